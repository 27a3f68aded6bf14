/** A main contact without an account is reminded by mail, once, under the same key as people with one. */
import { as, startApi, type Api } from '../../testing/index.js';
import { doJobs } from '../../testing/do-jobs.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';
const WARD = 'demo:X:22015';
let api: Api;
let roundId: number;
let ward: number;
let village: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(
    api,
    [WARD, 'village'].map((key) =>
      library(key, { type: 'X', province: provinceOf2025('66'), name: { vi: key, en: key } }),
    ),
  );
  [ward, village] = [WARD, 'village'].map((key) => planted.get(key)!.id) as [number, number];
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  await contact(ward, 'ThuThu.TuyHoa@thuvien.example');
  await contact(village, 'ong.ba@xa.example');
});
afterAll(() => api.stop());

const contact = (libraryId: number, email: string) =>
  api.db.query(
    `insert into library_contact (library_id, name, email, main, valid_from, recorded_at, recorded_by)
     select $1, 'Ông Ba', $2, true, '2025-01-01', now(), id from account where username = $3`,
    [libraryId, email, OFFICER],
  );

const SEND = `mutation ($input: SendRemindersInput!) { sendReminders(input: $input) {
  ... on RemindersSent { libraries people left { libraryId why } } } }`;
const send = async () =>
  (await as(api, OFFICER).ask<{ sendReminders: object }>(SEND, { input: { roundId, libraryIds: [ward, village] } }))
    .sendReminders;

it('by mail alone; whoever has an account with that address is not written to twice', async () => {
  expect(await send()).toEqual({ libraries: 2, people: 2, left: [] });
  expect(await doJobs(api)).toEqual(['deliver-news done', 'write-reminder-letter done']);
  const asked = await as(api, 'quantri').ask(`{ mails { rows { to address state subject body } } }`);
  const subject = expect.stringMatching(/^Nhắc nộp báo cáo năm 2025, hạn 05\/12\/2025/);
  expect(asked).toEqual({
    mails: {
      rows: [
        {
          to: 'ong.ba@xa.example',
          address: 'ong.ba@xa.example',
          state: 'KEPT',
          subject,
          body: expect.stringContaining('village'),
        },
        {
          to: 'thuthu.tuyhoa',
          address: 'thuthu.tuyhoa@thuvien.example',
          state: 'KEPT',
          subject,
          body: expect.anything(),
        },
      ],
    },
  });
  expect(await api.db.query(`select addressee from reminder where contact_id is not null`)).toEqual([
    { addressee: expect.stringMatching(/^contact:\d+$/) },
  ]);
});

it('once a day, and with one message also where the job is done again', async () => {
  const left = [ward, village].map((libraryId) => ({ libraryId, why: 'TODAY' }));
  expect(await send()).toEqual({ libraries: 0, people: 0, left });
  await api.db.query(`update pgboss.job set state = 'created', completed_on = null`);
  expect(await doJobs(api)).toEqual(['deliver-news done', 'write-reminder-letter done']);
  expect(await api.db.query(`select count(*)::int as n from mail`)).toEqual([{ n: 2 }]);
});

it('and not any more where the contact has ended', async () => {
  api.clock.set('2025-11-21T03:00:00Z');
  await api.db.query(`update library_contact set ended_at = now(), ended_by = recorded_by where library_id = $1`, [
    village,
  ]);
  expect(await send()).toEqual({ libraries: 1, people: 1, left: [{ libraryId: village, why: 'NOBODY' }] });
});
