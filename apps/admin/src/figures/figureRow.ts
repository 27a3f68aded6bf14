/**
 * One row of figures: what chart, table, CSV and the table for screen readers all draw, so that they cannot differ.
 * A value of null is "no number"; it is a gap in a line, no bar, a dash in a table, and never zero.
 */
import { decimal } from '@vlis/domain';
import type { ChangeWords } from './changeWords.js';
import type { UnreportedCounts } from './whyMissing.js';

export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly value: string | null;
  /** Null because it is kept from this person, not because there is none. */
  readonly withheld?: boolean;
  readonly reported: number;
  readonly expected: number;
  /** Units without a number, by why. */
  readonly missing?: UnreportedCounts | null;
  readonly preliminary?: boolean;
  /** Counts by people whose number is not an official one. */
  readonly unofficialPeople?: boolean;
  /** Of the volume of the year before, the share held by libraries that have a number now; nothing: not known. */
  readonly volume?: string | null;
  /** Since the year before, in words; undefined: what is shown has none. */
  readonly change?: ChangeWords;
  /** An indicator that counts otherwise than in the row before. */
  readonly redefined?: boolean;
  readonly note?: string;
  /** Shown pale: response rate does not allow a rank. */
  readonly unranked?: boolean;
}

/** What stands on a figure that counts by people whose number is not official; the note below says whose it is. */
const UNOFFICIAL_SIGN = ' *';

/** The value for people, with what must stand on it. */
export const signed = (
  value: string,
  { unofficialPeople }: Pick<FigureRow, 'unofficialPeople'>,
  subject: { readonly text: (value: string) => string },
): string => `${subject.text(value)}${unofficialPeople ? UNOFFICIAL_SIGN : ''}`;

/** Under this share of units reporting, or of the volume they hold, a place is shown but not ranked. */
export const RANKED_FROM = 80;

/** A place without its one large library has nearly all of its units, and little of what they hold. */
export const lacksVolume = ({ volume }: Pick<FigureRow, 'volume'>): boolean =>
  volume != null && decimal(volume).times(100).lt(RANKED_FROM);

export const isRankable = (row: FigureRow): boolean =>
  row.value !== null && row.expected > 0 && row.reported * 100 >= row.expected * RANKED_FROM && !lacksVolume(row);

/** Numbers before gaps; equal numbers keep their order, so ties are not broken by chance. */
export function compareValues(a: string | null, b: string | null, direction: 'asc' | 'desc'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return decimal(a).cmp(b) * (direction === 'asc' ? 1 : -1);
}

/** Ranked places by value, then those whose response rate does not allow a rank, then those without a number. */
export const ranked = (rows: readonly FigureRow[]): FigureRow[] =>
  rows.toSorted((a, b) => Number(isRankable(b)) - Number(isRankable(a)) || compareValues(a.value, b.value, 'desc'));
