/** The report of a census in a few lines for the person at the keyboard; everything else is in the JSON. */
import { formatNumber } from '@vlis/reporting';
import type { CensusReport } from './run-census.js';

const n = (value: number): string => formatNumber(`${value}`, 'vi');

export function summaryOf(report: CensusReport): string {
  const { published, response } = report;
  const lines = [
    `${report.study}: ${n(report.libraries)} thư viện / libraries, ${n(report.cells)} ô / cells, ${report.seconds} s, ${report.peakMemoryMegabytes} MB`,
    ...(published
      ? [
          `công bố / published: ${n(published.equal)} = , ${n(published.different)} ≠ (${n(published.compared)} ô so / compared)`,
        ]
      : []),
    ...Object.entries(report.checks).map(
      ([code, { ok, fail, notEvaluable, failing }]) =>
        `${code}: ${ok} / ${fail} / ${notEvaluable}${failing.length ? ` (${failing.slice(0, 10).join(', ')})` : ''}`,
    ),
    ...(response
      ? [`tỷ lệ trả lời / response: ${n(response.responded)} / ${n(response.asked)} = ${response.percent} %`]
      : []),
  ];
  return lines.join('\n');
}
