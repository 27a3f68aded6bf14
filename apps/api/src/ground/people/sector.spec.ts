/** A sector sees its own libraries, in every province; nobody outside their chain sees restricted units. */
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

let api: Api;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  await plantLibraries(api, [
    library('demo:T:66'),
    library('school', { type: 'G', name: { vi: 'Trường Lê Lợi', en: 'Le Loi School' } }),
    library('technical', { type: 'G', body: 'BYT', name: { vi: 'Trường Y', en: 'Medical School' } }),
    library('university', { type: 'U', name: { vi: 'Đại học Tây Nguyên', en: 'Tay Nguyen University' } }),
    library('regiment', { type: 'V', name: { vi: 'Trung đoàn 999', en: 'Regiment 999' } }),
    library('police', { type: 'V', body: 'BCA', name: { vi: 'Công an tỉnh', en: 'Provincial Police' } }),
  ]);
  const nobody = { name: 'x', title: { vi: 'x', en: 'x' } };
  await plantRound(api);
  await plantRoles(api, [
    { ...nobody, username: 'nganh.quocphong', role: 'sector-officer', scope: { kind: 'sector', body: 'BQP' } },
  ]);
});
afterAll(() => api.stop());

const namesFor = async (person: string): Promise<string[]> => {
  const { libraries } = await as(api, person).ask<{ libraries: { rows: { name: { vi: string } }[] } }>(
    `{ libraries(page: { limit: 100 }) { rows { name { vi } } } }`,
  );
  return libraries.rows.map(({ name }) => name.vi).sort();
};

const obligationsFor = async (person: string): Promise<string[]> => {
  const { obligations } = await as(api, person).ask<{
    obligations: { rows: { library: { name: { vi: string } } }[] };
  }>(`{ obligations(filter: {}, page: { limit: 100 }) { rows { library { name { vi } } } } }`);
  return obligations.rows.map((row) => row.library.name.vi).sort();
};

const EDUCATION = ['Trường Lê Lợi', 'Đại học Tây Nguyên'];
const CIVIL = [...EDUCATION, 'Thư viện tỉnh Đắk Lắk', 'Trường Y'].sort();
const ARMED = ['Công an tỉnh', 'Trung đoàn 999'];

it.each([
  ['nganh.giaoduc', EDUCATION],
  ['chuyenvien.daklak', CIVIL],
  ['lanhdao.bo', CIVIL],
  ['danhgia', CIVIL],
  ['phantich.bo', [...CIVIL, ...ARMED].sort()],
])('%s reads in the register and in the list of obligations what is theirs', async (person, theirs) => {
  expect(await namesFor(person)).toEqual([...theirs].sort());
  expect(await obligationsFor(person)).toEqual([...theirs].sort());
});

it('lets the administrator keep restricted units in the register, and shows no submission of theirs', async () => {
  expect(await namesFor('quantri')).toEqual([...CIVIL, ...ARMED].sort());
  expect(await obligationsFor('quantri')).toEqual(CIVIL);
});

it('counts for a sector the obligations of its own libraries', async () => {
  const { collectionProgress } = await as(api, 'nganh.giaoduc').ask<{
    collectionProgress: { key: string; obliged: number }[];
  }>(`{ collectionProgress(roundId: 1, by: TYPE) { key obliged } }`);
  expect(collectionProgress).toEqual([
    { key: 'U', obliged: 1 },
    { key: 'G', obliged: 1 },
  ]);
});

it('tells people in which sector they are', async () => {
  const { me } = await as(api, 'nganh.giaoduc').ask<{ me: unknown }>(
    `{ me { assignments { role scope body { code name { vi } } } } }`,
  );
  expect(me).toEqual({
    assignments: [
      { role: 'SECTOR_OFFICER', scope: 'SECTOR', body: { code: 'BGDDT', name: { vi: 'Bộ Giáo dục và Đào tạo' } } },
    ],
  });
});

it('follows a ministry to the one that took its libraries over', async () => {
  await api.db.query(`update library_state set body = 'BLDTBXH' where name_vi = 'Trường Y'`);
  expect(await namesFor('nganh.giaoduc')).toContain('Trường Y');
  await api.db.query(`update library_state set body = 'BYT' where name_vi = 'Trường Y'`);
});

it('gives a sector’s role without a body nothing at all', async () => {
  await api.db.query(`update account_role set body = null where role = 'sector-officer'`);
  expect(await namesFor('nganh.giaoduc')).toEqual([]);
  await api.db.query(`update account_role set body = 'BGDDT' where role = 'sector-officer' and account_id =
    (select id from account where username = 'nganh.giaoduc')`);
});

describe('registering', () => {
  const REGISTER = `mutation ($input: RegisterLibraryInput!) { registerLibrary(input: $input) {
    ... on Library { body { code restricted } } ... on Refusal { code issues { code path } } } }`;
  const input = (differing: object) => ({
    input: {
      key: `key-${JSON.stringify(differing).length}-${Math.random()}`.replace('.', '-'),
      activeSince: '2025-08-01',
      nameVi: 'Thư viện mới',
      type: 'S',
      provinceId: dakLak,
      ...differing,
    },
  });
  let dakLak: number;
  beforeAll(async () => {
    [{ id: dakLak }] = await api.db.query(
      `select id from admin_unit where level = 'province' and code = '66' and valid_from = '2025-07-01'`,
    );
  });
  const register = async (person: string, differing: object) =>
    (await as(api, person).ask<{ registerLibrary: unknown }>(REGISTER, input(differing))).registerLibrary;

  it('takes the body that is named, or the one of the type', async () => {
    const [one, other] = [{ nameVi: 'Viện A', body: 'BYT' }, { nameVi: 'Viện B' }];
    expect(await register('chuyenvien.daklak', one)).toEqual({ body: { code: 'BYT', restricted: false } });
    expect(await register('chuyenvien.daklak', other)).toEqual({ body: { code: 'KHAC', restricted: false } });
  });

  it('refuses a body that is not there, has ended, or governs no such libraries', async () => {
    const wrong = (code: string) => ({ code: 'INVALID_INPUT', issues: [{ code, path: 'body' }] });
    expect(await register('quantri', { body: 'XYZ' })).toEqual(wrong('UNKNOWN_BODY'));
    expect(await register('quantri', { body: 'BLDTBXH' })).toEqual(wrong('UNKNOWN_BODY'));
    expect(await register('quantri', { type: 'V', body: 'BYT' })).toEqual(wrong('BODY_NOT_OF_TYPE'));
    expect(await register('quantri', { type: 'S', body: 'BQP' })).toEqual(wrong('BODY_NOT_OF_TYPE'));
  });

  it('lets no province register a restricted unit, and names it none as a namesake', async () => {
    expect(await register('chuyenvien.daklak', { type: 'V' })).toEqual({
      code: 'NOT_FOUND',
      issues: [{ code: 'OUTSIDE_SCOPE', path: 'type' }],
    });
    expect(await register('chuyenvien.daklak', { nameVi: 'Trung đoàn 999' })).toEqual({
      body: { code: 'KHAC', restricted: false },
    });
    expect(await register('quantri', { nameVi: 'Công an tỉnh', type: 'C' })).toMatchObject({
      code: 'POSSIBLE_DUPLICATE',
    });
  });
});
