/** Reminders: who sends them, who receives them in the bell and by mail, and that nobody receives one twice. */
import { as, startApi, type Api } from '../../testing/index.js';
import { doJobs } from '../../testing/do-jobs.js';
import { importZeroes } from '../../testing/plant-submission.js';
import {
  library,
  plantLibraries,
  plantRoles,
  plantRound,
  provinceBefore2025,
  provinceOf2025,
} from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';
const LEADER = 'lanhdao.daklak';
let api: Api;
let roundId: number;
let ward: number;
let empty: number;
let sent: number;
let elsewhere: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
    library('empty', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Buôn Hồ', en: 'Buon Ho' } }),
    library('sent', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Ea Kar', en: 'Ea Kar' } }),
    library('elsewhere', { type: 'X', province: provinceBefore2025('01'), name: { vi: 'Cầu Giấy', en: 'Cau Giay' } }),
  ]);
  [ward, empty, sent, elsewhere] = ['demo:X:22015', 'empty', 'sent', 'elsewhere'].map(
    (key) => planted.get(key)!.id,
  ) as [number, number, number, number];
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries: [planted.get('sent')!.identifier] });
});
afterAll(() => api.stop());

const SEND = `mutation ($input: SendRemindersInput!) { sendReminders(input: $input) { __typename
  ... on RemindersSent { libraries people leftTotal left { libraryId library { vi } why } } ... on Refusal { code } } }`;
const LIST = `query ($filter: ObligationFilter!) { obligations(filter: $filter, sort: NAME) { rows {
  library { name { vi } } reminders { times lastAt lost doubtful } } } }`;
const BELL = '{ notices { rows { kind message { vi } submission { roundId libraryId } } } }';
const PROGRESS = 'query ($roundId: Int!) { reminderProgress(roundId: $roundId) { times libraries } }';

const send = async (libraryIds: readonly number[], who = OFFICER, round = roundId) =>
  (await as(api, who).query<{ sendReminders: object }>(SEND, { input: { roundId: round, libraryIds } })).data
    ?.sendReminders;
const list = async (filter: object = {}, who = OFFICER) =>
  (
    await as(api, who).ask<{ obligations: { rows: { library: { name: { vi: string } }; reminders: object }[] } }>(
      LIST,
      {
        filter: { roundId, ...filter },
      },
    )
  ).obligations.rows.map(({ library: { name }, reminders }) => [name.vi, reminders]);
const bell = async (who: string) =>
  (await as(api, who).ask<{ notices: { rows: readonly object[] } }>(BELL)).notices.rows;
const progress = async (who = OFFICER) =>
  (await as(api, who).ask<{ reminderProgress: object }>(PROGRESS, { roundId })).reminderProgress;
const nobody = { times: 0, lastAt: null, lost: 0, doubtful: 0 };

it('reach the people of a library that owes, and those that are left out are named with the reason', async () => {
  expect(await send([ward, ward, empty, sent])).toEqual({
    ...{ __typename: 'RemindersSent', libraries: 1, people: 1, leftTotal: 2 },
    left: [
      { libraryId: empty, library: { vi: 'Buôn Hồ' }, why: 'NOBODY' },
      { libraryId: sent, library: { vi: 'Ea Kar' }, why: 'NOT_TO_CHASE' },
    ],
  });
  expect(await bell('thuthu.tuyhoa')).toEqual([
    {
      ...{ kind: 'SUBMISSION_REMINDER', submission: { roundId, libraryId: ward } },
      message: {
        vi: 'Nhắc nộp báo cáo năm 2025 của Tuy Hòa: hạn 05/12/2025, chưa nhận được. Mở báo cáo, điền nốt và bấm Nộp.',
      },
    },
  ]);
});

it('go by mail as well, once', async () => {
  await doJobs(api);
  await doJobs(api);
  const mails: { subject: string }[] = await api.db.query(`select subject from mail`);
  expect(mails).toEqual([
    { subject: 'Nhắc nộp báo cáo năm 2025, hạn 05/12/2025 / Reminder: report for the year 2025, due by 05/12/2025' },
  ]);
});

it('come once a day, whoever presses and however many at once', async () => {
  const today = { libraries: 0, people: 0, left: [{ libraryId: ward, library: { vi: 'Tuy Hòa' }, why: 'TODAY' }] };
  expect(await send([ward], LEADER)).toMatchObject(today);
  api.clock.set('2025-11-21T03:00:00Z');
  const answers = await Promise.all([OFFICER, LEADER, 'phantich.bo', OFFICER].map((who) => send([ward], who)));
  expect(answers.filter((answer) => (answer as { people: number }).people === 1)).toHaveLength(1);
  expect(await bell('thuthu.tuyhoa')).toHaveLength(2);
  expect(await api.db.query(`select wave from reminder order by id`)).toEqual([{ wave: 5 }, { wave: 6 }]);
});

it('stand in the list, as a filter, and as a count', async () => {
  const twice = { times: 2, lastAt: '2025-11-21T03:00:00.000Z', lost: 0, doubtful: 0 };
  expect(await list()).toEqual([['Buôn Hồ', nobody], ['Ea Kar', nobody], ['Tuy Hòa', twice]]); // prettier-ignore
  expect(await list({ reminders: 2 })).toEqual([['Tuy Hòa', twice]]);
  expect(await list({ reminders: 3 })).toEqual([]);
  expect(await list({ reminders: 0, states: ['NOT_STARTED'] })).toEqual([['Buôn Hồ', nobody]]);
  expect(await progress()).toEqual([
    { times: 0, libraries: 1 },
    { times: 2, libraries: 1 },
  ]);
  expect(await list({ libraryId: ward }, 'thuthu.tuyhoa')).toEqual([['Tuy Hòa', nobody]]);
});

it('say to those who remind what became of the mail, and to nobody else whose mail it was', async () => {
  await doJobs(api);
  const fate = async () => (await list({ libraryId: ward }))[0]![1];
  await api.db.query(`update mail set state = 'sent', doubtful = true`);
  expect(await fate()).toMatchObject({ lost: 0, doubtful: 0 });
  const [first]: { id: number }[] = await api.db.query(`select min(id)::int as id from mail`);
  await api.db.query(`update mail set state = 'refused', doubtful = false where id = $1`, [first!.id]);
  await api.db.query(`update mail set state = 'given-up', doubtful = true where id <> $1`, [first!.id]);
  expect(await fate()).toMatchObject({ times: 2, lost: 1, doubtful: 1 });
  expect((await list({ libraryId: ward }, 'thuthu.tuyhoa'))[0]![1]).toEqual(nobody);
  // A transaction that says nobody sees nothing through the function either.
  expect(await api.pool.query(`select * from reminder_mail($1, $2)`, [[roundId], [ward]])).toEqual([]);
});

it('are refused for a library that is not there or another’s, before the round opens, and too many at once', async () => {
  expect(await send([ward, elsewhere])).toRefuse('NOT_FOUND');
  expect(await send([ward], OFFICER, 999_999)).toRefuse('NOT_FOUND');
  expect(await send(Array.from({ length: 20_001 }, (_, n) => n + 1))).toRefuse('TOO_MANY_ROWS');
  expect(await send([ward], 'thuthu.tuyhoa')).toBeUndefined();
  api.clock.set('2025-11-15T03:00:00Z');
  expect(await send([ward])).toRefuse('ROUND_NOT_OPEN');
  expect(await send([])).toRefuse('ROUND_NOT_OPEN');
});
