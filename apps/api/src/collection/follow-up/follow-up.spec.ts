/** The ledger of follow-up: who writes it, who reads it, what the list shows of it, and that nothing in it changes. */
import { as, startApi, type Api } from '../../testing/index.js';
import { acceptAt } from '../../testing/accept.js';
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
let api: Api;
let roundId: number;
let ward: number;
let town: number;
let elsewhere: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
    library('town', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Buôn Hồ', en: 'Buon Ho' } }),
    library('elsewhere', { type: 'X', province: provinceBefore2025('01'), name: { vi: 'Cầu Giấy', en: 'Cau Giay' } }),
  ]);
  [ward, town, elsewhere] = ['demo:X:22015', 'town', 'elsewhere'].map((key) => planted.get(key)!.id) as [
    number,
    number,
    number,
  ];
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());

const FIELDS = 'id at by channel contact outcome promisedUntil note mistake { by note }';
const RECORD = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { __typename
  ... on FollowUp { ${FIELDS} } ... on Refusal { code issues { code path } } } }`;
const TAKE_BACK = `mutation ($input: MistakenFollowUpInput!) { takeBackFollowUp(input: $input) { __typename
  ... on FollowUp { ${FIELDS} } ... on Refusal { code issues { code path } } } }`;
const HISTORY = `query ($roundId: Int!, $libraryId: Int!) { followUps(roundId: $roundId, libraryId: $libraryId) { ${FIELDS} } }`;
const LIST = `query ($filter: ObligationFilter!) { obligations(filter: $filter, sort: NAME) { rows {
  library { name { vi } } mustBeChased followUp { count latest { outcome promisedUntil by } } } } }`;
const PROGRESS = `query ($roundId: Int!, $returned: Boolean! = true) { followUpProgress(roundId: $roundId, returned: $returned) {
  outcome times libraries mustBeChased } }`;
const KEEP = `mutation ($input: KeepContactInput!) { keepContact(input: $input) { ... on LibraryContact { id } } }`;

interface Entry {
  readonly id: number;
  readonly outcome: string;
  readonly mistake: { readonly by: string } | null;
}
interface Line {
  readonly library: { readonly name: { readonly vi: string } };
  readonly mustBeChased: boolean | null;
  readonly followUp: { readonly count: number; readonly latest: object | null };
}
let calls = 0;
const record = (input: object, who = OFFICER) =>
  as(api, who).query<{ recordFollowUp: Entry & { readonly __typename: string } }>(RECORD, {
    input: {
      key: `call-${(calls += 1)}-of-test`,
      roundId,
      libraryId: ward,
      channel: 'TELEPHONE',
      outcome: 'REACHED',
      ...input,
    },
  });
const takeBack = (followUpId: number, note: string | null = null, who = OFFICER) =>
  as(api, who).query<{ takeBackFollowUp: Entry & { readonly __typename: string } }>(TAKE_BACK, {
    input: { followUpId, note },
  });
const history = async (who = OFFICER, libraryId = ward) =>
  (await as(api, who).ask<{ followUps: readonly Entry[] }>(HISTORY, { roundId, libraryId })).followUps;
const list = async (filter: object = {}, who = OFFICER) =>
  (await as(api, who).ask<{ obligations: { rows: readonly Line[] } }>(LIST, { filter: { roundId, ...filter } }))
    .obligations.rows;
const names = (rows: readonly Line[]) => rows.map(({ library: { name } }) => name.vi);
const progress = async (who = OFFICER, more: object = {}) =>
  (await as(api, who).ask<{ followUpProgress: object }>(PROGRESS, { roundId, ...more })).followUpProgress;

it('is written by the officer, with the contact who was called, and read by the province', async () => {
  const person = { libraryId: ward, name: 'Nguyễn Thị Lan', telephone: '0257 3823 456', main: true };
  const { keepContact } = await as(api, OFFICER).ask<{ keepContact: { id: number } }>(KEEP, { input: person });
  const { data } = await record({ contactId: keepContact.id, outcome: 'NOT_REACHED', note: 'Máy bận' });
  const noted = {
    channel: 'TELEPHONE',
    contact: 'Nguyễn Thị Lan',
    outcome: 'NOT_REACHED',
    note: 'Máy bận',
    mistake: null,
  };
  expect(data.recordFollowUp).toMatchObject({ ...noted, by: 'Lê Thị Hồng', at: '2025-11-20T03:00:00.000Z' });
  await record({ outcome: 'PROMISED', promisedUntil: '2025-12-03', contactId: keepContact.id });
  expect(await history('lanhdao.daklak')).toMatchObject([{ outcome: 'PROMISED', promisedUntil: '2025-12-03' }, noted]);
});

it('stands in the list: the last one, how many, and who must be chased', async () => {
  await record({ libraryId: town, channel: 'EMAIL', outcome: 'BOUNCED' }, 'lanhdao.daklak');
  expect(await list()).toEqual([
    expect.objectContaining({
      ...{ library: { name: { vi: 'Buôn Hồ' } }, mustBeChased: true },
      followUp: { count: 1, latest: { outcome: 'BOUNCED', promisedUntil: null, by: 'Y Thanh Niê' } },
    }),
    expect.objectContaining({
      ...{ library: { name: { vi: 'Tuy Hòa' } }, mustBeChased: false },
      followUp: { count: 2, latest: { outcome: 'PROMISED', promisedUntil: '2025-12-03', by: 'Lê Thị Hồng' } },
    }),
  ]);
  expect(names(await list({ mustBeChased: true }))).toEqual(['Buôn Hồ']);
  expect(names(await list({ mustBeChased: false }))).toEqual(['Tuy Hòa']);
  expect(names(await list({ lastOutcomes: ['PROMISED', 'REFUSED'] }))).toEqual(['Tuy Hòa']);
  expect(names(await list({ followedUp: false }, 'phantich.bo'))).toEqual(['Cầu Giấy']);
});

it('is counted by outcome and by how often', async () => {
  expect(await progress()).toEqual([
    { outcome: 'BOUNCED', times: 1, libraries: 1, mustBeChased: 1 },
    { outcome: 'PROMISED', times: 2, libraries: 1, mustBeChased: 0 },
  ]);
  expect(await progress('phantich.bo')).toContainEqual({ outcome: null, times: 0, libraries: 1, mustBeChased: 1 });
});

it('keeps a promise that still runs when nobody answers later, and is due again the day after it', async () => {
  await record({ outcome: 'NOT_REACHED' });
  expect(names(await list({ mustBeChased: true }))).toEqual(['Buôn Hồ']);
  api.clock.set('2025-12-04T03:00:00Z');
  expect(names(await list({ mustBeChased: true }))).toEqual(['Buôn Hồ', 'Tuy Hòa']);
  expect((await list()).map(({ mustBeChased }) => mustBeChased)).toEqual([true, true]);
  api.clock.set('2025-11-20T03:00:00Z');
});

it('is written once when it is sent again, at the same time or later, and a key is of one follow-up', async () => {
  const input = { key: 'the-same-call', libraryId: elsewhere, channel: 'VISIT' };
  const answers = await Promise.all(Array.from({ length: 4 }, () => record(input, 'phantich.bo')));
  const again = await record(input, 'phantich.bo');
  const [{ n }]: [{ n: number }] = await api.db.query(
    `select count(*)::int as n from follow_up where channel = 'visit'`,
  );
  expect(n).toBe(1);
  expect(again.data.recordFollowUp.__typename).toBe('FollowUp');
  expect(answers.map(({ data }) => data.recordFollowUp.__typename)).toContain('FollowUp');
  expect(await record({ ...input, libraryId: ward }, 'phantich.bo')).toRefuse('ALREADY_EXISTS');
});

it('stays when it was a mistake, and says so; it is not counted any more', async () => {
  const [last] = await history();
  const { data } = await takeBack(last!.id, 'Nhầm thư viện', 'lanhdao.daklak');
  expect(data.takeBackFollowUp).toMatchObject({ id: last!.id, mistake: { by: 'Y Thanh Niê', note: 'Nhầm thư viện' } });
  expect(await history()).toMatchObject([
    { outcome: 'NOT_REACHED', mistake: {} },
    { mistake: null },
    { mistake: null },
  ]);
  expect((await list())[1]!.followUp).toMatchObject({ count: 2, latest: { outcome: 'PROMISED' } });
  expect(await takeBack(last!.id)).toRefuse('NOT_A_FOLLOW_UP');
});

it('is called a mistake once, whoever comes at the same time', async () => {
  const { data } = await record({ libraryId: town });
  const answers = await Promise.all(Array.from({ length: 4 }, () => takeBack(data.recordFollowUp.id)));
  expect(answers.filter(({ data: { takeBackFollowUp: answer } }) => answer.__typename === 'FollowUp')).toHaveLength(1);
  const rows: object[] = await api.db.query(`select from follow_up where takes_back = $1`, [data.recordFollowUp.id]);
  expect(rows).toHaveLength(1);
});

it.each([
  [{ outcome: 'PROMISED' }, 'PROMISE_DAY_REQUIRED'],
  [{ promisedUntil: '2025-12-03' }, 'PROMISE_DAY_UNASKED'],
  [{ outcome: 'PROMISED', promisedUntil: '2025-11-19' }, 'DAY_TOO_EARLY'],
  [{ outcome: 'BOUNCED' }, 'NOTHING_WAS_SENT'],
  [{ contactId: 999_999 }, 'UNKNOWN_CONTACT'],
  [{ note: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
])('is refused at its field: %j', async (input, code) => {
  const answer = await record(input);
  expect(answer).toRefuse('INVALID_INPUT');
  expect(answer.data.recordFollowUp).toMatchObject({ issues: [{ code }] });
});

it('is refused before the round opens', async () => {
  api.clock.set('2025-11-10T03:00:00Z');
  expect(await record({})).toRefuse('ROUND_NOT_OPEN');
  api.clock.set('2025-11-20T03:00:00Z');
});

it('is noted while the submission is with its reviewers, and refused when it has been accepted', async () => {
  const [{ identifier }]: [{ identifier: string }] = await api.db.query(
    `select identifier from library where id = $1`,
    [town],
  );
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries: [identifier] });
  expect(names(await list({ mustBeChased: true }))).toEqual([]);
  const { data } = await record({ libraryId: town });
  expect(data.recordFollowUp.__typename).toBe('FollowUp');
  const [{ id }]: [{ id: number }] = await api.db.query(`select id from submission where library_id = $1`, [town]);
  for (const [who, stage] of [
    [OFFICER, 'province'],
    ['phantich.bo', 'ministry'],
  ] as const)
    expect(await acceptAt(api, as(api, who), stage, [id])).toMatchObject({ accepted: [id] });
  expect(await record({ libraryId: town })).toRefuse('NOTHING_TO_CHASE');
  expect((await takeBack(data.recordFollowUp.id)).data.takeBackFollowUp.__typename).toBe('FollowUp');
});

it('is never changed, not even by the owner of the table', async () => {
  for (const sql of [`update follow_up set note = ''`, 'delete from follow_up'])
    await expect(api.db.query(sql)).rejects.toMatchObject({ constraint: 'follow_up_append_only' });
});

it('is nothing for another province, and nothing for the library itself', async () => {
  expect(await record({ libraryId: elsewhere })).toRefuse('NOT_FOUND');
  await record({ libraryId: elsewhere }, 'phantich.bo');
  expect(await history(OFFICER, elsewhere)).toEqual([]);
  const [other] = await history('phantich.bo', elsewhere);
  expect(await takeBack(other!.id)).toRefuse('NOT_FOUND');
  // The list is open to a library's people and to who reads figures; what is noted about libraries is not.
  for (const who of ['thuthu.tuyhoa', 'danhgia'])
    for (const { mustBeChased, followUp } of await list({}, who))
      expect([mustBeChased, followUp]).toEqual([null, { count: 0, latest: null }]);
  expect(await list({ mustBeChased: true }, 'thuthu.tuyhoa')).toEqual([]);
});

it('leaves no note and no name in the audit', async () => {
  const entries: { details: string }[] = await api.db.query(
    `select details::text from audit_entry where action = 'followup.record'`,
  );
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.map(({ details }) => details).join()).not.toMatch(/Lan|Máy|Nhầm/);
});
