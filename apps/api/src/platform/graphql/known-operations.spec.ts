/** Production answers the operations of the screens only; here with a list of two, and the permission graphql.free. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, startApi, tokenOf, type Api } from '../../testing/index.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ME = 'query Me {\n  me {\n    username\n  }\n}';
const TIME = 'query Time {\n  serverTime\n}';
const OTHER = '{ me { name } }';

let folder: string;
let api: Api;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vlis-operations-'));
  await writeFile(join(folder, '.operations.json'), JSON.stringify({ [sha256(ME)]: ME, [sha256(TIME)]: TIME }));
  api = await startApi({ env: { GRAPHQL_OPERATIONS: 'known', VLIS_ADMIN_DIST: folder } });
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

const persisted = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

interface AnswerBody {
  readonly status: number;
  readonly data?: unknown;
  readonly code?: string;
}

async function ask(username: string | undefined, body: object, at = api): Promise<AnswerBody> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (username !== undefined) headers.set('authorization', `Bearer ${await tokenOf(at, username)}`);
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    ...(data !== undefined && { data }),
    ...(errors && { code: errors[0]!.extensions.code }),
  };
}

const STAFF = 'lanhdao.daklak';

it('answers a known operation by its hash, by its text, and by both', async () => {
  const mine = { status: 200, data: { me: { username: STAFF } } };
  expect(await ask(STAFF, persisted(sha256(ME)))).toEqual(mine);
  expect(await ask(STAFF, { ...persisted(sha256(ME)), operationName: 'Me' })).toEqual(mine);
  expect(await ask(STAFF, { query: ME })).toEqual(mine);
  expect(await ask(STAFF, { query: ME, ...persisted(sha256(ME)) })).toEqual(mine);
  expect(await ask(undefined, persisted(sha256(TIME)))).toMatchObject({ status: 200 });
});

it('by GET too', async () => {
  const extensions = JSON.stringify(persisted(sha256(TIME)).extensions);
  const response = await fetch(`${api.url}/graphql?extensions=${encodeURIComponent(extensions)}`, {
    headers: { 'content-type': 'application/json' },
  });
  expect([response.status, await response.json()]).toEqual([200, { data: { serverTime: expect.any(String) } }]);
});

it.each(['0'.repeat(64), '', '__proto__', 'constructor', sha256(ME).toUpperCase()])(
  'a hash that it does not know has a code of its own: %s',
  async (hash) => expect(await ask(STAFF, persisted(hash))).toEqual({ status: 400, code: 'PERSISTED_QUERY_UNKNOWN' }),
);

it('nobody registers an operation, and a hash does not lend its right to another text', async () => {
  const unknown = { status: 400, code: 'PERSISTED_QUERY_UNKNOWN' };
  expect(await ask(STAFF, { query: OTHER, ...persisted(sha256(OTHER)) })).toEqual(unknown);
  expect(await ask(STAFF, persisted(sha256(OTHER)))).toEqual(unknown);
  // The text of the list is asked, whatever is sent beside its hash.
  expect(await ask(STAFF, { query: OTHER, ...persisted(sha256(ME)) })).toMatchObject({
    data: { me: { username: STAFF } },
  });
});

it('others need the permission, and are in the audit', async () => {
  const refused = { status: 403, code: 'OPERATION_NOT_ALLOWED' };
  for (const username of [undefined, STAFF, 'chuyenvien.daklak', 'lanhdao.bo', 'danhgia'])
    for (const query of [
      OTHER,
      `${ME} `,
      `query Me { me { name } }`,
      `${ME} ${TIME}`,
      '{ __schema { queryType { name } } }',
    ])
      expect(await ask(username, { query })).toEqual(refused);
  for (const username of ['quantri', 'phantich.bo'])
    expect(await ask(username, { query: OTHER })).toMatchObject({ status: 200 });
  const noted = await api.db.query(
    `select refusal, count(*)::int as times from audit_entry where action = 'graphql.ask' and actor = $1 group by refusal`,
    [STAFF],
  );
  expect(noted).toEqual([{ refusal: 'OPERATION_NOT_ALLOWED', times: 5 }]);
});

it('says in both languages what to do', async () => {
  const { errors } = await as(api, STAFF).query(OTHER);
  const words = errors![0]!.extensions!['words'] as { vi: string; en: string };
  expect(words.vi).toContain('gửi đúng một truy vấn đó');
  expect(words.en).toContain('Send one of those as it is');
});

it('leaves health, downloads and the sign-in as they are', async () => {
  expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
  expect((await as(api, 'thuthu.tuyhoa').fetch('/exports/national-table.xlsx?round=1')).status).toBe(403);
  expect((await as(api, 'lanhdao.bo').fetch('/exports/national-table.xlsx?round=1')).status).toBe(404);
});

it.each([
  ['no GraphQL at all', '{ {{'],
  ['a field that there is not', '{ nothing }'],
  ['expensive to validate', `{ ${'rounds { nothing } '.repeat(700)} }`],
  ['too long', `{ me { name } } #${'x'.repeat(70_000)}`],
])('refuses without a look at the document: %s', async (_what, query) =>
  expect(await ask(STAFF, { query })).toEqual({ status: 403, code: 'OPERATION_NOT_ALLOWED' }),
);

it('elsewhere the text is taken, with or without a hash that is not known', async () => {
  const open = await startApi();
  try {
    expect(await ask(STAFF, { query: OTHER }, open)).toMatchObject({ status: 200 });
    expect(await ask(STAFF, { query: OTHER, ...persisted('?') }, open)).toMatchObject({ status: 200 });
    expect(await ask(STAFF, persisted('?'), open)).toMatchObject({ code: 'PERSISTED_QUERY_UNKNOWN' });
  } finally {
    await open.stop();
  }
});
