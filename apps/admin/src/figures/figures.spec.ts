import { computeIndicator, decimal, rearrangements, toPlain, type Indicator, type Item } from '@vlis/domain';
import { apartFromBefore, notJoined } from './comparable.js';
import { csvOf } from './csv.js';
import { workbookAddress, type WorkbookRequest } from './fetchWorkbook.js';
import { compareValues, isRankable, ranked, signed, type FigureRow } from './figureRow.js';
import { seriesBreaks } from './rearrangement.js';
import { rowNotes } from './rowNotes.js';
import { indicatorSubject, itemSubject } from './subject.js';
import { everyYear, trendRows } from './trend.js';
import { NOBODY_MISSING, whyMissing } from './whyMissing.js';

const row = (name: string, value: string | null, reported = 10, expected = 10): FigureRow => ({
  key: name,
  name,
  value,
  reported,
  expected,
});
const point = (period: string, value: string | null) => ({
  period,
  lastDay: `${period.slice(0, 4)}${period.endsWith('-H1') ? '-06-30' : '-12-31'}`,
  yearBefore: '',
  value,
  withheld: false,
  reported: 1,
  expected: 1,
  missing: NOBODY_MISSING,
  preliminary: false,
});

describe('trend', () => {
  it('leaves a gap where a year is missing, instead of joining its neighbours', () =>
    expect(
      everyYear([point('2022', '5'), point('2025', '7')]).map(({ period, value }) => `${period}:${value}`),
    ).toEqual(['2022:5', '2023:null', '2024:null', '2025:7']));

  it('keeps a reported gap, and the kind of period', () =>
    expect(
      everyYear([point('2024-H1', null), point('2023-H1', '3')]).map(({ period, value }) => `${period}:${value}`),
    ).toEqual(['2023-H1:3', '2024-H1:null']));

  it('takes several periods of a year as they follow each other', () => {
    const quarters = ['2026-Q2@sector', '2025-Q4@sector', '2026-Q1@sector'].map((code) => point(code, '1'));
    expect(everyYear(quarters).map(({ period }) => period)).toEqual([
      ...['2025-Q4@sector', '2026-Q1@sector', '2026-Q2@sector'],
    ]);
  });

  it('draws nothing from nothing', () => expect(everyYear([])).toEqual([]));
});

describe('comparing places', () => {
  it('ranks on exact values', () =>
    expect(ranked([row('a', '9007199254740993'), row('b', '9007199254740994')]).map(({ name }) => name)).toEqual([
      'b',
      'a',
    ]));

  it('puts thin response rate after the ranked, and no number last; zero is a number', () => {
    const rows = [row('none', null), row('thin', '900', 7, 10), row('zero', '0'), row('high', '50')];
    expect(ranked(rows).map(({ name }) => name)).toEqual(['high', 'zero', 'thin', 'none']);
  });

  it('does not rank under 80 % or without anybody obliged', () => {
    expect([
      isRankable(row('a', '1', 8, 10)),
      isRankable(row('b', '1', 79, 100)),
      isRankable(row('c', '1', 0, 0)),
    ]).toEqual([true, false, false]);
  });

  it('does not rank a place whose units hold under 80 % of the volume; one of unknown volume by its units', () => {
    const weighed = (volume: string | null | undefined) => isRankable({ ...row('a', '1', 42, 50), volume });
    expect(['0.2138', '0.7999', '0.8', '1', null, undefined].map(weighed)).toEqual([
      ...[false, false, true, true, true, true],
    ]);
    const rows = [{ ...row('thin', '900'), volume: '0.21' }, row('high', '50')];
    expect(ranked(rows).map(({ name }) => name)).toEqual(['high', 'thin']);
  });

  it('sorts gaps last whichever way', () => {
    expect(['3', null, '1'].toSorted((a, b) => compareValues(a, b, 'asc'))).toEqual(['1', '3', null]);
    expect(['3', null, '1'].toSorted((a, b) => compareValues(a, b, 'desc'))).toEqual(['3', '1', null]);
  });
});

describe('a series that breaks', () => {
  const at = (period: string, reported: number) => ({ ...point(period, '1'), reported, expected: 100 });
  // 21 provinces of today began on 01/07/2025, ten are older than the register, three became cities later.
  const provinces = [
    ...Array.from({ length: 21 }, () => ({ validFrom: '2025-07-01' })),
    ...Array.from({ length: 10 }, () => ({ validFrom: '2004-07-01' })),
    ...['2026-04-30', '2026-09-01', '2026-09-20'].map((validFrom) => ({ validFrom })),
  ];
  const breaksOf = (...periods: string[]) =>
    seriesBreaks(
      periods.map((period) => point(period, null).lastDay),
      rearrangements(provinces),
    );

  it('has its break where many provinces begin on one day, between the periods around it', () => {
    expect(breaksOf('2024-H1', '2025-H1', '2026-H1')).toEqual([{ at: 2, day: '2025-07-01' }]);
    expect(breaksOf('2024', '2025')).toEqual([{ at: 1, day: '2025-07-01' }]);
    expect([breaksOf('2026'), breaksOf('2023', '2024')]).toEqual([[], []]);
  });

  it('is not joined where response rate is another, and the row says both', () => {
    const years = [at('2024', 87), { ...at('2025', 85), change: null }, at('2026', 5)];
    expect([...apartFromBefore(years)]).toEqual([2]);
    const rows = trendRows(years, breaksOf('2024', '2025', '2026'), {
      name: (period) => period,
      apart: 'apart',
      redefined: 'redefined',
      rearranged: (day) => `since ${day}`,
      change: ({ period }) => ({ percent: null, of: `none in ${period}`, thin: false }),
    });
    expect(rows.map(({ note }) => note)).toEqual([undefined, 'since 2025-07-01', 'apart']);
    // A change belongs to a point that has one before it; an indicator has none.
    expect(rows.map(({ change }) => change?.of)).toEqual([undefined, 'none in 2025', undefined]);
  });
});

it('is not joined where an indicator counts otherwise, and the row says so', () => {
  const at = (period: string) => ({ ...point(period, '1'), reported: 87, expected: 100 });
  const years = [at('2024'), at('2025'), { ...at('2026'), redefined: true }];
  expect([...apartFromBefore(years)]).toEqual([]);
  expect([...notJoined(years)]).toEqual([2]);
  const words = { name: (period: string) => period, apart: 'apart', redefined: 'redefined', rearranged: String };
  const rows = trendRows(years, [], { ...words, change: () => ({ percent: null, of: '', thin: false }) });
  expect(rows.map(({ note }) => note)).toEqual([undefined, undefined, 'redefined']);
});

describe('what is said of a row', () => {
  const t = (key: string, params: object = {}) => [key, ...Object.values(params)].join(' ');
  const f = { count: String };

  it('names each kind of missing answer, and no kind that nobody gave', () => {
    const missing = { ...NOBODY_MISSING, notApplicable: 221, notCollected: 6, unanswered: 30 };
    expect(whyMissing(missing, t, f)).toBe(
      'figures.responses.missing.unanswered 30; figures.responses.missing.notCollected 6; figures.responses.missing.notApplicable 221',
    );
    expect(whyMissing(NOBODY_MISSING, t, f)).toBe('');
  });

  it('says that the people are not official, where there is a figure of them', () => {
    const people = { ...row('a', '0.5'), unofficialPeople: true };
    expect(rowNotes(people, t, f)).toEqual(['figures.unofficialPeople']);
    expect(rowNotes({ ...people, value: null }, t, f)).toEqual(['figures.gap']);
    const subject = { text: (value: string) => value.replace('.', ',') };
    expect([signed('0.5', people, subject), signed('0.5', row('a', '0.5'), subject)]).toEqual(['0,5 *', '0,5']);
  });
});

describe('what a chart is about', () => {
  const text = (vi: string) => ({ vi, en: vi });

  it('leaves the formula out of the heading', () =>
    expect(
      itemSubject({ code: 'E04', label: text('Tổng lượt = E01+E02'), unit: text('lượt') } as Item, 'vi').label,
    ).toBe('Tổng lượt'));

  it('shows a percentage as the API sends it, which is in percent, to its decimals', () => {
    const indicator = { code: 'CS14', name: text('Tỷ lệ dân số có thẻ'), unit: text('%'), percent: true, decimals: 2 };
    const rate = indicatorSubject(indicator as Indicator, 'vi');
    // 4 567 of 1 000 000 people, computed by the domain as the API does.
    const { value } = computeIndicator(indicator, {
      numerator: decimal('4567'),
      denominator: decimal('1000000'),
      used: 1,
      obliged: 1,
      missing: NOBODY_MISSING,
    });
    expect(rate.text(toPlain(value!))).toBe('0,46');
    expect(rate.position(toPlain(value!))).toBeCloseTo(0.4567, 10);
  });
});

describe('the workbook by province', () => {
  const wanted = {
    round: { id: 7 },
    basis: 'CURRENT',
    types: [],
    items: ['B01', 'E10'],
    indicators: [],
    language: 'vi',
  };
  const asked = (types: readonly string[]) => workbookAddress({ ...wanted, types } as unknown as WorkbookRequest);

  it('is asked for the library types that are chosen, and for all when none is', () => {
    expect(new URL(asked(['T', 'X']), 'http://x').searchParams.get('types')).toBe('T,X');
    expect(asked([])).toBe('/exports/national-table.xlsx?round=7&basis=CURRENT&items=B01%2CE10&language=vi');
  });

  it('is asked for the indicators that are chosen', () => {
    const address = workbookAddress({ ...wanted, indicators: ['CS05', 'CS14'] } as unknown as WorkbookRequest);
    expect(new URL(address, 'http://x').searchParams.get('indicators')).toBe('CS05,CS14');
  });
});

describe('CSV', () => {
  it('writes machine numbers, leaves gaps empty, and quotes what must be', () =>
    expect(
      csvOf(
        ['Tỉnh', 'Giá trị'],
        [
          ['Huế, thành phố', '12.5'],
          ['Cần "Thơ"', null],
        ],
      ),
    ).toBe('\uFEFFTỉnh,Giá trị\r\n"Huế, thành phố",12.5\r\n"Cần ""Thơ""",\r\n'));

  it('does not let a name become a formula', () =>
    expect(csvOf(['a'], [['=1+1'], ['-5'], ['-5x']])).toBe("\uFEFFa\r\n'=1+1\r\n-5\r\n'-5x\r\n"));
});
