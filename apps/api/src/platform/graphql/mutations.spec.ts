/** The number of statements of the largest actions does not grow with their input, and stays far below the limit. */
import { acceptAll, acceptAt } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { MAX_STATEMENTS } from './limits.js';

const LIBRARIES = 60;

let api: Api;
let identifiers: readonly string[];
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const rows = Array.from({ length: LIBRARIES }, (_, n) =>
    library(`L${n}`, { type: 'X', commune: communeOf2025('22015') }),
  );
  identifiers = [...(await plantLibraries(api, rows)).values()].map(({ identifier }) => identifier);
  await plantRoles(api);
});
afterAll(() => api.stop());

const OPEN = `mutation ($input: OpenRoundInput!) { openRound(input: $input) { __typename } }`;

const count = async (mutation: () => Promise<unknown>): Promise<number> => (await queriesOf(api, mutation)).length;

/** One after the other: imported, accepted in the province, accepted at the Ministry. */
async function statementsFor(libraries: readonly string[]): Promise<readonly number[]> {
  const imported = await count(async () => {
    const { data } = await importZeroes(api, as(api, 'quantri'), { roundId: 1, libraries });
    expect(data.importSubmissions).toMatchObject({ __typename: 'ImportedSubmissions' });
  });
  const rows: { id: number }[] = await api.db.query(`select id from submission where state = 'submitted' order by id`);
  const ids = rows.map(({ id }) => id);
  expect(ids).toHaveLength(libraries.length);
  const atProvince = await count(async () => {
    const outcome = await acceptAt(api, as(api, 'chuyenvien.daklak'), 'province', ids);
    expect(outcome).toMatchObject({ accepted: ids, refused: [] });
  });
  return [imported, atProvince, await count(() => acceptAll(api, ids))];
}

it('asks as much for fifty submissions as for two', async () => {
  await plantRound(api);
  await Promise.all(['quantri', 'chuyenvien.daklak', 'phantich.bo'].map((who) => as(api, who).ask('{ serverTime }')));
  // The first time, what is added up is laid out; the second, what does not change is read and kept.
  for (const start of [0, 2]) await statementsFor(identifiers.slice(start, start + 2));
  const two = await statementsFor(identifiers.slice(4, 6));
  const fifty = await statementsFor(identifiers.slice(6, 56));
  expect(fifty).toEqual(two);
  expect(Math.max(...fifty)).toBeLessThan(MAX_STATEMENTS.mutation / 10);
});

it('opens a round for however many libraries with a few statements', async () => {
  const input = {
    ...{ formVersionId: 1, period: '2026', opensOn: '2026-11-16', cutoffOn: '2026-11-15' },
    ...{ dueOn: '2026-12-05', closesOn: '2026-12-31' },
  };
  const asked = await count(async () => {
    const { openRound } = await as(api, 'quantri').ask<{ openRound: { __typename: string } }>(OPEN, { input });
    expect(openRound.__typename).toBe('Round');
  });
  expect(asked).toBeLessThan(MAX_STATEMENTS.mutation / 10);
});
