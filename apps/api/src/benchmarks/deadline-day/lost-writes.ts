/** Looks for every save that was acknowledged: in the history of its report, and the last of each figure in the report. */
import type { EntityManager } from 'typeorm';
import type { Acknowledged } from './crowd.js';

/** How many figures were acknowledged and are not there. */
export async function countLost(db: EntityManager, acknowledged: readonly Acknowledged[]): Promise<number> {
  const last = new Map<string, object>();
  const saved = acknowledged.flatMap(({ submissionId: id, revision, cells }) =>
    Object.entries(cells).map(([item, text]) => {
      const row = { id, revision, item, text };
      last.set(`${id}/${item}`, row);
      return row;
    }),
  );
  const absent = async (rows: readonly object[], from: string, stored: string): Promise<number> => {
    const [{ n }]: [{ n: number }] = await db.query(
      `select count(*)::int as n from jsonb_to_recordset($1::jsonb) as a (id int, revision int, item text, text text)
       where not exists (select from ${from} and ${stored} = a.text)`,
      [JSON.stringify(rows)],
    );
    return n;
  };
  const history = `submission_revision v where v.submission_id = a.id and v.revision = a.revision`;
  return (
    (await absent(saved, history, `v.changes -> a.item ->> 1`)) +
    (await absent([...last.values()], `submission s where s.id = a.id`, `s.cells ->> a.item`))
  );
}
