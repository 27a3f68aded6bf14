/** How often accepting waits for PostgreSQL: as often for several submissions as for one. */
import { as, queriesOf, startApi, turnsOf, type Api } from '../../testing/index.js';
import { acceptAt, acceptRead } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

let api: Api;
let ids: readonly number[];

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = Array.from({ length: 9 }, (_, n) => `x:${n}`);
  const at = { type: 'X', commune: communeOf2025('22015') };
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, at)),
  );
  await plantRoles(api);
  const { id: roundId } = await plantRound(api);
  const libraries = keys.map((key) => planted.get(key)!.identifier);
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries });
  const rows: { id: number }[] = await api.db.query('select id from submission order by id');
  ids = rows.map(({ id }) => id);
  await acceptAt(api, as(api, 'chuyenvien.daklak'), 'province', ids);
  // The first of a form version lays what is added up, the second reads it and keeps it; from now on the statements of an
  // acceptance are parsed, and may share a packet.
  await accept(ids.slice(0, 1));
  await accept(ids.slice(8));
});
afterAll(() => api.stop());

const accept = async (some: readonly number[]): Promise<void> => {
  const submissions = some.map((id) => ({ id, revision: 1 }));
  expect(await acceptRead(as(api, 'phantich.bo'), 'ministry', submissions)).toMatchObject({ accepted: some });
};

it('waits for the database five times from the token on, for one submission and for three', async () => {
  expect(await turnsOf(api, () => accept(ids.slice(1, 2)))).toBe(5);
  expect(await turnsOf(api, () => accept(ids.slice(2, 5)))).toBe(5);
});

it('asks as many things for one submission as for several', async () => {
  const asked = await queriesOf(api, () => accept(ids.slice(5, 6)));
  expect(asked.map((text) => text.trim().split(/\s+/, 1)[0]!.toLowerCase())).toEqual([
    ...['with', 'start', 'select', 'select', 'update', 'insert'],
    // The lock of the measures, and what it leaves with: the day of editions.
    ...['select', 'select', 'insert', 'insert', 'select', 'commit'],
  ]);
  expect(await queriesOf(api, () => accept(ids.slice(6, 8)))).toEqual(asked);
});
