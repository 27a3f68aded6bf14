/**
 * The figures of the nation in a round, as its report is written from them: those of the dashboards, official and of today's map, beside
 * the same period a year before. What is sent and not yet official is counted and never added up: the Ministry compiles what it has accepted.
 */
import { isRefusal, type CountsOfLibraries, type ItemSums, type ProvinceFigures, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RoundRow } from '../../collection/calendar/index.js';
import type { ReadNationalTotals } from '../../figures/dashboards/index.js';

/** By type, restricted units too: they count in the nation. Two sums over sets, by hand. */
const COUNTS = `
  select o.type, count(*)::int as owed, (count(*) filter (where s.state in ('submitted', 'official')))::int as submitted,
    (count(*) filter (where s.state = 'official'))::int as accepted
  from obligation o left join submission s on s.round_id = o.round_id and s.library_id = o.library_id
  where o.round_id = $1 group by o.type order by o.type`;

type TypeCounts = CountsOfLibraries & { readonly type: string };

export const readNationCounts = (db: EntityManager, roundId: number): Promise<readonly TypeCounts[]> =>
  db.query(COUNTS, [roundId]);

export async function readNationItems(
  totals: ReadNationalTotals,
  viewer: Viewer,
  { id: roundId }: Pick<RoundRow, 'id'>,
  items: readonly string[],
): Promise<ReadonlyMap<string, ItemSums>> {
  const extras = { changes: false, reasons: false };
  const found = await totals.run(viewer, { roundId, basis: 'current' }, items, extras);
  if (!found || isRefusal(found)) return new Map();
  return new Map(
    found.totals.map(({ item, value, previous }) => [item, { now: value, before: previous?.value, waiting: 0 }]),
  );
}

export function nationFigures(items: ReadonlyMap<string, ItemSums>, counts: readonly TypeCounts[]): ProvinceFigures {
  const add = (a: CountsOfLibraries, b: CountsOfLibraries): CountsOfLibraries => ({
    owed: a.owed + b.owed,
    submitted: a.submitted + b.submitted,
    accepted: a.accepted + b.accepted,
  });
  return {
    items,
    all: counts.reduce(add, { owed: 0, submitted: 0, accepted: 0 }),
    types: new Map(counts.map(({ type, ...count }) => [type, count])),
  };
}
