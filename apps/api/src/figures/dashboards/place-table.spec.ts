/** Provinces side by side on either map, added up by hand over testing/figures/three-provinces.ts. */
import { decimal, isAddedUp, ZERO } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { askAnalyst, line, statementsOfSnapshot, type FigureAnswer } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { startApi, type Api } from '../../testing/index.js';

interface Row {
  readonly place: { readonly id: number; readonly code: string; readonly level: string; readonly name: { vi: string } };
  readonly obliged: number;
  readonly accepted: number;
  readonly figures: readonly FigureAnswer[];
  readonly changes?: readonly (Readonly<Record<string, string | number | null>> | null)[];
}
interface Table {
  readonly round: { readonly period: string };
  readonly basis: string;
  readonly items: readonly string[];
  readonly rows: readonly Row[];
  readonly nation: Row;
}

const ROW = `place { id code level name { vi } } obliged accepted figures { item value reported expected }`;
const CHANGES = 'changes { why percent now before libraries shareOfNow shareOfBefore }';
const TABLE = `query ($filter: FigureFilter!, $items: [String!]!) { placeTable(filter: $filter, items: $items) {
  round { period } basis items rows { ${ROW} } nation { ${ROW} } } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const table = async (filter: object, items: readonly string[]): Promise<Table> =>
  (await askAnalyst<{ placeTable: Table }>(api, TABLE, { filter, items })).placeTable;
const rowOf = ({ rows }: Table, id: number): Row => rows.find(({ place }) => place.id === id)!;
const half2025 = () => ({ roundId: world.rounds['2025-H1'].id });

describe('as reported', () => {
  it('shows the 63 provinces of the cut-off day, each with its own', async () => {
    const answer = await table(half2025(), ['B01', 'A04']);
    expect(answer).toMatchObject({ round: { period: '2025-H1' }, basis: 'AS_REPORTED', items: ['B01', 'A04'] });
    expect(answer.rows).toHaveLength(63);
    expect(rowOf(answer, world.before.daklak)).toMatchObject({
      ...{ place: { code: '66', level: 'PROVINCE', name: { vi: 'Đắk Lắk' } }, obliged: 3, accepted: 3 },
      figures: [
        { item: 'B01', value: '1200', reported: 2, expected: 2 }, // 1000 + 200
        { item: 'A04', value: '140', reported: 2, expected: 2 }, // (180 + 100) / 2
      ],
    });
    expect(rowOf(answer, world.before.phuyen).figures.map(line)).toEqual(['B01 600 1/2', 'A04 150 1/2']);
    expect(rowOf(answer, world.since.hanoi).figures.map(line)).toEqual(['B01 4000 1/2', 'A04 120 1/2']);
  });

  it('shows a province where nobody owes anything as such, in the order of the codes', async () => {
    const { rows } = await table(half2025(), ['B01']);
    const codes = rows.map(({ place }) => place.code);
    expect(codes).toEqual([...codes].sort());
    const silent = rows.find(({ place }) => place.code === '04')!;
    expect([silent.obliged, silent.accepted, silent.figures.map(line)]).toEqual([0, 0, ['B01 – 0/0']]);
  });
});

describe('on the map of today', () => {
  it('shows the 34 provinces, each with all that became it', async () => {
    const answer = await table({ ...half2025(), basis: 'CURRENT' }, ['B01', 'A04', 'L01']);
    expect([answer.basis, answer.rows.length]).toEqual(['CURRENT', 34]);
    const daklak = rowOf(answer, world.since.daklak);
    expect([daklak.obliged, daklak.accepted]).toEqual([5, 4]);
    expect(daklak.figures.map(line)).toEqual([
      'B01 1800 3/4', // 1200 + 600
      'A04 143.33 3/4', // (180 + 100 + 150) / 3, never the mean of 140 and 150
      'L01 90 1/1',
    ]);
  });

  it('gives a young round the rows it has anyway', async () => {
    const filter = { roundId: world.rounds['2026-H1'].id };
    const current = await table({ ...filter, basis: 'CURRENT' }, ['B01']);
    expect(current.rows).toEqual((await table(filter, ['B01'])).rows);
  });
});

describe('the nation', () => {
  const all = loadReference()
    .forms[0]!.items.filter(isAddedUp)
    .map(({ code }) => code);

  it('is the same on both maps, item by item', async () => {
    for (const period of ['2025-H1', '2025', '2024-H1'] as const) {
      const filter = { roundId: world.rounds[period].id };
      const { nation } = await table(filter, all);
      expect((await table({ ...filter, basis: 'CURRENT' }, all)).nation).toEqual(nation);
    }
  });

  it('is what its provinces add up to, on either map', async () => {
    const items = ['B01', 'C01', 'E01', 'E04', 'H07'];
    for (const basis of ['AS_REPORTED', 'CURRENT']) {
      const { rows, nation } = await table({ ...half2025(), basis }, items);
      const added = items.map((item, i) => {
        const figures = rows.map(({ figures }) => figures[i]!);
        const value = figures.reduce((sum, one) => sum.plus(decimal(one.value ?? '0')), ZERO).toFixed();
        const count = (key: 'reported' | 'expected') => figures.reduce((sum, one) => sum + one[key], 0);
        return { item, value, reported: count('reported'), expected: count('expected') };
      });
      expect(added).toEqual(nation.figures);
    }
  });

  it('is what a recount of the accepted submissions themselves gives, item by item', async () => {
    for (const period of ['2025-H1', '2025'] as const) {
      const roundId = world.rounds[period].id;
      const recount: { item: string; sum: string; reported: number }[] = await api.db.query(
        `select item, sum(value::numeric)::text as sum, count(*)::int as reported
         from submission cross join lateral jsonb_each_text(cells) as cell (item, value)
         where round_id = $1 and state = 'official' and value not like '~%' group by item`,
        [roundId],
      );
      const counted = new Map(recount.map(({ item, ...rest }) => [item, rest]));
      const sums = loadReference().forms[0]!.items.filter(({ aggregation }) => /sum|count_yes/.test(aggregation));
      const codes = sums.map(({ code }) => code);
      const { nation } = await table({ roundId }, codes);
      for (const { item, value, reported } of nation.figures) {
        const expected = counted.get(item) ?? { sum: null, reported: 0 };
        expect({ item, value: value && decimal(value).toFixed(), reported }).toEqual({
          ...{ item, value: expected.sum && decimal(expected.sum).toFixed(), reported: expected.reported },
        });
      }
    }
  });

  it('stays whole beside the one province that is asked', async () => {
    const filter = { ...half2025(), placeId: world.before.phuyen, basis: 'CURRENT' };
    const { rows, nation } = await table(filter, ['B01']);
    expect(rows.map(({ place, figures }) => [place.id, ...figures.map(line)])).toEqual([
      [world.since.daklak, 'B01 1800 3/4'],
    ]);
    expect(nation.figures.map(line)).toEqual(['B01 5800 4/6']);
    expect(nation.place).toMatchObject({ level: 'NATION', code: 'VN' });
  });
});

it('is narrowed by types, and empty for a type of which there is no library', async () => {
  const { nation } = await table({ ...half2025(), types: ['X'] }, ['B01']);
  expect([nation.obliged, nation.accepted, nation.figures.map(line)]).toEqual([3, 1, ['B01 200 1/3']]);
  const nobody = await table({ ...half2025(), types: ['G'] }, ['B01']);
  expect([nobody.nation.obliged, nobody.nation.figures.map(line)]).toEqual([0, ['B01 – 0/0']]);
});

it('is not there for an unknown round', async () => expect(await table({ roundId: 999_999 }, ['B01'])).toBeNull());

it('keeps a row for a province that was divided and became no single one', async () => {
  await api.db.query('update admin_unit_successor set whole = false where from_id = $1', [world.before.phuyen]);
  const { rows, nation } = await table({ ...half2025(), basis: 'CURRENT' }, ['B01']);
  await api.db.query('update admin_unit_successor set whole = true where from_id = $1', [world.before.phuyen]);
  expect(rows).toHaveLength(35);
  const figures = (id: number) => rows.find(({ place }) => place.id === id)!.figures.map(line);
  expect([figures(world.since.daklak), figures(world.before.phuyen)]).toEqual([['B01 1200 2/2'], ['B01 600 1/2']]);
  expect(nation.figures.map(line)).toEqual(['B01 5800 4/6']);
});

describe('changes since the year before', () => {
  const CHANGED = `query ($filter: FigureFilter!, $items: [String!]!) {
    placeTable(filter: $filter, items: $items) { rows { ${ROW} ${CHANGES} } nation { ${ROW} ${CHANGES} } } }`;
  const changed = async (filter: object): Promise<Table> =>
    (await askAnalyst<{ placeTable: Table }>(api, CHANGED, { filter, items: ['B01', 'C01', 'A04'] })).placeTable;
  const half2026 = () => ({ roundId: world.rounds['2026-H1'].id });
  const changesOf = ({ changes }: Row) => changes?.map((change) => change && Object.values(change).join(' '));
  const nobody = 'NOBODY_IN_BOTH    0  ';
  const daklak = ['REARRANGED  2250 1800 3 1 1', 'REARRANGED  25 20 1 1 0.1666', nobody];

  it('are between the same libraries, place by place, figures being the same', async () => {
    const filter = { ...half2026(), basis: 'CURRENT' };
    const answer = await changed(filter);
    expect(changesOf(rowOf(answer, world.since.daklak))).toEqual(daklak);
    expect(changesOf(rowOf(answer, world.since.hanoi))).toEqual([' 2.5 4100 4000 1 1 1', ' 2.5 410 400 1 1 1', nobody]);
    const nation = ['REARRANGED  6350 5800 4 1 1', 'REARRANGED  435 420 2 1 0.8076', nobody];
    expect(changesOf(answer.nation)).toEqual(nation);
    const plain = await table(filter, ['B01', 'C01', 'A04']);
    expect(rowOf(answer, world.since.daklak).figures).toEqual(rowOf(plain, world.since.daklak).figures);
    expect(answer.nation.figures).toEqual(plain.nation.figures);
    expect(await statementsOfSnapshot(api, () => changed(filter))).toBeLessThanOrEqual(7);
  });

  it('take a province for all that became it by then, on the map as reported too', async () =>
    expect(changesOf(rowOf(await changed(half2026()), world.since.daklak))).toEqual(daklak));

  it('are none where there was no round', async () =>
    expect(changesOf((await changed({ roundId: world.rounds['2025'].id })).nation)).toEqual([null, null, null]));

  it('stand beside each point of a series', async () => {
    const { series } = await askAnalyst<{
      series: { points: { period: string; change: { libraries: number; rearrangedOn: string } | null }[] }[];
    }>(api, `{ series(items: ["B01"], kind: HALF) { points { period change { libraries rearrangedOn } } } }`, {});
    expect(
      series[0]!.points.map(
        ({ period, change }) => `${period} ${change ? `${change.libraries} ${change.rearrangedOn}` : 'none'}`,
      ),
    ).toEqual(['2024-H1 none', '2025-H1 0 null', '2026-H1 4 2025-07-01']);
  });
});

it('takes six statements, however many items and provinces', async () => {
  for (const basis of ['AS_REPORTED', 'CURRENT']) {
    const filter = { ...half2025(), basis, types: ['T', 'X', 'U'] };
    expect(await statementsOfSnapshot(api, () => table(filter, ['B01', 'E10', 'A04']))).toBeLessThanOrEqual(6);
  }
});

describe('whose figures they are', () => {
  const asked = (basis: string) => ({
    placeId: world.before.phuyen,
    basis,
    filter: { ...half2025(), placeId: world.before.phuyen, basis },
  });
  const WHOSE = `query ($filter: FigureFilter!, $placeId: Int!, $basis: MapBasis!) {
    nationalTotals(filter: $filter, items: ["B01"]) { place { code name { vi } } totals { value } }
    series(items: ["B01"], kind: HALF, placeId: $placeId, basis: $basis) { points { period value place { code name { vi } } } }
    indicatorSeries(code: "CS07", kind: HALF, placeId: $placeId, basis: $basis) { period value place { code name { vi } } } }`;
  interface Named {
    readonly place: { readonly code: string; readonly name: { readonly vi: string } } | null;
  }
  const whose = async (variables: object): Promise<string[]> => {
    const { nationalTotals, series, indicatorSeries } = await askAnalyst<{
      nationalTotals: Named;
      series: { points: Named[] }[];
      indicatorSeries: Named[];
    }>(api, WHOSE, variables);
    const all = [nationalTotals, ...series[0]!.points, ...indicatorSeries];
    return [...new Set(all.map(({ place }) => (place ? `${place.code} ${place.name.vi}` : 'nation')))];
  };

  it('is said of a province that is there no more: today those of what it became, as reported its own', async () => {
    expect(await whose(asked('CURRENT'))).toEqual(['66 Đắk Lắk']);
    expect(await whose(asked('AS_REPORTED'))).toEqual(['54 Phú Yên']);
  });

  it('is nobody’s but the nation’s where no place is asked', async () => {
    const { series } = await askAnalyst<{ series: { points: Named[] }[] }>(
      api,
      `{ series(items: ["B01"], kind: HALF) { points { place { code name { vi } } } } }`,
      {},
    );
    expect(series[0]!.points.every(({ place }) => place === null)).toBe(true);
  });
});
