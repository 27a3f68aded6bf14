/**
 * Looks for every save that was acknowledged: in the history of its submission, and the last of each figure in the submission.
 * What was sent and never answered may stand there instead of the last: it may have been saved or not.
 */
import type { EntityManager } from 'typeorm';
import type { Ledger } from './crowd.js';

interface Figure {
  readonly id: number;
  readonly item: string;
  readonly text: string;
}

/** How many figures were acknowledged and are not there. */
export async function countLost(db: EntityManager, { acknowledged, unanswered }: Ledger): Promise<number> {
  const saved = acknowledged.flatMap(({ submissionId: id, revision, cells }) =>
    figuresOf(id, cells).map((figure) => ({ ...figure, revision })),
  );
  const possible = new Set(unanswered.flatMap(({ submissionId, cells }) => figuresOf(submissionId, cells).map(keyOf)));
  const last = new Map(saved.map((figure) => [`${figure.id} ${figure.item}`, figure]));
  const [{ unwritten }]: [{ unwritten: number }] = await db.query(
    `select count(*)::int as unwritten
     from jsonb_to_recordset($1::jsonb) as a (id int, revision int, item text, text text)
     where not exists (
       select from submission_revision v
       where v.submission_id = a.id and v.revision = a.revision and v.changes -> a.item ->> 1 = a.text)`,
    [JSON.stringify(saved)],
  );
  const others: readonly Figure[] = await db.query(
    `select a.id, a.item, s.cells ->> a.item as text
     from jsonb_to_recordset($1::jsonb) as a (id int, item text, text text) left join submission s on s.id = a.id
     where s.cells ->> a.item is distinct from a.text`,
    [JSON.stringify([...last.values()])],
  );
  return unwritten + others.filter((figure) => !possible.has(keyOf(figure))).length;
}

const figuresOf = (id: number, cells: Readonly<Record<string, string>>): Figure[] =>
  Object.entries(cells).map(([item, text]) => ({ id, item, text }));

const keyOf = ({ id, item, text }: Figure): string => `${id} ${item} ${text}`;
