/** Lines over rounds: gaps stay gaps, every round is read with its own form version. */
import { askAnalyst, statementsOfSnapshot } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { startApi, type Api } from '../../testing/index.js';

interface Point {
  readonly period: string;
  readonly value: string | null;
  readonly reported: number;
  readonly expected: number;
  readonly preliminary: boolean;
}
interface Line {
  readonly item: string;
  readonly points: readonly Point[];
}

const SERIES = `query ($items: [String!]!, $kind: PeriodKind!, $placeId: Int, $basis: MapBasis! = AS_REPORTED,
  $types: [String!]) { series(items: $items, kind: $kind, placeId: $placeId, basis: $basis, types: $types) {
  item points { period value reported expected preliminary } } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const series = async (variables: object): Promise<readonly Line[]> =>
  (await askAnalyst<{ series: readonly Line[] }>(api, SERIES, variables)).series;
/** `2025-H1 5800 4/6`, with a star while the round still takes submissions. */
const points = ({ points }: Line): readonly string[] =>
  points.map(
    ({ period, value, reported, expected, preliminary }) =>
      `${period} ${value ?? '–'} ${reported}/${expected}${preliminary ? ' *' : ''}`,
  );

it('runs over all rounds of a kind, oldest first; what has no number is a gap, what is open preliminary', async () => {
  const [books, added] = await series({ items: ['B01', 'B90'], kind: 'HALF' });
  expect([books!.item, added!.item]).toEqual(['B01', 'B90']);
  expect(points(books!)).toEqual([
    '2024-H1 – 0/6', // nobody reported
    '2025-H1 5800 4/6',
    '2026-H1 6350 4/6 *', // another form version; closes on 30/06/2026
  ]);
  // Only the form of 2026 has it.
  expect(points(added!)).toEqual(['2024-H1 – 0/0', '2025-H1 – 0/0', '2026-H1 12 2/3 *']);
});

it('keeps half-years and years apart', async () => {
  const [score] = await series({ items: ['E18'], kind: 'YEAR' });
  expect(points(score!)).toEqual(['2025 3.375 2/3']);
});

it('follows a province as reported by its own submissions, on the map of today by all that became it', async () => {
  const asked = { items: ['B01'], kind: 'HALF', placeId: world.since.daklak };
  expect(points((await series(asked))[0]!)).toEqual(['2024-H1 – 0/0', '2025-H1 – 0/0', '2026-H1 2250 3/4 *']);
  expect(points((await series({ ...asked, basis: 'CURRENT' }))[0]!)).toEqual([
    ...['2024-H1 – 0/4', '2025-H1 1800 3/4', '2026-H1 2250 3/4 *'],
  ]);
});

it('is the same nation on both maps', async () => {
  const asked = { items: ['B01', 'E01', 'A04', 'H07'], kind: 'HALF' };
  expect(await series({ ...asked, basis: 'CURRENT' })).toEqual(await series(asked));
});

it('is narrowed by types', async () =>
  expect(points((await series({ items: ['B01'], kind: 'HALF', types: ['X'] }))[0]!)).toEqual([
    ...['2024-H1 – 0/3', '2025-H1 200 1/3', '2026-H1 250 1/3 *'],
  ]));

it('takes six statements for any number of items, rounds and form versions', async () => {
  const asked = { items: ['B01', 'B90', 'E01', 'E10', 'A04', 'H07', 'C01', 'D01'], kind: 'HALF' };
  const inPlace = { ...asked, placeId: world.since.daklak, basis: 'CURRENT', types: ['T'] };
  for (const one of [asked, inPlace]) {
    expect(await statementsOfSnapshot(api, () => series(one))).toBeLessThanOrEqual(6);
  }
});
