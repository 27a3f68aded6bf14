/**
 * Indicators added up by hand over testing/three-provinces.ts. People and communes are those of the reference data: Đắk
 * Lắk of today has 3 346 853 people, Hà Nội 8 718 000, the nation 112 093 848; on 30/06/2025 the old Đắk Lắk had 180
 * communes, Phú Yên 106, the nation 10 033.
 */
import { startApi, type Api } from '../../testing/index.js';
import { askAnalyst, statementsOfSnapshot } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';

interface FigureAnswer {
  readonly code: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly used: number;
  readonly obliged: number;
  readonly why: string | null;
}
interface Row {
  readonly place: { readonly id: number; readonly level: string };
  readonly figures: readonly FigureAnswer[];
}
interface Table {
  readonly round: { readonly period: string };
  readonly basis: string;
  readonly codes: readonly string[];
  readonly rows: readonly Row[];
  readonly nation: Row;
}

const ROW = `place { id level } figures { code value numerator denominator used obliged why }`;
const TABLE = `query ($filter: FigureFilter!, $codes: [String!]!) { indicatorTable(filter: $filter, codes: $codes) {
  round { period } basis codes rows { ${ROW} } nation { ${ROW} } } }`;
const EVERY = Array.from({ length: 33 }, (_, i) => `CS${String(i + 1).padStart(2, '0')}`);

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const table = async (filter: object, codes: readonly string[]): Promise<Table> =>
  (await askAnalyst<{ indicatorTable: Table }>(api, TABLE, { filter, codes })).indicatorTable;

/** `520/5200 = 10 (3 of 6)`; without a value the reason stands in its place. */
const line = ({ value, numerator, denominator, used, obliged, why }: FigureAnswer): string =>
  `${numerator ?? '–'}/${denominator ?? '–'} = ${value ?? why} (${used} of ${obliged})`;
const half2025 = () => ({ roundId: world.rounds['2025-H1'].id });

/** One indicator in the nation and in the provinces of the world, on one map. */
async function lines(code: string, basis: 'AS_REPORTED' | 'CURRENT' = 'AS_REPORTED'): Promise<Record<string, string>> {
  const { rows, nation } = await table({ ...half2025(), basis }, [code]);
  const names = new Map([
    ...[[world.before.daklak, 'daklak'] as const, [world.before.phuyen, 'phuyen'] as const],
    ...[[world.since.daklak, 'merged'] as const, [world.since.hanoi, 'hanoi'] as const],
  ]);
  const known = rows.filter(({ place }) => names.has(place.id));
  return {
    nation: line(nation.figures[0]!),
    ...Object.fromEntries(known.map(({ place, figures }) => [names.get(place.id)!, line(figures[0]!)])),
  };
}

describe('a ratio of sums', () => {
  it('drops a library that lacks either value from both', async () =>
    // CS05 = C01 / B01 × 100. phuyen has 600 volumes and no additions: with them it would be 520 / 5800.
    expect(await lines('CS05')).toEqual({
      nation: '520/5200 = 10 (3 of 6)', // 100 + 20 + 400; 1000 + 200 + 4000
      daklak: '120/1200 = 10 (2 of 2)',
      phuyen: '–/– = no-numerator (0 of 2)', // songhinh has both, and is not accepted
      hanoi: '400/4000 = 10 (1 of 2)',
    }));

  it('is no mean of ratios', async () =>
    // CS07 = E06 / B01: 0.4, 0.3, 0.4, 0.5 in the four libraries; 2700 / 5800 = 0,46551…
    expect((await lines('CS07'))['nation']).toBe('2700/5800 = 0.4655 (4 of 6)'));

  it('has no value over zero, and says so', async () =>
    // CS09 = B21 / B02 × 100, of N T S U
    expect(await lines('CS09')).toEqual({
      nation: '255/500 = 51 (2 of 3)', // 250 + 5; 500 + 0
      daklak: '250/500 = 50 (1 of 1)',
      phuyen: '–/– = no-numerator (0 of 1)',
      hanoi: '5/0 = zero-denominator (1 of 1)',
    }));

  it('weighs a score by its answers', async () => {
    const { nation } = await table({ roundId: world.rounds['2025'].id }, ['CS20']);
    expect(nation.figures.map(line)).toEqual(['1350/400 = 3.375 (2 of 3)']); // 4,5 × 100 + 3 × 300
  });
});

describe('a figure of the place', () => {
  it('is its people, of whom nothing is known where there was no such province yet', async () => {
    // CS04 = B01 / people, of T and X (with T the former H)
    expect(await lines('CS04')).toEqual({
      nation: '1800/112093848 = 0 (3 of 5)', // 0,000016 has no digit within four decimals
      daklak: '1200/– = no-denominator (2 of 2)',
      phuyen: '600/– = no-denominator (1 of 2)',
      hanoi: '–/8718000 = no-numerator (0 of 1)', // the university is not public; silent has not reported
    });
    expect((await lines('CS04', 'CURRENT'))['merged']).toBe('1800/3346853 = 0.0005 (3 of 4)'); // 0,00053782
  });

  it('is its communes of those days, on the map of today those of all its parts', async () => {
    // CS01 = L01 / communes × 100, reported by managing bodies
    expect(await lines('CS01')).toEqual({
      nation: '90/10033 = 0.897 (1 of 1)',
      daklak: '90/180 = 50 (1 of 1)',
      phuyen: '–/106 = no-numerator (0 of 0)',
      hanoi: '–/526 = no-numerator (0 of 0)',
    });
    expect((await lines('CS01', 'CURRENT'))['merged']).toBe('90/286 = 31.469 (1 of 1)'); // 180 + 106
  });

  it('is its libraries, active ones, for every hundred thousand people', async () => {
    // CS02: managing bodies are no libraries, a suspended library is not active
    expect(await lines('CS02')).toEqual({
      nation: '6/1120.93848 = 0.0054 (7 of 7)',
      daklak: '2/– = no-denominator (3 of 3)',
      phuyen: '2/– = no-denominator (2 of 2)',
      hanoi: '2/87.18 = 0.0229 (2 of 2)',
    });
    expect((await lines('CS02', 'CURRENT'))['merged']).toBe('4/33.46853 = 0.1195 (5 of 5)');
  });

  it('is its submissions in time, accepted or not, of those owed', async () =>
    // CS03: eakar came on 10/06, five days late; silent never came
    expect(await lines('CS03')).toEqual({
      nation: '5/7 = 71.429 (7 of 7)',
      daklak: '2/3 = 66.667 (3 of 3)',
      phuyen: '2/2 = 100 (2 of 2)',
      hanoi: '1/2 = 50 (2 of 2)',
    }));
});

describe('the table', () => {
  it('has a row for every province of its map, or for the one asked, and the nation', async () => {
    const reported = await table(half2025(), ['CS05']);
    expect([reported.round.period, reported.basis, reported.codes, reported.rows.length]).toEqual([
      ...['2025-H1', 'AS_REPORTED', ['CS05'], 63],
    ]);
    const one = await table({ ...half2025(), basis: 'CURRENT', placeId: world.before.phuyen }, ['CS05']);
    expect(one.rows.map(({ place, figures }) => [place.id, ...figures.map(line)])).toEqual([
      [world.since.daklak, '120/1200 = 10 (2 of 4)'],
    ]);
    expect([one.nation.place.level, ...one.nation.figures.map(line)]).toEqual(['NATION', '520/5200 = 10 (3 of 6)']);
  });

  it('shows the same nation on both maps, indicator by indicator', async () => {
    for (const period of ['2025-H1', '2025', '2026-H1'] as const) {
      const filter = { roundId: world.rounds[period].id };
      const { nation } = await table(filter, EVERY);
      expect((await table({ ...filter, basis: 'CURRENT' }, EVERY)).nation).toEqual(nation);
    }
  });

  it('is narrowed by types, of which an indicator reads its own', async () => {
    const { nation } = await table({ ...half2025(), types: ['X', 'U'] }, ['CS04', 'CS05', 'CS02', 'CS03', 'CS09']);
    expect(nation.figures.map(line)).toEqual([
      '200/112093848 = 0 (1 of 3)', // X only
      '420/4200 = 10 (2 of 4)',
      '4/1120.93848 = 0.0036 (4 of 4)',
      '2/4 = 50 (4 of 4)', // songhinh and the university
      '5/0 = zero-denominator (1 of 1)', // U only
    ]);
  });

  it('is not there for an unknown round', async () => expect(await table({ roundId: 999_999 }, ['CS05'])).toBeNull());

  it('says whose figures the people are, where it counts by them', async () => {
    const TEXT = `query ($filter: FigureFilter!, $codes: [String!]!) {
      indicatorTable(filter: $filter, codes: $codes) { population { vi } } }`;
    const labels = async (codes: readonly string[]) =>
      (await askAnalyst<{ indicatorTable: { population: unknown } }>(api, TEXT, { filter: half2025(), codes }))
        .indicatorTable.population;
    expect(await labels(['CS04'])).toEqual([
      { vi: 'Dân số theo phương án sắp xếp đơn vị hành chính 2025 (cao hơn số chính thức)' },
    ]);
    expect(await labels(['CS05'])).toEqual([]);
  });

  it('shows a ratio to people over the places whose submissions are all in, beside that of the nation', async () => {
    const TEXT = `query ($filter: FigureFilter!) { indicatorTable(filter: $filter, codes: ["CS10", "CS05", "CS02"]) {
      nation { figures { code value used obliged unofficialPeople complete { value withheld numerator denominator places of } } } } }`;
    const complete = async (filter: object) =>
      (await askAnalyst<{ indicatorTable: Table }>(api, TEXT, { filter: { ...filter, basis: 'CURRENT' } }))
        .indicatorTable.nation.figures;
    const [visits, turnover, libraries] = await complete({ ...half2025(), types: ['T'] });
    // Both provincial libraries of the Đắk Lắk of today reported: 300 + 100 visits to 3 346 853 people.
    expect(visits).toMatchObject({
      ...{ used: 2, obliged: 2, unofficialPeople: true },
      complete: { value: '0.00012', withheld: false, numerator: '400', denominator: '3346853', places: 1, of: 1 },
    });
    expect(turnover).toMatchObject({ unofficialPeople: false, complete: null });
    expect(libraries).toMatchObject({ unofficialPeople: true, complete: null });
    // With the ward libraries some are missing in Đắk Lắk and the one of Hà Nội is silent.
    const [all] = await complete(half2025());
    expect(all).toMatchObject({ complete: { value: null, withheld: false, numerator: null, places: 0, of: 2 } });
    // One place that is asked is not the nation: what stands beside the nation stays.
    expect(await complete({ ...half2025(), types: ['T'], placeId: world.since.hanoi })).toMatchObject([
      { complete: { places: 1, of: 1 } },
      {},
      {},
    ]);
  });

  it('does not call people unofficial where their source is official', async () => {
    const TEXT = `query ($filter: FigureFilter!) {
      indicatorTable(filter: $filter, codes: ["CS10"]) { nation { figures { unofficialPeople } } }
      indicatorSeries(code: "CS10", kind: HALF) { unofficialPeople } }`;
    const unofficial = async (): Promise<readonly boolean[]> => {
      const { indicatorTable, indicatorSeries } = await askAnalyst<{
        indicatorTable: { nation: { figures: { unofficialPeople: boolean }[] } };
        indicatorSeries: { unofficialPeople: boolean }[];
      }>(api, TEXT, { filter: half2025() });
      return [...indicatorTable.nation.figures, ...indicatorSeries].map(({ unofficialPeople }) => unofficialPeople);
    };
    expect(await unofficial()).toEqual([true, true, true, true]);
    await api.db.query('update population_source set official = true');
    expect(await unofficial()).toEqual([false, false, false, false]);
    await api.db.query('update population_source set official = false');
  });

  it('takes eight statements for every indicator there is', async () => {
    for (const basis of ['AS_REPORTED', 'CURRENT']) {
      const filter = { ...half2025(), basis, types: ['T', 'X', 'U', 'QL'] };
      expect(await statementsOfSnapshot(api, () => table(filter, EVERY))).toBeLessThanOrEqual(8);
    }
  });
});

describe('the people of a nation without a figure of its own', () => {
  const population = async (): Promise<string | null> => {
    const [asReported, current] = await Promise.all(
      ['AS_REPORTED', 'CURRENT'].map((basis) => table({ ...half2025(), basis }, ['CS04'])),
    );
    expect(asReported!.nation).toEqual(current!.nation);
    return current!.nation.figures[0]!.denominator;
  };

  it('are those of all provinces of today together, or unknown when one is missing', async () => {
    await api.db.query(`delete from population where unit_id in (select id from admin_unit where level = 'nation')`);
    const [{ sum }]: [{ sum: string }] = await api.db.query(
      `select sum(value) from population join admin_unit unit on unit.id = unit_id
       where year = 2025 and level = 'province' and valid_from <= '2026-06-20'
         and (valid_to is null or valid_to >= '2026-06-20')`,
    );
    expect(await population()).toBe(sum);
    await api.db.query('delete from population where unit_id = $1', [world.since.hanoi]);
    expect(await population()).toBeNull();
  });
});
