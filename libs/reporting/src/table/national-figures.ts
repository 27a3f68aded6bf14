/**
 * What a national table is made of: plain figures, already added up, with their response rate. Whoever has them (API, a
 * frozen release) hands them over; nothing here is computed again.
 */
import type {
  Complete,
  Decimal,
  Indicator,
  IndicatorFigure,
  IsoDate,
  Item,
  Language,
  LocalizedText,
  Period,
  ShownChange,
  Unreported,
} from '@vlis/domain';

export interface ShownFigure {
  /** As it is to be shown: a sum, a mean, a count; undefined: no number. Unrounded. */
  readonly value: Decimal | undefined;
  /** There is a value, and it is withheld from the person for whom the table is made. */
  readonly withheld?: boolean;
  /** Libraries with a figure, of those that have to answer the item and to which it applies. */
  readonly reported: number;
  readonly expected: number;
  /** Those without one, by why. */
  readonly missing: Unreported;
}

/** The same period a year before, on the same map. */
export interface FigureBefore extends Omit<ShownFigure, 'missing'> {
  /** Since then, between the libraries with a figure in both; undefined: the item is not added up over places. */
  readonly change: ShownChange | undefined;
}

/** An indicator of a place: a ratio of sums, with both of them. */
export interface PlaceRatio extends Omit<IndicatorFigure, 'missing'> {
  /** There is a value, and it is withheld from the person for whom the table is made. */
  readonly withheld?: boolean;
  /** Counts by people whose number is not an official one. */
  readonly unofficialPeople?: boolean;
  /** Of the nation: the same over the places whose submissions are all in. */
  readonly complete?: Complete & { readonly withheld?: boolean };
}

export interface PlaceFigures {
  readonly name: LocalizedText;
  /** The official code of the unit on the map shown; empty for the nation. */
  readonly code: string;
  /** Submissions owed, and those accepted. */
  readonly obliged: number;
  readonly accepted: number;
  /** One for each item, in the order of the items. */
  readonly figures: readonly ShownFigure[];
  /** Likewise a year before; absent: there was no such round. Undefined: the item was not asked then. */
  readonly before?: readonly (FigureBefore | undefined)[];
  /** One for each indicator, in the order of the indicators. */
  readonly ratios?: readonly PlaceRatio[];
}

export interface Agency {
  /** The body above, and the body that issues the table. */
  readonly parent: LocalizedText;
  readonly issuing: LocalizedText;
  /** Where it has its seat, and signs. */
  readonly seat: LocalizedText;
}

export interface NationalFigures {
  readonly language: Language;
  /** Above the table, in capitals; absent: the summary of library statistics by province. */
  readonly title?: LocalizedText;
  readonly period: Period;
  /** First and last day that the figures count. */
  readonly days: { readonly from: IsoDate; readonly to: IsoDate };
  readonly basis: 'as-reported' | 'current';
  /** The library types that are in, where it is not all of them: "Thư viện công cộng cấp tỉnh; Thư viện chuyên ngành". */
  readonly scope?: LocalizedText;
  readonly items: readonly Item[];
  /** What each item counts, in one sentence, by code; an item may have none. */
  readonly counted?: ReadonlyMap<string, LocalizedText>;
  /** Absent: none. */
  readonly indicators?: readonly Indicator[];
  /** Whose figures the people are, where an indicator counts by them. */
  readonly population?: readonly LocalizedText[];
  readonly rows: readonly PlaceFigures[];
  readonly nation: PlaceFigures;
  readonly agency: Agency;
  readonly source: LocalizedText;
  readonly printedOn: IsoDate;
  /**
   * Whether submissions are still to be accepted; an official table may be signed, a preliminary one is marked as such.
   */
  readonly preliminary: boolean;
}

/** The ministry's unit for libraries since 01/03/2025 (Nghị định 43/2025/NĐ-CP; formerly Vụ Thư viện). */
export const LIBRARY_AUTHORITY: Agency = {
  parent: { vi: 'BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', en: 'MINISTRY OF CULTURE, SPORTS AND TOURISM' },
  issuing: {
    vi: 'CỤC VĂN HÓA CƠ SỞ, GIA ĐÌNH VÀ THƯ VIỆN',
    en: 'DEPARTMENT OF GRASSROOTS CULTURE, FAMILY AND LIBRARIES',
  },
  seat: { vi: 'Hà Nội', en: 'Ha Noi' },
};
