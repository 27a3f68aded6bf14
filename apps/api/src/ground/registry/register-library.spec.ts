import { readIdentifier } from '@vlis/domain';
import { refreshSearchKeys } from '../../platform/database/refresh-search-keys.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRound, provinceBefore2025 } from '../../testing/plant.js';

let api: Api;
const unit = new Map<string, number>();

beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
  await plantLibraries(api, [
    library('phu yen', {
      ...{ validFrom: '2020-07-01', province: provinceBefore2025('54') },
      name: { vi: 'Thư viện Hải Phú', en: 'Hai Phu Library' },
    }),
  ]);
  const units: { id: number; key: string }[] = await api.db.query(
    `select id, left(level, 1) || code || '@' || valid_from as key from admin_unit`,
  );
  for (const { id, key } of units) unit.set(key, id);
});
afterAll(() => api.stop());

const REGISTER = `mutation ($input: RegisterLibraryInput!) { registerLibrary(input: $input) { __typename
  ... on Library { id identifier name { vi en } type { code } status province { code } commune { code name { vi } } validFrom }
  ... on Refusal { code params { name value } issues { code path severity params { name value } } } } }`;

interface Registered {
  readonly registerLibrary: {
    readonly __typename: string;
    readonly id: number;
    readonly identifier: string;
    readonly issues: readonly { readonly code: string; readonly path: string }[];
  };
}

let keys = 0;
const tuyHoa = () => ({
  ...{ key: `test-key-${(keys += 1)}`, nameVi: 'Thư viện phường Tuy Hòa', type: 'X', activeSince: '2025-07-01' },
  ...{ provinceId: unit.get('p66@2025-07-01'), communeId: unit.get('c22015@2025-07-01') },
});
const register = (differing: object = {}, who = 'quantri') =>
  as(api, who).query<Registered>(REGISTER, { input: { ...tuyHoa(), ...differing } });
const issuesOf = async (differing: object): Promise<readonly string[]> => {
  const { data } = await register(differing);
  return (data.registerLibrary.issues ?? []).map(({ path, code }) => `${path} ${code}`);
};
const registered = async (): Promise<number> => (await api.db.query(`select count(*)::int as n from library`))[0].n;

it('gives an identifier, and writes down who gave it', async () => {
  const { data } = await register({ nameVi: '  Thư viện   phường Tuy Hòa ', nameEn: 'Tuy Hoa Ward Library' });
  const library = data.registerLibrary;
  expect(library).toMatchObject({
    ...{ __typename: 'Library', name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' } },
    ...{ type: { code: 'X' }, status: 'ACTIVE', province: { code: '66' }, commune: { code: '22015' } },
    validFrom: '2025-07-01',
  });
  expect(readIdentifier(library.identifier)).toBe(library.identifier);
  const [entry] = await api.db.query(`select actor, action, subject_kind as kind, subject_ids as ids from audit_entry
    order by id desc limit 1`);
  expect(entry).toEqual({ actor: 'quantri', action: 'library.register', kind: 'library', ids: [`${library.id}`] });
});

it('registers once what is sent twice, as after a lost answer', async () => {
  const input = { ...tuyHoa(), nameVi: 'Thư viện gửi hai lần' };
  const before = await registered();
  const first = await register(input);
  const second = await register(input);
  expect(second.data.registerLibrary.identifier).toBe(first.data.registerLibrary.identifier);
  expect(await registered()).toBe(before + 1);
});

it('says at each field what is wrong, and registers nothing', async () => {
  const before = await registered();
  expect(await issuesOf({ nameVi: ' – ', type: 'Z', activeSince: '2026-11-22', communeId: 99_999_999 })).toEqual([
    ...['nameVi NAME_REQUIRED', 'type UNKNOWN_LIBRARY_TYPE', 'activeSince DAY_IN_FUTURE', 'communeId UNKNOWN_UNIT'],
  ]);
  expect(await issuesOf({ nameVi: 'a'.repeat(201), activeSince: '0225-07-01' })).toEqual([
    ...['nameVi TEXT_TOO_LONG', 'activeSince DAY_TOO_EARLY'],
  ]);
  expect(await issuesOf({ type: 'H', activeSince: '2022-01-01' })).toEqual(['type UNKNOWN_LIBRARY_TYPE']);
  // Lâm Đồng, and Đắk Lắk before the merger, which had ended by then.
  expect(await issuesOf({ provinceId: unit.get('p68@2025-07-01') })).toEqual(['communeId COMMUNE_ELSEWHERE']);
  expect(await issuesOf({ provinceId: unit.get('p66@2004-07-01'), communeId: null })).toEqual([
    'provinceId UNKNOWN_UNIT',
  ]);
  expect(await issuesOf({ activeSince: '2019-01-01' })).toEqual(['provinceId UNKNOWN_UNIT', 'communeId UNKNOWN_UNIT']);
  expect(await register({ key: '' })).toRefuse('INVALID_INPUT');
  expect(await registered()).toBe(before);
});

it('places a library that is older than the map as on its first day, and follows it to today', async () => {
  const { data } = await register({
    ...{ nameVi: 'Thư viện tỉnh Phú Yên', type: 'T', activeSince: '1976-01-01', communeId: null },
    provinceId: unit.get('p54@2004-07-01'),
  });
  expect(data.registerLibrary).toMatchObject({ province: { code: '66' }, validFrom: '1976-01-01' });
});

it('asks about a name that the province has already, and takes it when somebody is sure', async () => {
  const input = { ...tuyHoa(), nameVi: 'THU VIEN HAI-PHU', communeId: null };
  const before = await registered();
  const { data } = await register(input);
  const [{ identifier }] = await api.db.query(`select identifier from library where external_key = 'phu yen'`);
  expect(data.registerLibrary).toMatchObject({
    ...{ __typename: 'Refusal', code: 'POSSIBLE_DUPLICATE', params: [{ name: 'count', value: '1' }] },
    issues: [
      {
        ...{ code: 'POSSIBLE_DUPLICATE', path: 'nameVi', severity: 'WARNING' },
        params: [
          { name: 'identifier', value: identifier },
          { name: 'name', value: 'Thư viện Hải Phú' },
          { name: 'place', value: 'Đắk Lắk' },
        ],
      },
    ],
  });
  expect(await registered()).toBe(before);
  expect((await register({ ...input, confirmed: true })).data.registerLibrary.__typename).toBe('Library');
  const [{ details }] = await api.db.query(`select details from audit_entry order by id desc limit 1`);
  expect(details).toMatchObject({ confirmedBeside: [identifier] });
  // Another province may have one of the same name.
  const elsewhere = { ...input, key: 'another-key', provinceId: unit.get('p68@2025-07-01') };
  expect((await register(elsewhere)).data.registerLibrary.__typename).toBe('Library');
});

it('asks the second of two people who register the same library at once', async () => {
  const answers = await Promise.all([1, 2].map(() => register({ nameVi: 'Thư viện cùng lúc' })));
  const kinds = answers.map(({ data }) => data.registerLibrary.__typename).toSorted();
  expect(kinds).toEqual(['Library', 'Refusal']);
});

it('lets a province register its own, those it inherited too, and nobody else', async () => {
  const own = { nameVi: 'Thư viện xã của tỉnh', communeId: null };
  const inherited = { nameVi: 'Thư viện cũ', activeSince: '2020-07-01', communeId: null };
  expect((await register(own, 'chuyenvien.daklak')).data.registerLibrary.__typename).toBe('Library');
  const old = { ...inherited, provinceId: unit.get('p54@2004-07-01') };
  expect((await register(old, 'chuyenvien.daklak')).data.registerLibrary.__typename).toBe('Library');
  const outside = await register({ ...own, provinceId: unit.get('p68@2025-07-01') }, 'chuyenvien.daklak');
  expect(outside).toRefuse('NOT_FOUND');
  expect(outside.data.registerLibrary.issues).toMatchObject([{ code: 'OUTSIDE_SCOPE', path: 'provinceId' }]);
  for (const who of ['lanhdao.daklak', 'phantich.bo', 'thuthu.tuyhoa']) {
    expect(await register(own, who)).toRefuse('FORBIDDEN');
  }
});

it('is in the rounds opened from now on, and not in those that are open', async () => {
  const days = { opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' };
  const open = await plantRound(api, { period: '2026', ...days });
  const { data } = await register({ nameVi: 'Thư viện sau khi mở kỳ' });
  const next = { opensOn: '2027-05-16', cutoffOn: '2027-05-15', dueOn: '2027-06-05', closesOn: '2027-06-30' };
  const later = await plantRound(api, { period: '2027-H1', ...next });
  const obligations = await api.db.query(`select round_id as round from obligation where library_id = $1`, [
    data.registerLibrary.id,
  ]);
  expect(obligations).toEqual([{ round: later.id }]);
  expect(open.id).not.toBe(later.id);
});

it.each([
  ['eth', 'Thư viện \u00d0ồng Cam'],
  ['the African D', 'Thư viện \u0189ồng Cam'],
  ['full-width letters', '\uff34hư viện Đồng \uff23am'],
  ['unseen characters', 'Thư vi\u00adện Đồng\u200b Cam\ufeff'],
  ['a Cyrillic а', 'Thư viện Đồng C\u0430m'],
])('meets the library that is there, though its name is typed with %s', async (_, nameVi) => {
  await register({ nameVi: 'Thư viện Đồng Cam' }); // the first time; then it is there
  expect(await register({ nameVi })).toRefuse('POSSIBLE_DUPLICATE');
  const confirmed = await register({ nameVi, confirmed: true });
  expect(confirmed.data.registerLibrary).toMatchObject({ name: { vi: 'Thư viện Đồng Cam' } });
});

it('says what a name in an old encoding seems to mean, and registers nothing', async () => {
  const before = await registered();
  const { data } = await register({ nameVi: 'Th\u00ad viÖn TuyÕn §µ N½ng', nameEn: 'Thö vieän Ñaø Naüng' });
  expect(data.registerLibrary.issues).toMatchObject([
    ...[['nameVi', 'TCVN3', 'Thư viện Tuyến Đà Nẵng'] as const, ['nameEn', 'VNI', 'Thư viện Đà Nẵng'] as const].map(
      ([path, encoding, means]) => ({
        ...{ code: 'LEGACY_ENCODING', path },
        params: [
          { name: 'encoding', value: encoding },
          { name: 'means', value: means },
        ],
      }),
    ),
  ]);
  expect(await registered()).toBe(before);
});

it('is found by a key that an older version made otherwise, once the tables were migrated', async () => {
  const stale = `select count(*)::int as n from library_state where search_key like '%duong cu%'`;
  await register({ nameVi: 'Thư viện Đường Cũ' });
  const [{ key }] = await api.db
    .query(
      `update library_state set search_key = 'thu vien \u00f0uong cu'
    where name_vi = 'Thư viện Đường Cũ' returning search_key as key`,
    )
    .then(([rows]) => rows);
  expect(key).toBe('thu vien \u00f0uong cu');
  await api.db.query(`update admin_unit set search_key = 'old' where id % 7 = 0`);
  const [{ old }] = await api.db.query(`select count(*)::int as old from admin_unit where search_key = 'old'`);
  expect(await refreshSearchKeys(api.db)).toBe(old + 1);
  expect(await api.db.query(stale)).toEqual([{ n: 1 }]);
  expect(await api.db.query(`select 1 from admin_unit where search_key = 'old'`)).toEqual([]);
  expect(await refreshSearchKeys(api.db)).toBe(0);
});

it('meets the library that is there, though one name is abbreviated and the other written out', async () => {
  await register({ nameVi: 'Thư viện Trường THCS Lý Tự Trọng' });
  const { data } = await register({ nameVi: 'TV trường trung học cơ sở Lí Tự Trọng' });
  expect(data.registerLibrary).toMatchObject({ __typename: 'Refusal', code: 'POSSIBLE_DUPLICATE' });
});
