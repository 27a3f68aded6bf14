/** Two provinces, five items, figures a reader can add up in the head; for tests only. */
import {
  decimal,
  NOTHING_MISSING,
  unreportedOf,
  type Indicator,
  type Item,
  type Language,
  type MissingByReason,
} from '@vlis/domain';
import { firstHalfOf } from '@vlis/domain/testing/calendar-year';
import {
  LIBRARY_AUTHORITY,
  type NationalFigures,
  type ShownFigure,
  type PlaceFigures,
  type PlaceRatio,
} from '../table/national-figures.js';

const item = (code: string, vi: string, en: string, differing: Partial<Item> = {}): Item => ({
  code,
  section: code.slice(0, 1),
  label: { vi, en },
  unit: { vi: 'bản', en: 'copies' },
  type: { kind: 'integer' },
  iso: '6.3',
  askedOf: ['T'],
  shortForm: true,
  aggregation: 'sum',
  mayRepeat: false,
  time: 'stock',
  frequency: 'half-year',
  ...differing,
});

export const books = item('B01', 'Tổng số bản sách in', 'Printed book volumes held');
export const titles = item('B02', 'Tổng số tên (đầu) sách in', 'Printed book titles held', {
  unit: { vi: 'tên', en: 'titles' },
  mayRepeat: true,
});
export const hours = item('A05', 'Số giờ mở cửa bình quân một tuần', 'Opening hours per week', {
  unit: { vi: 'giờ/tuần', en: 'hours/week' },
  type: { kind: 'decimal', decimals: 1 },
  aggregation: 'average',
});
const catchment = item('A03', 'Số người thuộc đối tượng phục vụ', 'Population to be served', {
  unit: { vi: 'người', en: 'persons' },
  aggregation: 'none',
});
const wifi = item('H04', 'Có Wi-Fi phục vụ người sử dụng', 'Public Wi-Fi', {
  unit: { vi: 'có/không', en: 'yes/no' },
  type: { kind: 'yes-no' },
  aggregation: 'count_yes',
});

export const of = (
  value: string | undefined,
  reported: number,
  expected: number,
  missing: Partial<MissingByReason> = {},
): ShownFigure => ({
  value: value === undefined ? undefined : decimal(value),
  reported,
  expected,
  missing: unreportedOf(expected, reported, { ...NOTHING_MISSING, ...missing }),
});

export const renewal: Indicator = {
  ...{ code: 'CS05', name: { vi: 'Tỷ lệ đổi mới vốn sách', en: 'Renewal of stock' }, unit: { vi: '%', en: '%' } },
  numerator: { kind: 'sum', expression: 'C01' },
  denominator: { kind: 'sum', expression: 'B01' },
  ...{ types: [], percent: true, decimals: 1, better: 'up', basis: 'BIX renewal idea', formula: 1 },
};
export const perPerson: Indicator = {
  ...{ code: 'CS10', name: { vi: 'Lượt đến trên người dân', en: 'Visits per person' } },
  unit: { vi: 'lượt/người', en: 'visits/person' },
  numerator: { kind: 'sum', expression: 'E01' },
  denominator: { kind: 'place', figure: 'population', per: '1' },
  ...{ types: ['T', 'X'], percent: false, decimals: 3, better: 'up', basis: 'ISO 11620 B.2.2.1', formula: 1 },
};

/** `ratio('3.333', '1', '30', [2, 3])`: value, sums, libraries in them of those waited for. */
export const ratio = (
  value: string | undefined,
  numerator: string | undefined,
  denominator: string | undefined,
  [used, obliged]: readonly [number, number],
): PlaceRatio => ({
  ...(value !== undefined && { value: decimal(value) }),
  ...(numerator !== undefined && { numerator: decimal(numerator) }),
  ...(denominator !== undefined && { denominator: decimal(denominator) }),
  ...{ used, obliged },
});

const hanoi: PlaceFigures = {
  name: { vi: 'Hà Nội', en: 'Ha Noi' },
  code: '01',
  obliged: 10,
  accepted: 7,
  figures: [of('900', 7, 10), of('640', 7, 10), of('44.5', 6, 10), of(undefined, 7, 10), of('5', 7, 10)],
};
const caoBang: PlaceFigures = {
  name: { vi: 'Cao Bằng', en: 'Cao Bang' },
  code: '04',
  obliged: 3,
  accepted: 3,
  figures: [of('100', 3, 3), of(undefined, 0, 3), of('40', 3, 3), of(undefined, 3, 3), of('0', 3, 3)],
};

export const figures = (language: Language, differing: Partial<NationalFigures> = {}): NationalFigures => ({
  language,
  period: firstHalfOf(2026),
  days: { from: '2026-01-01', to: '2026-05-15' },
  basis: 'current',
  items: [books, titles, hours, catchment, wifi],
  rows: [hanoi, caoBang],
  // 900 + 100; 640; (6 × 44,5 + 3 × 40) / 9 = 43; 5 + 0
  nation: {
    ...{ name: { vi: 'Cả nước', en: 'Whole country' }, code: '', obliged: 13, accepted: 10 },
    figures: [of('1000', 10, 13), of('640', 7, 13), of('43', 9, 13), of(undefined, 10, 13), of('5', 10, 13)],
  },
  agency: LIBRARY_AUTHORITY,
  source: { vi: 'Báo cáo thống kê của thư viện', en: 'Statistical reports of libraries' },
  printedOn: '2026-07-21',
  preliminary: true,
  ...differing,
});

/** The same places with two indicators: 90 of 900 and 20 of 100 books are new, 110 of 1000; visits by people. */
export function withRatios(language: Language, differing: Partial<NationalFigures> = {}): NationalFigures {
  const all = figures(language);
  const ofPlaces: readonly (readonly PlaceRatio[])[] = [
    [ratio('10', '90', '900', [6, 10]), { ...ratio('0.33333', '2000', '6000', [7, 10]), unofficialPeople: true }],
    [ratio('20', '20', '100', [3, 3]), ratio('0.11111', '60', '540', [3, 3])],
  ];
  const complete = { ...ratio('0.11111', '60', '540', [3, 3]), places: 1, of: 2 };
  // 110 / 1000, and not (10 % + 20 %) / 2; 2060 / 6540 = 0,314984…
  const ofNation = [ratio('11', '110', '1000', [9, 13]), { ...ratio('0.31498', '2060', '6540', [10, 13]), complete }];
  return {
    ...all,
    indicators: [renewal, perPerson],
    population: [{ vi: 'Niên giám thống kê 2025', en: 'Statistical yearbook 2025' }],
    rows: all.rows.map((row, i) => ({ ...row, ratios: ofPlaces[i]! })),
    nation: { ...all.nation, ratios: ofNation },
    ...differing,
  };
}
