/** How many of those asked have answered, by the census's own rule. */
import { Decimal } from '@vlis/domain';
import type { CensusLibrary } from './read-libraries.js';
import type { ResponseRule } from './study.js';

export interface ResponseRate {
  readonly responded: number;
  readonly asked: number;
  /** With one decimal, as such rates are printed. */
  readonly percent: string;
}

export function responseRate(
  { except, all, atLeast, reportedFlag }: ResponseRule,
  libraries: readonly CensusLibrary[],
): ResponseRate {
  const asked = libraries.filter(({ cells }) => {
    const cell = cells.get(except.item);
    return !(cell?.kind === 'missing' && cell.why === except.reason);
  });
  const reported = ({ flags }: CensusLibrary, item: string): boolean =>
    flags.get(item)?.startsWith(reportedFlag) ?? false;
  const responded = asked.filter(
    (library) =>
      all.every((item) => reported(library, item)) &&
      atLeast.of.filter((item) => reported(library, item)).length >= atLeast.count,
  ).length;
  const percent = asked.length ? new Decimal(responded).times(100).div(asked.length).toFixed(1) : '—';
  return { responded, asked: asked.length, percent };
}
