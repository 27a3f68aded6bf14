/**
 * Administrative units with the days on which they exist. A code is never a key by itself: seven province codes were
 * given another meaning on 01/07/2025 (44 was Quảng Bình, is Quảng Trị). The key is (level, code, valid from).
 * `validTo` is the last day of validity, as the resolutions say it ("đến hết ngày 30/6/2025"); null: still valid.
 */
import type { IsoDate } from '../calendar/day.js';
import type { LocalizedText } from '../shared/text.js';

export const UNIT_LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface UnitKey {
  readonly level: UnitLevel;
  readonly code: string;
  readonly validFrom: IsoDate;
}

export interface AdministrativeUnit extends UnitKey {
  readonly name: LocalizedText;
  /** As the administration calls it: tỉnh, thành phố, phường, xã, đặc khu, thị trấn, quận, huyện, thị xã. */
  readonly kind: string;
  readonly parent: UnitKey | null;
  readonly validTo: IsoDate | null;
}

/** One unit's whole, or a part of it, going over into another; how large a part no source says. */
export interface Succession {
  readonly from: UnitKey;
  readonly to: UnitKey;
  readonly whole: boolean;
  readonly note: string;
}

export const unitKey = ({ level, code, validFrom }: UnitKey): string => `${level}:${code}@${validFrom}`;

/** Whether something with a validity exists on a day. */
export const existsOn = (
  { validFrom, validTo }: { readonly validFrom: IsoDate; readonly validTo: IsoDate | null },
  day: IsoDate,
): boolean => validFrom <= day && (validTo === null || day <= validTo);
