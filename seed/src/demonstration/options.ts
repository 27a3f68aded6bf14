/** What is asked of the demonstration. The same options give the same libraries and figures, to the last sign. */
import type { IsoDate } from '@vlis/domain';

export interface DemonstrationOptions {
  /** Where all chance comes from. */
  readonly seed: number;
  /** Reporting units, managing bodies included: 1 000 to 50 000. */
  readonly units: number;
  readonly firstYear: number;
  /** Years reported, 1 to 10; each has a six-month and an annual round. */
  readonly years: number;
  /** The day on which the demonstration stands: rounds that open later do not exist yet. */
  readonly today: IsoDate;
}

export const FEWEST_UNITS = 1_000;
export const MOST_UNITS = 50_000;

/** Throws on options no demonstration can be made of: they come from a program, not from a user. */
export function checkOptions({ units, years, firstYear }: DemonstrationOptions): void {
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && least <= value && value <= most;
  if (!whole(units, FEWEST_UNITS, MOST_UNITS)) throw new RangeError(`units: ${FEWEST_UNITS} to ${MOST_UNITS}`);
  if (!whole(years, 1, 10)) throw new RangeError('years: 1 to 10');
  if (!whole(firstYear, 2011, 2100)) throw new RangeError('firstYear: from 2011');
}
