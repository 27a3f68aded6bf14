/** The result of a census in a few lines for the person at the keyboard; everything else is in the JSON. */
import { formatNumber } from '@vlis/reporting';
import type { RelatedResult } from './related-records.js';
import type { CensusResult } from './run-census.js';

const n = (value: number): string => formatNumber(`${value}`, 'vi');

/** How many, and the first ten of them. */
const places = (what: string, names: readonly string[]): readonly string[] =>
  names.length
    ? [
        `địa phương / places ${what}: ${n(names.length)} (${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''})`,
      ]
    : [];

/** A line only where there are any. */
const counted = (what: string, count: number): readonly string[] => (count ? [`  ${what}: ${n(count)}`] : []);

const first = (names: readonly string[]): string =>
  names.length ? ` (${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''})` : '';

/** Each number that must agree has a line of its own, with the libraries in which it does not. */
function relatedLines({
  name,
  records,
  withoutLibrary,
  duplicateKeys,
  counts,
  sums,
}: RelatedResult): readonly string[] {
  const lacking = withoutLibrary.length
    ? `, ${n(withoutLibrary.length)} không có thư viện / without a library${first(withoutLibrary)}`
    : '';
  const twice = duplicateKeys.length ? `, ${n(duplicateKeys.length)} khóa lặp / keys twice${first(duplicateKeys)}` : '';
  return [
    `${name}: ${n(records)} bản ghi / records${lacking}${twice}`,
    ...counts.map(
      ({ item, equal, differing }) =>
        `  ${item}, số bản ghi / records: ${n(equal)} = , ${n(differing.length)} ≠${first(differing)}`,
    ),
    ...sums.map(({ item, column, equal, withinTolerance, withoutRecords, differing }) => {
      const near = withinTolerance ? `${n(withinTolerance)} ≈ , ` : '';
      const none = withoutRecords.length ? `, ${n(withoutRecords.length)} không có bản ghi / without records` : '';
      return `  ${item}, Σ ${column}: ${n(equal)} = , ${near}${n(differing.length)} ≠${first(differing.map(({ library }) => library))}${none}`;
    }),
  ];
}

/** What must not be overlooked, whichever way the result goes out. */
export const warningOf = ({ published }: Pick<CensusResult, 'published'>): readonly string[] =>
  published?.nothingCompared
    ? [
        'CẢNH BÁO / WARNING NOTHING_COMPARED: có bản số liệu công bố nhưng không so được ô nào (tên địa phương khác nhau?) / ' +
          'totals were given, but not one of their cells could be compared (other names of places?)',
      ]
    : [];

export function summaryOf(result: CensusResult): string {
  const { published, response } = result;
  const lines = [
    `${result.study}: ${n(result.libraries)} thư viện / libraries, ${n(result.cells)} ô / cells, ${result.seconds} s, ${result.peakMemoryMegabytes} MB`,
    ...(published
      ? [
          `công bố / published: ${n(published.equal)} = , ${n(published.different)} ≠ (${n(published.compared)} ô so / compared, ` +
            `${n(published.notComparable)} không so được / not comparable)`,
          ...counted('bằng sau khi làm tròn / equal when rounded', published.equalRounded),
          ...counted('bằng trong dung sai / equal within tolerance', published.withinTolerance),
          ...counted('công bố 0 mà không ai trả lời / 0 published where nobody answered', published.zeroUnanswered),
          ...places('có thư viện, không có số công bố / with libraries, not published', published.placesNotPublished),
          ...places(
            'có số công bố, không có thư viện / published, without libraries',
            published.placesWithoutLibraries,
          ),
          ...warningOf(result),
        ]
      : []),
    ...Object.entries(result.checks).map(
      ([code, { ok, fail, notEvaluable, failing }]) =>
        `${code}: ${ok} / ${fail} / ${notEvaluable}${failing.length ? ` (${failing.slice(0, 10).join(', ')})` : ''}`,
    ),
    ...result.related.flatMap(relatedLines),
    ...(response
      ? [`tỷ lệ trả lời / response: ${n(response.responded)} / ${n(response.asked)} = ${response.percent} %`]
      : []),
  ];
  return lines.join('\n');
}
