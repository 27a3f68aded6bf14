/**
 * A small census of another country through the whole corridor, every figure added up by hand in the margin; and the real
 * one of the United States, 2015, against what an independent program found in it (shared/data/README.md).
 */
import { application } from '../../application.js';
import { testServers } from '../../testing/template.js';
import type { PlaceCell } from './by-place.js';
import { censusOn } from './census.command.js';
import { summaryOf } from './census-summary.js';
import { readStudy } from './read-study.js';
import type { CensusResult } from './run-census.js';
import { pls2015, PLS_2015_DATA, PLS_2015_STUDY } from './testing/pls-2015.js';
import { smallCensus } from './testing/small-census.js';
import { widen } from './testing/wide-census.js';

process.env.VLIS_PROFILE = 'embedded';

describe('a small census', () => {
  let result: CensusResult;
  const lines: string[] = [];
  beforeAll(async () => {
    const census = await smallCensus();
    try {
      ({ result } = await censusOn(application, testServers(), await readStudy(census.study), (line) =>
        lines.push(line),
      ));
    } finally {
      await census.remove();
    }
  }, 120_000);

  it('is taken whole', () => {
    expect(result).toMatchObject({ study: 'DAO-2021', libraries: 5, items: 8, cells: 40, rebuildIdentical: true });
    expect(result.stages.map(({ stage }) => stage)).toEqual([
      ...['read', 'register', 'import', 'accept', 'rebuild', 'compare'],
    ]);
    expect(result.stages.filter(({ cellsPerSecond }) => cellsPerSecond === 0)).toEqual([]);
    expect(lines).toHaveLength(6);
  });

  it('adds up the nation; a code or a blank adds nothing', () => {
    const sum = (whole: string, reported: number) => ({ sum: whole, reported, libraries: 5 });
    expect(result.nation).toEqual({
      SACH: sum('2500', 3), //  1200 + 800 + (closed) + 500 + (blank)
      LUOT: sum('5700', 3), //  3400 + (k) + (closed) + 1600 + 700
      NGUOI: sum('315', 3), //  150 + 90 + (closed) + 75 + (−)
      FTE: sum('4.5', 3), //  2,5 + 1,25 + (closed) + 0,75 + (−1: refused)
      CHI: sum('200.6', 4), //  100,5 + 50 + (closed) + 30,1 + 20
      CHI_SACH: sum('120.2', 4), //  60,2 + 30 + (closed) + 10 + 20
      CHI_KHAC: sum('80.3', 4), //  40,3 + 20 + (closed) + 20 + 0
      DIEM: sum('5', 4), //  2 + 1 + (closed) + 1 + 1
    });
  });

  it('finds the one published total that differs', () => {
    // Three places × 8 items. "Tây" is no place of the census: 8 not comparable. Nam's staff is published as "k": 1 more.
    expect(result.published).toEqual({
      ...{ compared: 15, equal: 14, equalRounded: 0, withinTolerance: 0, zeroUnanswered: 0, different: 1 },
      ...{ notComparable: 9, nothingCompared: false },
      ...{ placesNotPublished: [], placesWithoutLibraries: ['Tây'] },
      differentByColumn: { 'Lượt đọc': 1 },
      // 1600 + 700 = 2300
      differences: [
        { place: 'Nam', column: 'Lượt đọc', published: '2350', rolledUp: '2300', reported: 2, libraries: 2 },
      ],
    });
  });

  it('runs the checks: holds, broken, not evaluable', () => {
    expect(result.checks).toEqual({
      // 100,5 = 60,2 + 40,3 · 50 = 30 + 20 · closed · 30,1 ≠ 10 + 20 · 20 = 20 + 0
      TIEN: { ok: 3, fail: 1, notEvaluable: 1, failing: ['C1'] },
      // 150 ≤ 3400 · 90 ≤ (k) · closed · 75 ≤ 1600 · (−) ≤ 700
      DOC: { ok: 2, fail: 0, notEvaluable: 3, failing: [] },
      // 1200 · 800 · closed · 500 · blank
      SACH: { ok: 3, fail: 0, notEvaluable: 2, failing: [] },
    });
  });

  it('counts the records of libraries', () => {
    expect(result.related).toEqual([
      {
        ...{ name: 'points', records: 7, withoutLibrary: ['Z9/1'], duplicateKeys: ['A2/1'] },
        counts: [
          // A1: 2 (the third is closed) · A2: 1 (the other is a bus) · A3: closed · C1: says 1, has none · C2: 1
          { item: 'DIEM', where: { Loại: 'chi nhánh' }, compared: 4, equal: 3, differing: ['C1'] },
        ],
        sums: [],
      },
    ]);
  });

  it('tells who answered', () => {
    // A3 is closed, so 4 are asked. A1 has 3 of the 3, A2 and C1 two (lượt đọc is estimated); C2's readers are estimated.
    expect(result.response).toEqual({ responded: 3, asked: 4, percent: '75.0' });
  });
});

describe('a wide census', () => {
  let result: CensusResult;
  let places: readonly PlaceCell[];
  beforeAll(async () => {
    const census = await smallCensus();
    try {
      await widen(census);
      ({ result, places } = await censusOn(application, testServers(), await readStudy(census.study), () => undefined));
    } finally {
      await census.remove();
    }
  }, 120_000);

  it('adds up figures below zero, how many say yes, and what was rounded; a row left out adds nothing', () => {
    expect(result).toMatchObject({ libraries: 4, leftOut: 2, items: 5, rebuildIdentical: true });
    expect(result.nation).toEqual({
      SACH: { sum: '1201000', reported: 2, libraries: 4 }, // 1 200 345 + 655
      LAI: { sum: '-15', reported: 3, libraries: 4 }, // −12,5 + 0,5 − 3
      MO: { sum: '2', reported: 3, libraries: 4 }, // yes, no, yes
      LUOT: { sum: '4314.8996', reported: 2, libraries: 4 }, // 4314,2196 + 0,68
      M2: { sum: '1032.5', reported: 4, libraries: 4 }, // 1000 + 20,5 + 7 + 5
    });
    expect(result.texts).toEqual({
      LOAI: {
        ...{ reported: 4, libraries: 4, different: 2 },
        texts: [
          { text: 'huyện', libraries: 2 },
          { text: 'xã', libraries: 2 },
        ],
      },
    });
  });

  it('counts what is equal, nearly equal and published where nobody answered apart', () => {
    expect(result.published).toMatchObject({
      // Bắc: books, gain, open · visits 4314,8996 → 4315 · Nam: open · gain −3 and −3,4 · books and visits 0
      ...{ compared: 8, equal: 4, equalRounded: 1, withinTolerance: 1, zeroUnanswered: 2, different: 0 },
      ...{ placesNotPublished: [], placesWithoutLibraries: [] },
    });
  });

  it('has the result of each place, which adds up to the nation', () => {
    const of = (code: string) =>
      places.filter(({ item }) => item === code).map(({ item: _, column: __, ...rest }) => rest);
    expect(of('LAI')).toEqual([
      { sum: '-15', reported: 3, libraries: 4 },
      { place: 'Bắc', sum: '-12', reported: 2, libraries: 2, published: '-12.0', verdict: 'equal' },
      { place: 'Nam', sum: '-3', reported: 1, libraries: 2, published: '-3.4', verdict: 'withinTolerance' },
    ]);
    expect(of('SACH').at(-1)).toMatchObject({ place: 'Nam', sum: null, published: '0', verdict: 'zeroUnanswered' });
    expect(of('M2').map((cell) => cell.sum)).toEqual(['1032.5', '1020.5', '12']);
    expect(places).toHaveLength(3 * result.items);
  });

  it('holds the sums of the branches against their libraries, and says so in the summary', () => {
    // A/1 2: 600 + 400 · A 1/2: 20 and 20,5 · B 1: 9 and 7 · B 2: no branch
    expect(result.related[0]?.sums).toEqual([
      {
        ...{ item: 'M2', column: 'Diện tích', where: { Loại: 'nhà' } },
        ...{ compared: 3, equal: 1, withinTolerance: 1, withoutRecords: ['B/2'] },
        differing: [{ library: 'B/1', own: '7', sum: '9' }],
      },
    ]);
    expect(summaryOf(result)).toMatch(/M2, Σ Diện tích: 1 = , 1 ≈ , 1 ≠ \(B\/1\), 1 không có bản ghi/);
  });
});

pls2015('the Public Libraries Survey of the United States, 2015', () => {
  let result: CensusResult;
  beforeAll(async () => {
    ({ result } = await censusOn(application, testServers(), await readStudy(PLS_2015_STUDY, PLS_2015_DATA), (line) =>
      process.stderr.write(`${line}\n`),
    ));
  }, 600_000);

  it('is taken whole: 9 251 libraries × 57 items', () => {
    expect(result).toMatchObject({ libraries: 9251, items: 57, cells: 527_307, rebuildIdentical: true });
  });

  it('adds up to the published totals of the states', () => {
    const { compared, equal, zeroUnanswered, different, differentByColumn, differences, ...rest } = result.published!;
    expect(rest).toMatchObject({ nothingCompared: false, placesNotPublished: [], placesWithoutLibraries: [] });
    expect({ compared, equal, zeroUnanswered, different }).toEqual({
      ...{ compared: 3016, equal: 2816, zeroUnanswered: 0, different: 200 },
    });
    // Suppressed in the file of libraries alone, so their sums are lower; and POPU_UND, which was rescaled.
    expect(Object.keys(differentByColumn).sort()).toEqual(['BENEFIT', 'OTHOPEXP', 'POPU_UND', 'SALARIES', 'STAFFEXP']);
    const higher = differences.filter(
      ({ column, published, rolledUp }) => column !== 'POPU_UND' && BigInt(rolledUp) >= BigInt(published),
    );
    expect(higher).toEqual([]);
  });

  it('adds up to the nation', () => {
    expect(result.nation).toMatchObject({
      TOTCIR: { sum: '2270978960', libraries: 9251 },
      VISITS: { sum: '1396597793', libraries: 9251 },
    });
  });

  it.each([
    ['TOTSTAFF', 9227, 1, 23, ['OH0138']],
    ['MASTER', 9231, 0, 20, []],
    ['TOTINCM', 9225, 1, 25, ['OH0162']],
    ['STAFFEXP', 5945, 0, 3306, []],
    ['TOTEXPCO', 9229, 0, 22, []],
    ['TOTOPEXP', 5951, 1, 3299, ['MN9030']],
    ['CAP_REV', 9230, 1, 20, ['FL0093']],
    ['KIDCIRCL', 9231, 0, 20, []],
    ['ELMATCIR', 8596, 1, 654, ['WV0074']],
    ['KIDPRO', 9229, 0, 22, []],
    ['KIDATTEN', 9231, 0, 20, []],
    ['ELECCOLL', 8647, 3, 601, ['VA0026', 'VA0030', 'VA0083']],
  ])('check %s: %i hold, %i broken, %i not evaluable', (code, ok, fail, notEvaluable, failing) => {
    expect(result.checks[code]).toEqual({ ok, fail, notEvaluable, failing });
  });

  it('has every outlet with its library, once, and as many of each kind as the library says', () => {
    expect(result.related).toMatchObject([
      {
        ...{ name: 'outlets', records: 17_408, withoutLibrary: [], duplicateKeys: [] },
        counts: [
          { item: 'CENTLIB', compared: 9231, equal: 9231, differing: [] },
          { item: 'BRANLIB', compared: 9231, equal: 9231, differing: [] },
        ],
      },
    ]);
  });

  it('has the published response rate', () => {
    expect(result.response).toEqual({ responded: 9014, asked: 9231, percent: '97.6' });
  });
});
