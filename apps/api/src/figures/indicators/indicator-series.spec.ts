/** An indicator over rounds, added up by hand over testing/three-provinces.ts. */
import { startApi, type Api } from '../../testing/index.js';
import { askAnalyst, statementsOfSnapshot } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';

interface Point {
  readonly period: string;
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  readonly preliminary: boolean;
}

const SERIES = `query ($code: String!, $kind: PeriodKind!, $placeId: Int, $basis: MapBasis! = AS_REPORTED, $types: [String!]) {
  indicatorSeries(code: $code, kind: $kind, placeId: $placeId, basis: $basis, types: $types) {
    period value reported expected preliminary } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const points = async (variables: object): Promise<readonly string[]> => {
  const { indicatorSeries } = await askAnalyst<{ indicatorSeries: readonly Point[] }>(api, SERIES, variables);
  return indicatorSeries.map(
    ({ period, value, reported, expected, preliminary }) =>
      `${period} ${value ?? '–'} ${reported}/${expected}${preliminary ? ' *' : ''}`,
  );
};

it('runs over all rounds of a kind with the response rate of each; a round without a number is a gap', async () => {
  expect(await points({ code: 'CS07', kind: 'HALF' })).toEqual([
    '2024-H1 – 0/6', // nobody reported
    '2025-H1 0.4655 4/6', // 2700 / 5800
    '2026-H1 – 0/6 *', // nobody has counted loans yet
  ]);
  expect(await points({ code: 'CS20', kind: 'YEAR' })).toEqual(['2025 3.375 2/3']);
});

it('follows a province of today through all that became it', async () => {
  const inPlace = { kind: 'HALF', placeId: world.since.daklak, basis: 'CURRENT' };
  expect(await points({ ...inPlace, code: 'CS02' })).toEqual([
    '2024-H1 0.1195 5/5', // 4 libraries for 3 346 853 people; five who owe a submission
    '2025-H1 0.1195 5/5',
    '2026-H1 0.1195 5/5 *',
  ]);
  expect(await points({ ...inPlace, code: 'CS01' })).toEqual([
    ...['2024-H1 – 0/1', '2025-H1 31.469 1/1', '2026-H1 – 0/1 *'], // 90 / (180 + 106)
  ]);
  expect(await points({ ...inPlace, code: 'CS03' })).toEqual([
    '2024-H1 0 5/5',
    '2025-H1 80 5/5', // 4 of 5
    '2026-H1 60 5/5 *', // 3 of 5 so far
  ]);
});

it('shows a province as reported only in the rounds in which it was there', async () => {
  const since = { kind: 'HALF', placeId: world.since.daklak };
  expect(await points({ ...since, code: 'CS02' })).toEqual(['2024-H1 – 0/0', '2025-H1 – 0/0', '2026-H1 0.1195 5/5 *']);
  const before = { kind: 'HALF', placeId: world.before.daklak };
  expect(await points({ ...before, code: 'CS01' })).toEqual(['2024-H1 – 0/1', '2025-H1 50 1/1', '2026-H1 – 0/0 *']);
  expect(await points({ ...before, code: 'CS04' })).toEqual(['2024-H1 – 0/2', '2025-H1 – 2/2', '2026-H1 – 0/0 *']);
});

it('is narrowed by types, as the table is', async () => {
  const narrowed = await points({ code: 'CS05', kind: 'HALF', types: ['X', 'U'] });
  expect(narrowed[1]).toBe('2025-H1 10 2/4'); // 420 / 4200
});

it('is the same nation on both maps', async () => {
  for (const code of ['CS01', 'CS02', 'CS03', 'CS04', 'CS05', 'CS07']) {
    const asked = { code, kind: 'HALF' };
    expect(await points({ ...asked, basis: 'CURRENT' })).toEqual(await points(asked));
  }
});

it('takes eight statements for any number of rounds', async () => {
  for (const place of [{}, { placeId: world.before.daklak }, { placeId: world.since.daklak, basis: 'CURRENT' }]) {
    const asked = { code: 'CS02', kind: 'HALF', ...place };
    expect(await statementsOfSnapshot(api, () => points(asked))).toBeLessThanOrEqual(8);
  }
});
