/** The head of the dashboard, added up by hand over the small country of testing/figures/three-provinces.ts. */
import { line, statementsOfSnapshot, type FigureAnswer } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { anybody, as, startApi, type Api } from '../../testing/index.js';

interface Totals {
  readonly round: { readonly period: string; readonly phase: string };
  readonly libraries: number;
  readonly accepted: number;
  readonly obliged: number;
  readonly totals: readonly Total[];
}
interface Total extends FigureAnswer {
  readonly previous: FigureAnswer | null;
  readonly change: Readonly<Record<string, string | number | null>> | null;
}

const TOTALS = `query ($filter: FigureFilter!, $items: [String!]!) { nationalTotals(filter: $filter, items: $items) {
  round { period phase } libraries accepted obliged
  totals { item value reported expected previous { item value reported expected }
    change { why percent now before libraries shareOfNow shareOfBefore } } } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

async function totals(filter: object, items: readonly string[], who = 'phantich.bo'): Promise<Totals> {
  const { nationalTotals } = await as(api, who).ask<{ nationalTotals: Totals }>(TOTALS, { filter, items });
  return nationalTotals;
}

const lines = async (filter: object, items: readonly string[]): Promise<readonly string[]> =>
  (await totals(filter, items)).totals.map(line);

const half2025 = () => ({ roundId: world.rounds['2025-H1'].id });
const half2026 = () => ({ roundId: world.rounds['2026-H1'].id });
const year2025 = () => ({ roundId: world.rounds['2025'].id });

describe('the first half of 2025', () => {
  it('counts libraries, obligations and official submissions', async () => {
    const { round, libraries, accepted, obliged } = await totals(half2025(), []);
    expect(round).toEqual({ period: '2025-H1', phase: 'CLOSED' });
    expect(libraries).toBe(6); // not the managing body, not the suspended one
    expect(obliged).toBe(7); // the managing body owes a submission too
    expect(accepted).toBe(5); // songhinh is not accepted, silent has not reported
  });

  it('adds up official values only, with how many of how many', async () => {
    expect(await lines(half2025(), ['B01', 'E01', 'E02', 'E04', 'L01'])).toEqual([
      'B01 5800 4/6', // 1000 + 200 + 600 + 4000; songhinh's 5000 are not accepted
      'E01 1300 3/6', // 300 + 100 + 900; eakar has no number
      'E02 50 1/5', // the university is not asked
      'E04 1250 2/6', // 300 + 50; 900 + 0, because E02 is not asked there; phuyen lacks E02
      'L01 90 1/1', // the managing body alone
    ]);
  });

  it('averages over the libraries that reported, and counts who says yes', async () =>
    expect(await lines(half2025(), ['A04', 'H07'])).toEqual([
      'A04 137.5 4/6', // (180 + 100 + 150 + 120) / 4
      'H07 3 4/6', // eakar says no
    ]));

  it('has no number for what nobody reported, or was not asked this half-year', async () =>
    expect(await lines(half2025(), ['C06', 'K01'])).toEqual(['C06 – 0/6', 'K01 – 0/0']));

  it('keeps the order of the items asked', async () =>
    expect((await lines(half2025(), ['H07', 'B01', 'H07'])).map((text) => text.slice(0, 3))).toEqual([
      ...['H07', 'B01', 'H07'],
    ]));
});

describe('annual figures', () => {
  it('weigh a score by its answers; who cannot be weighed is in neither sum', async () =>
    // (4,5 × 100 + 3 × 300) / 400; the university has a score without answers. Asked of daklak, phuyen, university.
    expect(await lines(year2025(), ['E18', 'E19'])).toEqual(['E18 3.375 2/3', 'E19 400 2/3']));

  it('leave with two decimals more than they are shown with', async () =>
    expect(await lines(year2025(), ['A05'])).toEqual(['A05 40.167 3/6'])); // (40,5 + 30 + 50) / 3 = 40,1666…

  it('do not add up what is no sum', async () => expect(await lines(year2025(), ['A03'])).toEqual(['A03 – 1/6']));
});

describe('beside it, the same period a year before', () => {
  it('is read with its own form version, in which every position is another', async () => {
    const [books] = (await totals(half2026(), ['B01'])).totals;
    expect(line(books!)).toBe('B01 6350 4/6'); // 1100 + 250 + 900 + 4100
    expect(line(books!.previous!)).toBe('B01 5800 4/6');
  });

  it('is absent for an item that last year’s form did not have', async () => {
    const [added] = (await totals(half2026(), ['B90'])).totals;
    expect([line(added!), added!.previous]).toEqual(['B90 12 2/3', null]); // 7 + 5
  });

  it('is absent where there was no round, and without a value where nobody reported', async () => {
    expect((await totals(year2025(), ['B01'])).totals[0]!.previous).toBeNull();
    const [books] = (await totals(half2025(), ['B01'])).totals;
    expect(line(books!.previous!)).toBe('B01 – 0/6');
  });
});

describe('a change', () => {
  const changes = async (filter: object, items: readonly string[]) =>
    (await totals(filter, items)).totals.map(({ change }) => change && Object.values(change).join(' '));

  it('is between the libraries that have a number in both, and tells no percentage where they were merged', async () =>
    // Đắk Lắk’s provincial library had readers only the year before: 25 + 410 after 20 + 400 of 520.
    expect(await changes(half2026(), ['B01', 'C01'])).toEqual([
      'REARRANGED  6350 5800 4 1 1', // 1100 + 250 + 900 + 4100 after 1000 + 200 + 600 + 4000
      'REARRANGED  435 420 2 1 0.8076',
    ]));

  it('is told in percent of libraries that were not merged with their places', async () => {
    expect(await changes({ ...half2026(), types: ['U'] }, ['B01', 'C01'])).toEqual([
      ' 2.5 4100 4000 1 1 1',
      ' 2.5 410 400 1 1 1',
    ]);
    expect(await changes({ ...half2026(), placeId: world.since.hanoi }, ['B01'])).toEqual([' 2.5 4100 4000 1 1 1']);
  });

  it('is told in percent of all where nothing was rearranged in between', async () => {
    // As if the provinces of today had always been.
    const end = (from: string | null, to: string | null) =>
      api.db.query(
        `update admin_unit set valid_to = $2::date where level = 'province' and valid_to is not distinct from $1::date`,
        [from, to],
      );
    await end(null, '2999-12-31');
    const shown = await changes(half2026(), ['B01', 'C01']);
    await end('2999-12-31', null);
    expect(shown).toEqual([' 9.5 6350 5800 4 1 1', ' 3.6 435 420 2 1 0.8076']);
  });

  it('follows a province through what became it, and keeps to the types that are asked', async () => {
    for (const basis of ['CURRENT', 'AS_REPORTED']) {
      const daklak = { ...half2026(), placeId: world.since.daklak, basis };
      expect(await changes(daklak, ['B01', 'C01'])).toEqual([
        'REARRANGED  2250 1800 3 1 1',
        'REARRANGED  25 20 1 1 0.1666', // 20 of 100 + 20
      ]);
      expect(await changes({ ...daklak, types: ['X'] }, ['B01', 'C01'])).toEqual([
        'REARRANGED  250 200 1 1 1',
        'REARRANGED  25 20 1 1 1',
      ]);
    }
  });

  it('is none where no library has both, where there was no round, and of what is no figure of places', async () => {
    const nobody = 'NOBODY_IN_BOTH    0  ';
    expect(await changes(half2026(), ['E01', 'A04'])).toEqual([nobody, nobody]);
    expect(await changes(half2025(), ['B01'])).toEqual([nobody]);
    expect(await changes(half2026(), ['B90'])).toEqual([null]); // the form before does not have it
    expect(await changes(year2025(), ['B01', 'A03'])).toEqual([null, null]);
  });
});

describe('a filter', () => {
  it('by types narrows values, obligations, submissions and libraries alike', async () => {
    const public_ = await totals({ ...half2025(), types: ['T', 'X'] }, ['B01', 'L01']);
    expect(public_.totals.map(line)).toEqual(['B01 1800 3/5', 'L01 – 0/0']); // 1000 + 200 + 600
    expect([public_.libraries, public_.obliged, public_.accepted]).toEqual([5, 5, 3]);
    expect(await totals({ ...half2025(), types: [] }, ['B01'])).toMatchObject({ libraries: 6, obliged: 7 });
  });

  it('by a province of the round is that province as it reported', async () => {
    const daklak = await totals({ ...half2025(), placeId: world.before.daklak }, ['B01']);
    expect(daklak.totals.map(line)).toEqual(['B01 1200 2/2']); // 1000 + 200
    expect([daklak.libraries, daklak.obliged, daklak.accepted]).toEqual([2, 3, 3]);
    expect(await lines({ ...half2025(), placeId: world.since.daklak }, ['B01'])).toEqual(['B01 – 0/0']);
  });

  it('by a province of today is all that became it, whichever of the ids is asked', async () => {
    for (const placeId of [world.since.daklak, world.before.daklak, world.before.phuyen]) {
      const merged = await totals({ ...half2025(), placeId, basis: 'CURRENT' }, ['B01']);
      expect(merged.totals.map(line)).toEqual(['B01 1800 3/4']); // 1000 + 200 + 600
      expect([merged.libraries, merged.obliged, merged.accepted]).toEqual([4, 5, 4]);
    }
  });

  it('compares a merged province with its parts a year before, on the map of today only', async () => {
    const placeId = world.since.daklak;
    const [current] = (await totals({ ...half2026(), placeId, basis: 'CURRENT' }, ['B01'])).totals;
    expect([line(current!), line(current!.previous!)]).toEqual(['B01 2250 3/4', 'B01 1800 3/4']);
    const [reported] = (await totals({ ...half2026(), placeId }, ['B01'])).totals;
    expect([line(reported!), line(reported!.previous!)]).toEqual(['B01 2250 3/4', 'B01 – 0/0']);
  });
});

describe('the door', () => {
  it('knows no such round', async () => expect(await totals({ roundId: 999_999 }, ['B01'])).toBeNull());

  it('opens to every role that reads figures, for every province', async () => {
    const own = { ...half2025(), placeId: world.before.daklak };
    expect((await totals(own, ['B01'], 'chuyenvien.daklak')).totals.map(line)).toEqual(['B01 1200 2/2']);
    const hanoi = { ...half2025(), placeId: world.since.hanoi };
    expect((await totals(hanoi, ['B01'], 'danhgia')).totals.map(line)).toEqual(['B01 4000 1/2']);
  });

  it('is closed to whoever has not signed in', async () =>
    expect(await anybody(api).query(TOTALS, { filter: half2025(), items: ['B01'] })).toRefuse('UNAUTHENTICATED'));

  it('turns away a request that is no screen’s', async () => {
    const items = Array.from({ length: 401 }, () => 'B01');
    expect(await as(api, 'phantich.bo').query(TOTALS, { filter: half2025(), items })).toRefuse('QUERY_TOO_COMPLEX');
  });
});

it('takes seven statements, however many items and provinces, and one more where submissions have come', async () => {
  const items = ['B01', 'E01', 'E10', 'D01', 'C01', 'I01', 'E03', 'A04'];
  const filter = { ...half2026(), placeId: world.since.daklak, basis: 'CURRENT', types: ['T', 'X'] };
  expect(await statementsOfSnapshot(api, () => totals(filter, items))).toBeLessThanOrEqual(8);
  expect(await statementsOfSnapshot(api, () => totals(filter, items))).toBeLessThanOrEqual(7);
});
