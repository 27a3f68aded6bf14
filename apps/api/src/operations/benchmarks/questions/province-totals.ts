/** The totals of provinces a year before, merged provinces added together: what the influence of a submission is a share of. */
import { isReported, ZERO, type Decimal, type Period } from '@vlis/domain';
import { stateOn, type Demonstration } from '@vlis/seed';
import type { DemonstratedSubmission } from './demonstrated.js';

type Totals = ReadonlyMap<string, Decimal>;
/** Of a province in a period, on the map of a year later. */
export type TotalsBefore = (period: Period, province: string) => Totals;

const NOTHING: Totals = new Map();
const keyOf = ({ part, year }: Pick<Period, 'part' | 'year'>, province: string): string =>
  `${year} ${part} ${province}`;

/** From the provinces on one day to those on another, worked out from the libraries that exist on both. */
function becameBetween({ libraries }: Demonstration, before: string, after: string): ReadonlyMap<string, string> {
  return new Map(
    libraries.flatMap((library) => {
      const [was, is] = [stateOn(library, before), stateOn(library, after)];
      return was && is ? [[was.province.code, is.province.code] as const] : [];
    }),
  );
}

export function totalsBefore(
  demonstration: Demonstration,
  submissions: Iterable<DemonstratedSubmission>,
): TotalsBefore {
  const sums = new Map<string, Map<string, Decimal>>();
  const maps = new Map<string, ReadonlyMap<string, string>>();
  for (const { submission, period, questionnaire, province } of submissions) {
    if (submission.state === 'draft') continue;
    const next = { part: period.part, year: period.year + 1 };
    const days = [period.lastDay, `${next.year}${period.lastDay.slice(4)}`] as const;
    const map = maps.get(days[0]) ?? becameBetween(demonstration, ...days);
    maps.set(days[0], map);
    const key = keyOf(next, map.get(province) ?? province);
    const sum = sums.get(key) ?? new Map<string, Decimal>();
    sums.set(key, sum);
    for (const { code, aggregation } of questionnaire.items) {
      const cell = submission.derived.get(code);
      if (aggregation === 'sum' && isReported(cell)) sum.set(code, (sum.get(code) ?? ZERO).plus(cell.value));
    }
  }
  return (period, province) => sums.get(keyOf(period, province)) ?? NOTHING;
}
