/**
 * An official submission is reopened: it goes back with a reason, and its figures leave facts and roll-ups exactly. A submission
 * that nobody has decided on is withdrawn.
 */
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { acceptAt } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { RebuildRollups } from '../../figures/rollups/rebuild-rollups.js';

const ANSWER = `__typename ... on Submission { id state stage { code } obligationState moves returnedUntil }
  ... on Refusal { code issues { code path } }`;
const action = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { answer: ${name}(input: $input) { ${ANSWER} } }`;
const REOPEN = action('reopenSubmission', 'ReopenInput');
const WITHDRAW = action('withdrawSubmission', 'SubmitInput');
const SUBMIT = action('submitSubmission', 'SubmitInput');
const SAVE = `mutation ($input: SaveCellsInput!) { answer: saveCells(input: $input) { ${ANSWER} } }`;
const REASON = 'Thư viện báo đã đếm sai số bản sách in.';

interface Answer {
  readonly __typename: string;
  readonly state: string;
  readonly moves: readonly string[];
}

let api: Api;
let roundId: number;
let officer: Person, analyst: Person, librarian: Person;
let ids: readonly number[];

const done = async (who: Person, text: string, input: object): Promise<Answer> =>
  (await who.ask<{ answer: Answer }>(text, { input })).answer;
const revisionOf = async (id: number): Promise<number> => {
  const [row]: { revision: number }[] = await api.db.query(`select revision from submission where id = $1`, [id]);
  return row!.revision;
};
const reopen = async (who: Person, id: number, differing: object = {}) =>
  who.query<{ answer: Answer }>(REOPEN, {
    input: { submissionId: id, revision: await revisionOf(id), reason: REASON, ...differing },
  });
const rollups = (): Promise<object[]> =>
  api.db.query(
    `select place_id, type, edition, accepted, sums::text, counts::text, missing from rollup order by place_id, type, edition`,
  );
const facts = (): Promise<object[]> =>
  api.db.query(`select submission_id, edition, values::text, missing::text from fact order by submission_id`);
const isWhole = async (): Promise<boolean> => {
  const rebuilt = await api.app.get(RebuildRollups, { strict: false }).run(systemViewer('test'));
  return 'identical' in rebuilt && rebuilt.identical;
};
const accept = async (id: number): Promise<void> => {
  expect(await acceptAt(api, officer, 'province', [id])).toMatchObject({ accepted: [id] });
  expect(await acceptAt(api, analyst, 'ministry', [id])).toMatchObject({ accepted: [id] });
};

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = ['demo:X:22015', 'reopen:2', 'reopen:3'];
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, { type: 'X', name: { vi: `Thư viện ${key}`, en: key } })),
  );
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  [officer, analyst, librarian] = ['chuyenvien.daklak', 'phantich.bo', 'thuthu.tuyhoa'].map((name) =>
    as(api, name),
  ) as [...[Person, Person, Person]];
  const libraries = keys.map((key) => planted.get(key)!.identifier);
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries });
  const rows: { id: number }[] = await api.db.query(`select id from submission order by id`);
  ids = rows.map(({ id }) => id);
});
afterAll(() => api.stop());

describe('withdrawing', () => {
  it('gives it back to its library as a draft that others do not read, and takes it again', async () => {
    const id = ids[0]!;
    const input = { submissionId: id, revision: await revisionOf(id) };
    expect(await librarian.query(WITHDRAW, { input: { ...input, revision: 7 } })).toRefuse('STALE_REVISION');
    expect(await officer.query(WITHDRAW, { input })).toRefuse('FORBIDDEN');
    const withdrawn = await done(librarian, WITHDRAW, input);
    expect(withdrawn).toMatchObject({
      state: 'WITHDRAWN',
      stage: null,
      obligationState: 'WITHDRAWN',
      moves: ['SUBMIT'],
    });
    const { submission } = await officer.ask<{ submission: object }>(
      `{ submission(id: ${id}) { sight moves cells { code } steps { move } } }`,
    );
    expect(submission).toEqual({ sight: 'PROGRESS', moves: [], cells: [], steps: [] });
    expect((await acceptAt(api, officer, 'province', [id])).refused[0]?.refusal.code).toBe('MOVE_NOT_POSSIBLE');
    expect(await librarian.query(WITHDRAW, { input })).toRefuse('MOVE_NOT_POSSIBLE');
    const { collectionProgress } = await analyst.ask<{ collectionProgress: object[] }>(
      `{ collectionProgress(roundId: ${roundId}, by: TYPE) { draft stages { stage count } } }`,
    );
    expect(collectionProgress).toEqual([{ draft: 1, stages: [{ stage: 'province', count: 2 }] }]);
    expect(await done(librarian, SUBMIT, input)).toMatchObject({ state: 'SUBMITTED', moves: ['WITHDRAW'] });
  });

  it('is over with the first decision', async () => {
    const id = ids[0]!;
    await acceptAt(api, officer, 'province', [id]);
    const input = { submissionId: id, revision: await revisionOf(id) };
    expect(await librarian.query(WITHDRAW, { input })).toRefuse('MOVE_NOT_POSSIBLE');
    expect(await acceptAt(api, analyst, 'ministry', [id])).toMatchObject({ accepted: [id] });
  });
});

describe('reopening', () => {
  it('takes facts and roll-ups back by exactly as much as they had come', async () => {
    const [before, factsBefore] = [await rollups(), await facts()];
    await accept(ids[1]!);
    expect(await rollups()).not.toEqual(before);
    const { data } = await reopen(analyst, ids[1]!);
    expect(data.answer).toMatchObject({ state: 'RETURNED', stage: null, returnedUntil: '2025-12-31' });
    expect([await rollups(), await facts()]).toEqual([before, factsBefore]);
    expect(await isWhole()).toBe(true);
  });

  it('leaves no row of roll-ups where nothing is left, and comes again with other figures', async () => {
    const id = ids[0]!;
    expect((await reopen(analyst, id)).data.answer).toMatchObject({ __typename: 'Submission' });
    expect([await rollups(), await facts()]).toEqual([[], []]);
    expect(await isWhole()).toBe(true);
    const saved = await done(librarian, SAVE, {
      ...{ submissionId: id, baseRevision: await revisionOf(id), cells: [{ code: 'B01', text: '7' }] },
      explanations: [],
    });
    expect(saved).toMatchObject({ __typename: 'Submission', state: 'RETURNED' });
    const input = { submissionId: id, revision: await revisionOf(id) };
    const sent = await done(librarian, SUBMIT, input);
    expect(sent).toMatchObject({ state: 'SUBMITTED', stage: { code: 'province' } });
    await accept(id);
    expect(await isWhole()).toBe(true);
  });

  it('of a closed round goes out of the edition it was in, and comes back in the one of its day', async () => {
    const id = ids[2]!;
    await accept(id);
    const editions = async () =>
      (await api.db.query<{ edition: number }[]>(`select edition from fact where submission_id = $1`, [id])).map(
        ({ edition }) => edition,
      );
    expect(await editions()).toEqual([0]);
    api.clock.set('2026-05-10T03:00:00Z');
    expect((await reopen(analyst, id)).data.answer).toMatchObject({ state: 'RETURNED' });
    expect([await editions(), await isWhole()]).toEqual([[], true]);
    await api.db.query(
      `update submission set state = 'submitted', stage = 'province', returned_until = null where id = $1`,
      [id],
    );
    await accept(id);
    expect([(await editions())[0]! > 0, await isWhole()]).toEqual([true, true]);
    api.clock.set('2025-11-20T03:00:00Z');
  });

  it('is told to the library and to everybody who had accepted it, with the day and not the reason', async () => {
    const notices: { username: string; params: Record<string, unknown> }[] = await api.db.query(
      `select username, params from news join account on account.id = account_id
       where kind = 'submission-reopened' and (params ->> 'libraryId')::int =
         (select library_id from submission where id = $1) order by username`,
      [ids[0]],
    );
    expect(notices.map(({ username }) => username)).toEqual(['chuyenvien.daklak', 'thuthu.tuyhoa']);
    expect(JSON.stringify(notices)).not.toContain(REASON);
    const { submission } = await librarian.ask<{ submission: { steps: { move: string; note: string }[] } }>(
      `{ submission(id: ${ids[0]}) { steps { move note } } }`,
    );
    expect(submission.steps).toContainEqual({ move: 'REOPEN', note: REASON });
  });

  it('is for those who review at the last stage, with a reason and a day, of what is official', async () => {
    const id = ids[0]!;
    expect(await reopen(officer, id)).toRefuse('NOT_YOUR_STAGE');
    expect(await reopen(librarian, id)).toRefuse('FORBIDDEN');
    expect(await reopen(analyst, id, { reason: ' ' })).toRefuse('INVALID_INPUT');
    expect(await reopen(analyst, id, { until: '2025-11-01' })).toRefuse('INVALID_INPUT');
    expect(await reopen(analyst, id, { revision: 99 })).toRefuse('STALE_REVISION');
    expect(await reopen(analyst, ids[1]!)).toRefuse('MOVE_NOT_POSSIBLE');
  });
});
