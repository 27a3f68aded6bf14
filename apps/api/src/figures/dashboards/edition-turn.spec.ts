/**
 * An edition comes out while the Ministry is accepting. An acceptance that begins before midnight and ends after it is
 * in the edition before that edition is shown to anybody; an acceptance by a server whose clock is slow does not join
 * an edition that is out.
 */
import { dayOf, type EncodedCells } from '@vlis/domain';
import { OfficialFigures } from '../../collection/reviews/index.js';
import { acceptAll, acceptAt } from '../../testing/accept.js';
import { asSystem } from '../../testing/system-transaction.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { zeroCells } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

const KEYS = ['demo:X:22015', 'x:2', 'x:3', 'x:4', 'x:5', 'x:6', 'x:7'];
const LAST_DAY = '2025-12-31T16:59:59Z'; // one second before midnight in Việt Nam
const NEXT_DAY = '2025-12-31T17:00:01Z';

let api: Api;
let roundId = 0;
let ids: readonly number[];

beforeAll(async () => {
  api = await startApi({ now: '2025-12-20T03:00:00Z' });
  const planted = await plantLibraries(
    api,
    KEYS.map((key) => library(key, { type: 'X', name: { vi: key, en: key } })),
  );
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  const zeroes = await zeroCells(api);
  const rows = KEYS.map((key, n) => ({
    library: planted.get(key)!.identifier,
    cells: zeroes.map((cell) => (cell.code === 'B01' ? { ...cell, text: `${10 ** n}` } : cell)),
  }));
  await as(api, 'quantri').ask(
    `mutation ($input: ImportInput!) { importSubmissions(input: $input) { ... on Refusal { code } } }`,
    { input: { roundId, submit: true, explanation: 'Đã kiểm tra với sổ theo dõi', rows } },
  );
  const submissions: { id: number }[] = await api.db.query(`select id from submission order by id`);
  ids = submissions.map(({ id }) => id);
  expect(ids).toHaveLength(KEYS.length);
  await acceptAt(api, as(api, 'chuyenvien.daklak'), 'province', ids);
});
afterAll(() => api.stop());

/** How many submissions the nation's figure is of, as a librarian is shown it; null: nothing is out. */
async function shown(): Promise<number | null> {
  const { table } = await as(api, 'thuthu.tuyhoa').ask<{
    table: { nation: { figures: { value: string | null; reported: number }[] } };
  }>(
    `query ($f: FigureFilter!) { table: placeTable(filter: $f, items: ["I01"]) { nation { figures { value reported } } } }`,
    { f: { roundId, basis: 'AS_REPORTED' } },
  );
  const [figure] = table.nation.figures;
  return figure!.value === null ? null : figure!.reported;
}

/** Makes a submission official in a transaction of its own, which ends when the test calls for it. */
async function begin(id: number): Promise<{ readonly end: () => Promise<void> }> {
  const [submission]: { cells: EncodedCells; libraryId: number; formVersionId: number }[] = await api.db.query(
    `select cells, library_id as "libraryId", form_version_id as "formVersionId" from submission where id = $1`,
    [id],
  );
  const runner = api.pool.createQueryRunner();
  await runner.startTransaction();
  await asSystem(runner);
  const official = { ...submission!, id, roundId, year: 2025, closesOn: '2025-12-31' };
  await api.app.get(OfficialFigures, { strict: false }).add(runner.manager, [official], dayOf(api.clock.now()));
  return {
    end: async () => {
      await runner.commitTransaction();
      await runner.release();
    },
  };
}

const editionOfSubmission = async (id: number): Promise<number> => {
  const [fact]: { edition: number }[] = await api.db.query(`select edition from fact where submission_id = $1`, [id]);
  return fact!.edition;
};

it('brings out nothing while an acceptance from before the close is under way, and all of it afterwards', async () => {
  await acceptAll(api, ids.slice(0, 4));
  expect(await shown()).toBeNull();
  api.clock.set(LAST_DAY);
  const late = await begin(ids[4]!);
  api.clock.set(NEXT_DAY);
  for (let asked = 0; asked < 3; asked += 1) expect(await shown()).toBeNull();
  await late.end();
  expect(await editionOfSubmission(ids[4]!)).toBe(0);
  expect(await shown()).toBe(5);
});

it('lets nobody into an edition that is out, by whatever clock, and holds up no acceptance for it', async () => {
  api.clock.set(LAST_DAY);
  await acceptAll(api, [ids[5]!]);
  expect(await editionOfSubmission(ids[5]!)).toBe(2);
  const open = await begin(ids[6]!);
  expect(await editionOfSubmission(ids[5]!)).toBe(2);
  api.clock.set('2026-01-15T03:00:00Z');
  expect(await shown()).toBe(5);
  await open.end();
  expect(await editionOfSubmission(ids[6]!)).toBe(2);
  expect(await shown()).toBe(5);
});

it('goes on and never back, whoever writes it', async () => {
  const move = (day: string): Promise<unknown> => api.db.query(`update edition_day set day = $1`, [day]);
  await expect(move('2025-12-31')).rejects.toThrow('editions that are out stay out');
  await expect(api.pool.query(`update edition_day set id = 2`)).rejects.toThrow('permission denied');
});

it('is shown as it was where the turn cannot be written, and the log says so', async () => {
  await api.db.query(`revoke update on edition_day from vlis`);
  try {
    api.clock.set('2026-04-01T03:00:00Z'); // the turn of the quarter
    expect(await shown()).toBe(5);
    expect(api.logged).toContainEqual(expect.objectContaining({ level: 'error', editions: '2026-04-01' }));
  } finally {
    await api.db.query(`grant update (day) on edition_day to vlis`);
  }
});
