/** Our roll-ups against the published totals, cell by cell, exactly; and the figures of the nation. */
import { decimal, fromScaled, type Decimal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { readCsv } from './read-csv.js';
import type { Study } from './study.js';

export interface Comparison {
  readonly compared: number;
  readonly equal: number;
  readonly different: number;
  /** Cells in which the published file has no number, or no such place is known. */
  readonly notComparable: number;
  readonly differentByColumn: Readonly<Record<string, number>>;
}

export type Totals = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** By place and item, read from the product's roll-up table. */
export async function rolledUp(db: EntityManager, { items }: Study, roundId: number): Promise<Totals> {
  const rows: readonly { place: string; sums: readonly string[] }[] = await db.query(
    `select u.code as place, r.sums::text[] as sums from rollup r join admin_unit u on u.id = r.place_id where r.round_id = $1`,
    [roundId],
  );
  return new Map(
    rows.map(({ place, sums }) => [place, new Map(items.map(({ column }, i) => [column, fromScaled(sums[i]!, 0)]))]),
  );
}

export function nationOf(totals: Totals): ReadonlyMap<string, Decimal> {
  const nation = new Map<string, Decimal>();
  for (const place of totals.values()) {
    for (const [item, sum] of place) nation.set(item, sum.plus(nation.get(item) ?? 0));
  }
  return nation;
}

export async function compareWithPublished(study: Study, totals: Totals): Promise<Comparison | undefined> {
  const { published, items, noNumber, folder } = study;
  if (!published) return undefined;
  const differentByColumn: Record<string, number> = {};
  const counts = { compared: 0, equal: 0, different: 0, notComparable: 0 };
  for await (const row of readCsv(folder, published, [published.place, ...items.map(({ column }) => column)])) {
    const place = totals.get(row.get(published.place));
    for (const { column } of items) {
      const text = row.get(column);
      if (!place || noNumber[text] || !/^-?\d+(\.\d+)?$/.test(text)) {
        counts.notComparable += 1;
        continue;
      }
      counts.compared += 1;
      if (place.get(column)!.eq(decimal(text))) counts.equal += 1;
      else differentByColumn[column] = (differentByColumn[column] ?? 0) + 1;
    }
  }
  return { ...counts, different: counts.compared - counts.equal, differentByColumn };
}
