/** The words of the sheet of indicators, and of their rows among codes and sources, in both languages. */
import type { Language, NoIndicator, PlaceFigure } from '@vlis/domain';

export interface IndicatorWords {
  readonly tab: string;
  readonly title: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** A row under the nation, and of how many places it is. */
  readonly complete: string;
  readonly completeOf: string;
  /** Why there is no value, beside the cell. */
  readonly why: Readonly<Record<NoIndicator, string>>;
  readonly ratioNote: string;
  readonly countsNote: string;
  readonly peopleNote: string;
  readonly completeNote: string;
  readonly unofficial: string;
  readonly population: string;
  /** Among codes and sources: how it is made, and of which types. */
  readonly formula: string;
  readonly addedUp: string;
  readonly types: string;
  readonly percent: string;
  readonly per: string;
  readonly placeFigures: Readonly<Record<PlaceFigure, string>>;
}

const vi: IndicatorWords = {
  tab: 'Chỉ số',
  title: 'CHỈ SỐ THƯ VIỆN THEO TỈNH, THÀNH PHỐ',
  value: 'Giá trị',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  complete: 'Riêng nơi đã đủ báo cáo',
  completeOf: 'Của {places}/{of} tỉnh, thành phố đã đủ báo cáo.',
  why: {
    'no-numerator': 'Chưa có tử số.',
    'no-denominator': 'Chưa có mẫu số.',
    'zero-denominator': 'Mẫu số bằng 0.',
  },
  ratioNote:
    'Giá trị = tổng tử số : tổng mẫu số (nhân 100 nếu là %); không phải bình quân các tỷ số. Thư viện thiếu một trong hai thì bỏ khỏi cả hai.',
  countsNote: '“Có số liệu”: số thư viện có trong hai tổng; “Phải có”: số thư viện phải có, không kể “Không áp dụng”.',
  peopleNote:
    'Mẫu số tính theo địa bàn (dân số, xã) gồm cả nơi chưa có báo cáo: khi còn thiếu báo cáo, tỷ số thấp hơn thực tế.',
  completeNote: 'Dòng “{row}”: cũng tỷ số đó, của riêng các tỉnh, thành phố đã đủ báo cáo.',
  unofficial: '(*) Dân số không phải số liệu chính thức.',
  population: 'Dân số: {source}',
  formula: 'Tử số: {numerator}; mẫu số: {denominator}',
  addedUp: 'tỷ số của tổng',
  types: 'loại thư viện: {types}',
  percent: 'nhân 100',
  per: '{figure}, tính trên mỗi {per}',
  placeFigures: {
    population: 'dân số của địa bàn',
    communes: 'số xã, phường, đặc khu',
    libraries: 'số thư viện đang hoạt động',
    obliged: 'số đơn vị phải báo cáo',
    'on-time': 'số đơn vị nộp đúng hạn',
  },
};

const en: IndicatorWords = {
  tab: 'Indicators',
  title: 'LIBRARY INDICATORS BY PROVINCE AND CITY',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  complete: 'Where all reports are in',
  completeOf: 'Of {places} of {of} provinces and cities whose reports are all in.',
  why: {
    'no-numerator': 'There is no numerator.',
    'no-denominator': 'There is no denominator.',
    'zero-denominator': 'The denominator is 0.',
  },
  ratioNote:
    'Value = sum of numerators : sum of denominators (times 100 where it is a %), never a mean of ratios. A library without one of the two is in neither sum.',
  countsNote:
    '“With a figure”: libraries in both sums; “Expected”: those that have to be, without those that answered “Not applicable”.',
  peopleNote:
    'A denominator of the place (people, communes) has those without a report in it: while reports are missing the ratio is too low.',
  completeNote: 'Line “{row}”: the same ratio over the provinces and cities whose reports are all in.',
  unofficial: '(*) The number of people is not an official one.',
  population: 'Population: {source}',
  formula: 'Numerator: {numerator}; denominator: {denominator}',
  addedUp: 'ratio of sums',
  types: 'library types: {types}',
  percent: 'times 100',
  per: '{figure}, for every {per}',
  placeFigures: {
    population: 'people of the place',
    communes: 'communes, wards and special zones',
    libraries: 'active libraries',
    obliged: 'units that owe a report',
    'on-time': 'units that reported in time',
  },
};

export const indicatorWords: Readonly<Record<Language, IndicatorWords>> = { vi, en };
