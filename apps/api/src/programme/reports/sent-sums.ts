/**
 * What the libraries of a province have sent in a round, item by item and type by type. The roll-ups hold what is official, and a
 * province writes its report before the Ministry has accepted; so these sums read the submissions themselves. SQL by hand: they are
 * sums over sets. At most one province is read, some thousand submissions.
 */
import { hasPassedProvince, type Decimal, decimal, type ReviewChain, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { countedAtSql, OBLIGATION_PLACE } from '../../collection/calendar/index.js';
import { loadReviewChains } from '../../collection/chains/index.js';

export interface SentOf {
  readonly roundId: number;
  readonly provinceId: number;
}

export interface SentSum {
  readonly sum: Decimal;
  readonly count: number;
  /** Of them, submissions that the province has not accepted. */
  readonly waiting: number;
}

export interface SentCount {
  readonly type: string;
  readonly owed: number;
  readonly submitted: number;
  readonly accepted: number;
}

/** A chain and a stage of it, as one text: neither code has a slash. */
const pastProvince = (chains: readonly ReviewChain[]): readonly string[] =>
  chains.flatMap(({ code, stages }) =>
    stages.filter((stage) => hasPassedProvince(stages, stage.code)).map((stage) => `${code}/${stage.code}`),
  );

const SENT = `s.state in ('submitted', 'official')`;
const PASSED = `(s.state = 'official' or o.chain || '/' || s.stage = any ($3))`;
const OF_PROVINCE = `o.round_id = $1 and ${countedAtSql('o')} = $2`;

/** By item; an item of which nobody has given a number is not in it. */
export async function readSentSums(
  db: EntityManager,
  viewer: Viewer,
  { roundId, provinceId }: SentOf,
  items: readonly string[],
): Promise<ReadonlyMap<string, SentSum>> {
  const { sql, params } = within(viewer, 'province-report.read', OBLIGATION_PLACE, 5);
  const rows = await db.query<{ item: string; sum: string; count: number; waiting: number }[]>(
    `select cell.key as item, sum(cell.value::numeric)::text as sum, count(*)::int as count,
       (count(*) filter (where not ${PASSED}))::int as waiting
     from obligation o
     join submission s on s.round_id = o.round_id and s.library_id = o.library_id and ${SENT}
     cross join lateral jsonb_each_text(s.cells) cell
     where ${OF_PROVINCE} and ${sql} and cell.key = any ($4) and cell.value ~ '^-?[0-9]'
     group by cell.key`,
    [roundId, provinceId, pastProvince(await loadReviewChains(db)), items, ...params],
  );
  return new Map(rows.map(({ item, sum, count, waiting }) => [item, { sum: decimal(sum), count, waiting }]));
}

/** By library type, those without anybody who owes left out. */
export async function readSentCounts(
  db: EntityManager,
  viewer: Viewer,
  { roundId, provinceId }: SentOf,
): Promise<readonly SentCount[]> {
  const { sql, params } = within(viewer, 'province-report.read', OBLIGATION_PLACE, 4);
  return db.query(
    `select o.type, count(*)::int as owed, (count(*) filter (where ${SENT}))::int as submitted,
       (count(*) filter (where ${PASSED}))::int as accepted
     from obligation o left join submission s on s.round_id = o.round_id and s.library_id = o.library_id
     where ${OF_PROVINCE} and ${sql}
     group by o.type order by o.type`,
    [roundId, provinceId, pastProvince(await loadReviewChains(db)), ...params],
  );
}
