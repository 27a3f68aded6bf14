/** The Ministry moves the days of a round that is open: who owes hears another day, and what was late may be in time. */
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRound, provinceBefore2025, ROUND_2025 } from '../../testing/plant.js';

let api: Api;
let roundId: number;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const daklak = { validFrom: '2020-07-01', province: provinceBefore2025('66') };
  await plantLibraries(api, [library('một', daklak), library('hai', daklak), library('ba', daklak)]);
  ({ id: roundId } = await plantRound(api));
});
afterAll(() => api.stop());

const DAYS = { opensOn: ROUND_2025.opensOn, dueOn: ROUND_2025.dueOn, closesOn: ROUND_2025.closesOn };
const CHANGE = `mutation ($input: ChangeRoundInput!) {
  changeRound(input: $input) {
    __typename ... on Round { opensOn cutoffOn dueOn closesOn phase }
    ... on Refusal { code message { vi } issues { code path message { vi } } }
  } }`;
interface Changed {
  readonly changeRound: { readonly issues?: readonly { code: string; path: string; message: { vi: string } }[] };
}
const change = (differing: object, who = 'quantri') =>
  as(api, who).query<Changed>(CHANGE, {
    input: { roundId, ...DAYS, reason: 'Bão số 13 làm mất điện nhiều ngày', ...differing },
  });
const due = async (): Promise<readonly string[]> => {
  const rows: { due: string }[] = await api.db.query(
    'select due_on::text as due from obligation where round_id = $1 order by library_id',
    [roundId],
  );
  return rows.map((row) => row.due);
};

it('refuses what changes nothing, days in the past, and people who may not', async () => {
  expect(await change({})).toRefuse('NOTHING_CHANGED');
  expect(await change({ dueOn: '2025-12-15' }, 'phantich.bo')).toRefuse('FORBIDDEN');
  expect(await change({ dueOn: '2025-12-15' }, 'chuyenvien.daklak')).toRefuse('FORBIDDEN');
  expect(await change({ roundId: 999_999, dueOn: '2025-12-15' })).toRefuse('NOT_FOUND');
  const past = await change({ dueOn: '2025-11-19' });
  expect(past).toRefuse('INVALID_INPUT');
  expect(past.data.changeRound.issues).toMatchObject([
    {
      ...{ code: 'DAY_PASSED', path: 'dueOn' },
      message: { vi: 'Ngày 19/11/2025 đã qua (hôm nay 20/11/2025). Chỉ dời được đến hôm nay hoặc một ngày sau.' },
    },
  ]);
  const silent = await change({ opensOn: '2025-11-21', dueOn: '2025-12-15', reason: ' ' });
  expect(silent.data.changeRound.issues!.map(({ code, path }) => `${path} ${code}`)).toEqual([
    ...['opensOn OPEN_ALREADY', 'reason EXPLANATION_TOO_SHORT'],
  ]);
});

it('moves the due day of everybody who had it, and keeps a later one of somebody', async () => {
  const ids: { id: number }[] = await api.db.query('select id from library order by id');
  const own = (day: string, at: number) =>
    api.db.query('update obligation set due_on = $1 where library_id = $2', [day, ids[at]!.id]);
  await own('2025-12-24', 1);
  await own('2025-12-08', 2);
  const { data } = await change({ dueOn: '2025-12-15' }, 'lanhdao.bo');
  expect(data.changeRound).toMatchObject({ dueOn: '2025-12-15', cutoffOn: ROUND_2025.cutoffOn, phase: 'OPEN' });
  expect(await due()).toEqual(['2025-12-15', '2025-12-24', '2025-12-15']);
});

it('counts what was sent by the day that holds now', async () => {
  const [{ id: libraryId }] = await api.db.query('select id from library order by id limit 1');
  await api.db.query(
    `insert into submission (round_id, library_id, form_version_id, state, stage, revision, submitted_at, late, cells, sent)
     select $1, $2, form_version_id, 'submitted', 'province', 1, '2025-12-16T16:59:59Z', true, '{}',
       '{"revision": 1, "cells": {}, "explanations": {}}' from round where id = $1`,
    [roundId, libraryId],
  );
  const late = async () => (await api.db.query('select late from submission'))[0].late as boolean;
  await change({ dueOn: '2025-12-16' });
  expect(await late()).toBe(false); // 23:59:59 of the 16th in Việt Nam
  await change({ dueOn: '2025-12-15' });
  expect([await late(), (await due())[0]]).toEqual([true, '2025-12-15']);
});

it('opens a round that has closed again', async () => {
  api.clock.set('2026-01-10T03:00:00Z');
  expect(await change({ dueOn: '2025-12-15', closesOn: '2026-01-31' })).toMatchObject({
    data: { changeRound: { phase: 'OVERDUE', closesOn: '2026-01-31' } },
  });
  const { roundChanges } = await as(api, 'lanhdao.daklak').ask<{ roundChanges: readonly object[] }>(
    `{ roundChanges(roundId: ${roundId}) { dueBefore dueOn closesBefore closesOn reason } }`,
  );
  expect(roundChanges).toHaveLength(4);
  expect(roundChanges[0]).toEqual({
    ...{ dueBefore: '2025-12-15', dueOn: '2025-12-15', closesBefore: '2025-12-31', closesOn: '2026-01-31' },
    reason: 'Bão số 13 làm mất điện nhiều ngày',
  });
  const entries: { details: string }[] = await api.db.query(
    `select details::text from audit_entry where action = 'round.change' order by id desc limit 1`,
  );
  expect(JSON.parse(entries[0]!.details)).toMatchObject({ dueOn: '2025-12-15', closesOn: '2026-01-31', moved: 0 });
});

it('is one change where two are sent at once', async () => {
  const answers = await Promise.all([1, 2].map(() => change({ dueOn: '2025-12-15', closesOn: '2026-02-20' })));
  expect(answers.map(({ data }) => (data.changeRound as { __typename?: string }).__typename).toSorted()).toEqual([
    ...['Refusal', 'Round'],
  ]);
});
