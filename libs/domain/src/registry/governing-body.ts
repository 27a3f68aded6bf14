/**
 * The body that a library answers to (cơ quan chủ quản), as dated data: ministries are merged and renamed, and what one
 * governed goes over to the body that followed it. A committee of a province or a commune stands once for all of them:
 * which one it is follows from the library's own place.
 */
import type { IsoDate } from '../calendar/day.js';
import type { LocalizedText } from '../shared/text.js';

export type GoverningBodyKind = 'ministry' | 'committee' | 'other';

export interface GoverningBody {
  readonly code: string;
  readonly name: LocalizedText;
  readonly kind: GoverningBodyKind;
  /**
   * Its libraries are named within their own chain alone and stand in national totals only (armed forces). Never changed
   * for a body that is there: figures are counted by it. Where the rule changes, another body follows this one.
   */
  readonly restricted: boolean;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Code of the body that took its libraries over; null: none. */
  readonly succeededBy: string | null;
}

/**
 * Whether a body may govern libraries of a type that the other body governs by default: restricted units are a type of
 * their own in law, reviewed by no province, so the two never mix.
 */
export const mayGovern = (
  body: Pick<GoverningBody, 'restricted'>,
  byDefault: Pick<GoverningBody, 'restricted'>,
): boolean => body.restricted === byDefault.restricted;

/**
 * Whether it may govern what begins on a day: nothing that begins after its last. It may be carried back beyond its first day, as
 * names of units are.
 */
export const mayBegin = ({ validTo }: Pick<GoverningBody, 'validTo'>, day: IsoDate): boolean =>
  validTo === null || validTo >= day;
