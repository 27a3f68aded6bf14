import { isRefusal, readIdentifier, type Refusal, type Registration } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { startApi, type Api } from '../../testing/index.js';
import { communeOf2025, library, provinceBefore2025, provinceOf2025 } from '../../testing/plant.js';
import { RegisterLibraries, type RegisteredLibraries } from './register-libraries.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const register = (rows: readonly Registration[]): Promise<RegisteredLibraries | Refusal> =>
  api.app.get(RegisterLibraries, { strict: false }).run(systemViewer('test'), rows);

const registered = async (rows: readonly Registration[]): Promise<RegisteredLibraries> => {
  const answer = await register(rows);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const issuesOf = async (...rows: readonly Registration[]): Promise<readonly string[]> => {
  const answer = await register(rows);
  return isRefusal(answer) ? answer.issues.map(({ path, code }) => `${path} ${code}`) : [];
};

it('gives each library an identifier of its own, and the same one when it is registered again', async () => {
  const rows = [library('again:1'), library('again:2')];
  const first = await registered(rows);
  const identifiers = [...first.values()].map(({ identifier }) => identifier);
  expect(new Set(identifiers).size).toBe(2);
  expect(identifiers.map(readIdentifier)).toEqual(identifiers);
  const again = await registered([...rows, library('again:3')]);
  expect([...again].slice(0, 2)).toEqual([...first]);
  expect(again.get('again:3')!.id).toBeGreaterThan(again.get('again:2')!.id);
});

it('gives no identifier twice, not even one that a refused registration was about to get', async () => {
  const before = await registered([library('reuse:1')]);
  await api.db.query(`select nextval(pg_get_serial_sequence('library', 'id'))`);
  const after = await registered([library('reuse:2')]);
  expect(after.get('reuse:2')!.id).toBe(before.get('reuse:1')!.id + 2);
});

it('registers nothing when one row is wrong', async () => {
  expect(await issuesOf(library('half:1'), library('half:2', { type: 'Z' }))).toEqual([
    'rows.1.states.0.type UNKNOWN_LIBRARY_TYPE',
  ]);
  const [{ n }] = await api.db.query(`select count(*)::int as n from library where external_key like 'half:%'`);
  expect(n).toBe(0);
});

it('names what is wrong with a state', async () => {
  const wrong = library(
    'wrong:1',
    { validFrom: '2025-07-01', validTo: '2025-06-01', name: { vi: ' ', en: '' } },
    // Phú Yên has ended, and Tuy Hòa lies in Đắk Lắk since.
    { validFrom: '2025-08-01', validTo: '2025-08-31', province: provinceBefore2025('54') },
    { validFrom: '2025-09-01', province: provinceOf2025('68'), commune: communeOf2025('22015') },
  );
  expect(await issuesOf(wrong)).toEqual([
    'rows.0.states.0.validTo DAYS_OUT_OF_ORDER',
    'rows.0.states.0.name NAME_REQUIRED',
    'rows.0.states.1.province UNKNOWN_UNIT',
    'rows.0.states.2.commune COMMUNE_ELSEWHERE',
  ]);
});

it('refuses two states on one day, two rows of one library, a library without a state', async () => {
  const overlapping = library('twice:1', { validTo: '2026-01-31' }, { validFrom: '2026-01-31' });
  expect(await issuesOf(overlapping)).toEqual(['rows.0.states STATES_OVERLAP']);
  expect(await issuesOf(library('twice:2'), library('twice:2'))).toEqual(['rows.1.externalKey DUPLICATE_ROW']);
  const refusal = await register([library('twice:2'), library('twice:2')]);
  expect(isRefusal(refusal) && refusal.issues[0]!.params).toEqual({ library: 'twice:2', first: '1', second: '2' });
  expect(await issuesOf({ externalKey: 'none:1', states: [] })).toEqual(['rows.0.states NAME_REQUIRED']);
});

it('refuses a name in an old encoding, in either language, at its row', async () => {
  const vi = library('old:1', { name: { vi: 'Thö vieän Hueá', en: '' } });
  const en = library('old:2', { name: { vi: 'Thư viện Huế', en: 'ThÆ° viá»‡n Huáº¿' } });
  const row = 'states.0.name LEGACY_ENCODING';
  expect(await issuesOf(library('old:0'), vi, en)).toEqual([`rows.1.${row}`, `rows.2.${row}`]);
});

it('knows a history again whose names were kept before they were made plain', async () => {
  const row = library('plain:1', { name: { vi: 'Thư viện \u00d0ông Hà', en: '' } });
  const first = await registered([row]);
  await api.db.query(
    `update library_state set name_vi = 'Thư viện \u00d0ông Hà', name_en = 'Thư viện \u00d0ông Hà'
    where library_id = $1`,
    [first.get('plain:1')!.id],
  );
  expect(await registered([row])).toEqual(first);
});

it('refuses another history of a library it knows', async () => {
  await registered([library('history:1')]);
  expect(await issuesOf(library('history:1', { status: 'closed' }))).toEqual(['rows.0.states HISTORY_DIFFERS']);
});

it('places a library older than the catalogue of units as on its first day', async () => {
  const old = { validFrom: '1917-11-29', province: provinceBefore2025('01') };
  expect((await registered([library('old:1', old)])).size).toBe(1);
});

it('places a library that closed with its province as in the province it was in', async () => {
  const phuYen = { province: provinceBefore2025('54') };
  const closed = library(
    'closed:1',
    { ...phuYen, validFrom: '2020-07-01', validTo: '2025-06-30' },
    { ...phuYen, validFrom: '2025-07-01', status: 'closed' },
  );
  expect((await registered([closed])).size).toBe(1);
});

it('writes one audit entry for a registration, in the name of the system', async () => {
  const libraries = await registered([library('audit:1'), library('audit:2')]);
  const [entry] = await api.db.query(
    `select actor, action, subject_ids, details from audit_entry where subject_kind = 'library' order by id desc limit 1`,
  );
  expect(entry).toEqual({
    actor: 'system:test',
    action: 'library.register',
    subject_ids: [...libraries.values()].map(({ id }) => `${id}`),
    details: { registered: 2, known: 0 },
  });
});
