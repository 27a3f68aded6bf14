import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRound } from '../../testing/plant.js';

let api: Api;
let libraryId: number;
let roundId: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  libraryId = (await plantLibraries(api, [library('one')])).get('one')!.id;
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());

const PERSON = `roleId role validFrom validTo account { username name }`;
const ASSIGN = `mutation ($input: AssignRoleInput!) { assignRole(input: $input) { __typename
  ... on LibraryPerson { ${PERSON} } ... on Refusal { code issues { code path } } } }`;
const END = `mutation ($roleId: Int!) { endRole(roleId: $roleId) { __typename
  ... on LibraryPerson { ${PERSON} } ... on Refusal { code } } }`;
const PEOPLE = `query ($libraryId: Int!) { libraryPeople(libraryId: $libraryId) { ${PERSON} } }`;
const BEGIN = `mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { __typename ... on Refusal { code } } }`;

interface Assigned {
  readonly assignRole: {
    readonly __typename: string;
    readonly roleId: number;
    readonly issues: readonly { readonly code: string; readonly path: string }[];
  };
}
interface People {
  readonly libraryPeople: readonly { readonly roleId: number; readonly account: { readonly username: string } }[];
}

const assign = (differing: object = {}, who = 'quantri') =>
  as(api, who).query<Assigned>(ASSIGN, {
    input: { username: 'thuthu.tuyhoa', role: 'LIBRARY_STAFF', libraryId, ...differing },
  });
const people = async () => (await as(api, 'quantri').ask<People>(PEOPLE, { libraryId })).libraryPeople;
const beginning = () =>
  as(api, 'thuthu.tuyhoa').query(BEGIN, { input: { roundId, libraryId, cells: [{ code: 'B01', text: '5' }] } });
const lastAudit = async (): Promise<object> =>
  (
    await api.db
      .query(`select actor, action, subject_kind as kind, jsonb_strip_nulls(details - 'roleId') as details from audit_entry
      order by id desc limit 1`)
  )[0];

it('gives somebody without a role the library, and they begin its submission', async () => {
  expect(await beginning()).toRefuse('FORBIDDEN');
  const { data } = await assign();
  expect(data.assignRole).toMatchObject({
    ...{ __typename: 'LibraryPerson', role: 'LIBRARY_STAFF', validFrom: '2025-11-20', validTo: null },
    account: { username: 'thuthu.tuyhoa', name: 'Nguyễn Thị Lan' },
  });
  expect(await lastAudit()).toEqual({
    ...{
      actor: 'quantri',
      action: 'role.assign',
      kind: 'account',
      details: { role: 'library-staff', libraryId, validFrom: '2025-11-20' },
    },
  });
  expect(await people()).toMatchObject([{ account: { username: 'thuthu.tuyhoa' } }]);
  expect((await beginning()).data).toMatchObject({ beginSubmission: { __typename: 'Submission' } });
});

it('gives the same role once, also to two who ask at once', async () => {
  const again = await assign();
  expect(again).toRefuse('ALREADY_EXISTS');
  expect(again.data.assignRole.issues).toEqual([{ code: 'ROLE_HELD', path: 'username' }]);
  const director = { username: 'giamdoc.tvdaklak', role: 'LIBRARY_DIRECTOR' };
  const both = await Promise.all([assign(director), assign(director)]);
  expect(both.map(({ data }) => data.assignRole.__typename).toSorted()).toEqual(['LibraryPerson', 'Refusal']);
});

it('knows neither accounts nor libraries that are not there', async () => {
  const nobody = await assign({ username: 'khong.co' });
  expect(nobody).toRefuse('NOT_FOUND');
  expect(nobody.data.assignRole.issues).toEqual([{ code: 'UNKNOWN_ACCOUNT', path: 'username' }]);
  expect(await assign({ libraryId: 999_999 })).toRefuse('NOT_FOUND');
  await api.db.query(`update account set active = false where username = 'danhgia'`);
  expect(await assign({ username: 'danhgia' })).toRefuse('NOT_FOUND');
  expect(await as(api, 'quantri').ask(PEOPLE, { libraryId: 999_999 })).toEqual({ libraryPeople: [] });
});

it('gives no role of a province or of the nation', async () => {
  const { errors } = await assign({ role: 'ADMINISTRATOR' });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});

it('is for administrators', async () => {
  for (const who of ['chuyenvien.daklak', 'phantich.bo', 'giamdoc.tvdaklak']) {
    expect(await assign({}, who)).toRefuse('FORBIDDEN');
    expect(await as(api, who).query(END, { roleId: 1 })).toRefuse('FORBIDDEN');
    expect(await as(api, who).query(PEOPLE, { libraryId })).toRefuse('FORBIDDEN');
    expect(await as(api, who).query('{ accounts { username } }')).toRefuse('FORBIDDEN');
  }
});

it('finds accounts by words of their names, without diacritics', async () => {
  const found = async (q: string) =>
    as(api, 'quantri').ask<{ accounts: unknown[] }>('query ($q: String) { accounts(q: $q) { username } }', { q });
  expect(await found('hong le')).toEqual({ accounts: [{ username: 'chuyenvien.daklak' }] });
  expect(await found('TUYHOA')).toEqual({ accounts: [{ username: 'thuthu.tuyhoa' }] });
  expect((await found('')).accounts.length).toBe(8); // all but the one that was closed
});

it('ends a role at once, and no other kind of role', async () => {
  const { roleId } = (await people())[0]!;
  const ended = await as(api, 'quantri').ask(END, { roleId });
  expect(ended).toMatchObject({ endRole: { __typename: 'LibraryPerson', roleId } });
  expect(await lastAudit()).toMatchObject({ actor: 'quantri', action: 'role.end', kind: 'account' });
  expect(await beginning()).toRefuse('FORBIDDEN');
  expect(await as(api, 'quantri').query(END, { roleId })).toRefuse('NOT_FOUND');
  const [{ id: administrators }] = await api.db.query(`select id from account_role where role = 'administrator'`);
  expect(await as(api, 'quantri').query(END, { roleId: administrators })).toRefuse('NOT_FOUND');
  expect((await people()).map(({ account }) => account.username)).toEqual(['giamdoc.tvdaklak']);
});

it('gives again what was ended, and both stay as history', async () => {
  const { roleId } = (await people())[0]!;
  await as(api, 'quantri').ask(END, { roleId });
  const back = await assign({ username: 'giamdoc.tvdaklak', role: 'LIBRARY_DIRECTOR' });
  expect(back.data.assignRole).toMatchObject({ __typename: 'LibraryPerson', validTo: null });
  expect(back.data.assignRole.roleId).not.toBe(roleId);
  expect(await people()).toHaveLength(1);
});
