/** Which items a province's table may have, and its rows out of what the statements return. */
import {
  canBePlanned,
  decimal,
  heldFigure,
  issue,
  refuse,
  type BothSums,
  type HeldFigure,
  type Item,
  type LocalizedText,
  type ProvinceTableRows,
  type Refusal,
} from '@vlis/domain';
import { type FormReading, refuseUnknown, unknownItems } from '../figures/index.js';
import { NO_KEY } from './province-table-sql.js';

export interface ProvinceRow {
  /** Code of a type, id of a commune or library; null: libraries that stand in no commune, and the whole. */
  readonly key: string | null;
  readonly name: LocalizedText | null;
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  /** In the order of the items asked. */
  readonly figures: readonly HeldFigure[];
}

/** Added up by row. `key`: null of all rows of other pages together, and of the whole. */
export interface Sums {
  readonly key: string | null;
  readonly now: readonly string[];
  readonly reported: readonly number[];
}

export interface Stored extends Sums {
  /** A public library is among those of both periods. */
  readonly hasPublic: boolean;
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  readonly matchedNow: readonly string[];
  readonly matchedBefore: readonly string[];
  readonly matched: readonly number[];
  readonly plan: readonly string[];
  readonly plans: readonly number[];
  readonly plannedNow: readonly string[];
  readonly plannedPlan: readonly string[];
  readonly planned: readonly number[];
}

/** As many as stand beside each other on a page. */
export const MOST_ITEMS = 12;

/** Only sums have a percent of a plan; what is averaged or counted is refused by name. */
export function itemsOf(codes: readonly string[], form: FormReading['form']): readonly Item[] | Refusal {
  if (codes.length > MOST_ITEMS)
    return refuse('INVALID_INPUT', [], { detail: `items ×${codes.length} (≤ ${MOST_ITEMS})` });
  const known = [...new Set(codes)].flatMap((code) => form.items.get(code) ?? []);
  const unknown = unknownItems(codes, [{ form }]);
  const named = new Set(unknown.map(({ params }) => params['item']));
  const others = known
    .filter((item) => !canBePlanned(item) && !named.has(item.code))
    .map(({ code }) => issue('ITEM_NOT_ADDED_UP', 'items', { item: code }));
  return refuseUnknown([...unknown, ...others]) ?? known;
}

/**
 * @param rearranged provinces were merged between the two periods, and public libraries with them: what these have is then no longer
 *   the same, and there is no percent (docs/decisions/0033)
 */
export function provinceRow(
  row: Stored,
  name: LocalizedText | null,
  { rows, rearranged }: { readonly rows: ProvinceTableRows; readonly rearranged: boolean },
  past: Sums | undefined,
): ProvinceRow {
  const { key, owed, sent, accepted } = row;
  const both = (now: string, other: string, libraries: number): BothSums => ({
    ...{ now: decimal(now), other: decimal(other) },
    libraries,
  });
  const figures = row.now.map((sum, i) => {
    const matched = both(row.matchedNow[i]!, row.matchedBefore[i]!, row.matched[i]!);
    // A library is itself, wherever it stood a year before.
    const itself =
      rows === 'library' && key !== null && !past ? { sum: matched.other, reported: matched.libraries } : undefined;
    const before = itself ?? { sum: decimal(past?.now[i] ?? '0'), reported: past?.reported[i] ?? 0 };
    const compared = rearranged && row.hasPublic ? { ...matched, libraries: 0 } : matched;
    return heldFigure({
      ...{ now: { sum: decimal(sum), reported: row.reported[i]! }, before, matched: compared },
      plan: { sum: decimal(row.plan[i]!), libraries: row.plans[i]! },
      planned: both(row.plannedNow[i]!, row.plannedPlan[i]!, row.planned[i]!),
    });
  });
  return { ...{ key: key === NO_KEY ? null : key, name }, owed, sent, accepted, figures };
}
