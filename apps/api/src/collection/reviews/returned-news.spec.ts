/** The people of a library get a notice that its submission was returned, with the last day on which it is taken. */
import { as, startApi, type Api } from '../../testing/index.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename ... on Refusal { code } } }`;
const NOTICES = `query ($unreadOnly: Boolean) { notices(unreadOnly: $unreadOnly) { total rows {
  id at kind readAt message { vi en } submission { roundId libraryId } } } noticesUnread }`;
const READ = `mutation ($ids: [Int!]) { readNotices(ids: $ids) { __typename ... on NoticesRead { unread } } }`;

interface NoticesAnswer {
  readonly notices: {
    readonly total: number;
    readonly rows: readonly { readonly id: number; readonly readAt: string | null }[];
  };
  readonly noticesUnread: number;
}

let api: Api;
let roundId: number;
let ids: readonly number[];
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const name = { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hòa ward library' };
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name }),
    library('x:2', { type: 'X', name: { vi: 'Khác', en: 'Other' } }),
  ]);
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
  const libraries = [...planted.values()].map(({ identifier }) => identifier);
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries });
  const rows: { id: number }[] = await api.db.query(`select id from submission order by id`);
  ids = rows.map(({ id }) => id);
});
afterAll(() => api.stop());

const giveBack = (id: number, who = 'chuyenvien.daklak', revision = 1) => {
  const reasons = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];
  return as(api, who).query(RETURN, { input: { submissionId: id, revision, reasons } });
};
const noticesOf = (who: string, unreadOnly = false) => as(api, who).ask<NoticesAnswer>(NOTICES, { unreadOnly });

it('tells those who work for the library, and nobody else', async () => {
  expect(await noticesOf('thuthu.tuyhoa')).toEqual({ notices: { total: 0, rows: [] }, noticesUnread: 0 });
  expect(await giveBack(ids[0]!, undefined, 999)).toRefuse('STALE_REVISION');
  expect((await noticesOf('thuthu.tuyhoa')).noticesUnread).toBe(0);

  await giveBack(ids[0]!);
  await giveBack(ids[1]!);
  expect(await noticesOf('thuthu.tuyhoa')).toMatchObject({
    notices: {
      total: 1,
      rows: [
        {
          ...{ at: '2025-11-20T03:00:00.000Z', kind: 'SUBMISSION_RETURNED', readAt: null },
          message: {
            vi: 'Báo cáo năm 2025 của Thư viện phường Tuy Hòa bị trả lại. Nộp lại được đến hết ngày 31/12/2025.',
            en: expect.stringContaining('Tuy Hòa ward library for the year 2025'),
          },
          submission: { roundId },
        },
      ],
    },
    noticesUnread: 1,
  });
  for (const who of ['chuyenvien.daklak', 'phantich.bo', 'quantri'])
    expect(await noticesOf(who)).toEqual({ notices: { total: 0, rows: [] }, noticesUnread: 0 });
});

it('marks as read what is one’s own, once, and leaves other people’s alone', async () => {
  const [notice] = (await noticesOf('thuthu.tuyhoa')).notices.rows;
  const read = (who: string, wanted?: readonly number[]) => as(api, who).ask(READ, { ids: wanted });
  await read('quantri', [notice!.id]);
  await read('quantri');
  expect((await noticesOf('thuthu.tuyhoa', true)).notices.total).toBe(1);

  api.clock.set('2025-11-21T03:00:00Z');
  expect(await read('thuthu.tuyhoa', [notice!.id])).toEqual({ readNotices: { __typename: 'NoticesRead', unread: 0 } });
  api.clock.set('2025-11-22T03:00:00Z');
  await read('thuthu.tuyhoa');
  expect((await noticesOf('thuthu.tuyhoa')).notices.rows[0]!.readAt).toBe('2025-11-21T03:00:00.000Z');
  expect(await noticesOf('thuthu.tuyhoa', true)).toEqual({ notices: { total: 0, rows: [] }, noticesUnread: 0 });
  const entries: object[] = await api.db.query(
    `select actor, subject_kind, subject_ids from audit_entry where action = 'notice.read' and outcome = 'done'`,
  );
  expect(entries).toEqual([{ actor: 'thuthu.tuyhoa', subject_kind: 'news', subject_ids: [`${notice!.id}`] }]);
});
