/** The lines of the page: items that can be planned, each with what was, what is, and what is planned. */
import {
  canBePlanned,
  decimal,
  isReported,
  readEntry,
  shareOfPlan,
  toPlain,
  type FormDefinition,
  type Item,
} from '@vlis/domain';
import type { PlanSeriesQuery, PlansQuery } from '../gql/graphql.js';

export type Series = PlanSeriesQuery['series'];
type Point = Series[number]['points'][number];
export type Plan = NonNullable<PlansQuery['plans']>;

export interface PlanRow {
  readonly item: Item;
  /** The figure of the year before; undefined: there is none. */
  readonly before: Point | undefined;
  /** This year's, or that of the part of it that is in. */
  readonly now: Point | undefined;
  /** A plain decimal; undefined: nothing is planned. */
  readonly saved: string | undefined;
}

export const plannable = ({ items }: Pick<FormDefinition, 'items'>): readonly Item[] => items.filter(canBePlanned);

const pointOf = (series: Series | undefined, item: string, period: string): Point | undefined => {
  const point = series?.find((one) => one.item === item)?.points.find((one) => one.period === period);
  return point && (point.value !== null || point.withheld) ? point : undefined;
};

export function planRows(
  form: Pick<FormDefinition, 'items'>,
  year: number,
  { plan, years, halves }: { readonly plan: Plan; readonly years?: Series; readonly halves?: Series },
): readonly PlanRow[] {
  const planned = new Map(plan.figures.map(({ item, value }) => [item, value]));
  return plannable(form).map((item) => ({
    item,
    before: pointOf(years, item.code, `${year - 1}`),
    now: pointOf(years, item.code, `${year}`) ?? pointOf(halves, item.code, `${year}-H1`),
    saved: planned.get(item.code),
  }));
}

/** The plan as it stands in the field, as a plain decimal; undefined: none, or a text that is no number. */
function planTyped({ code, type }: Item, text: string): string | undefined {
  const reading = readEntry({ code, type }, text);
  return reading.ok && isReported(reading.cell) ? toPlain(reading.cell.value) : undefined;
}

export function shareTyped(row: PlanRow, text: string): string | undefined {
  const [now, plan] = [row.now?.value, planTyped(row.item, text)];
  const share = now && plan ? shareOfPlan(decimal(now), decimal(plan)) : undefined;
  return share && toPlain(share);
}

/** The document named last, which most often sets the next figures too. */
export const lastBasis = ({ figures }: Plan): string =>
  figures.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0]?.basis ?? '';
