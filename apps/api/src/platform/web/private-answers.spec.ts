/** Answers for one person are not cached on the way, and a refusal of access is the same at every endpoint. */
import { anybody, as, bearing, startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const graphql = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

it.each<[string, string, RequestInit, number]>([
  ['what one asks', '/graphql', graphql('{ me { username } }'), 200],
  ['asked by GET', '/graphql?query={me{username}}', { headers: { 'apollo-require-preflight': '1' } }, 200],
  ['a refusal of access', '/graphql', graphql('{ accounts { username } }'), 403],
  ['a query that is none', '/graphql', graphql('{ nothing }'), 400],
  ['a body that is none', '/graphql', { ...graphql(''), body: '{' }, 400],
  ['a download that is refused', '/exports/national-table.xlsx?round=x', {}, 400],
  ['a download that is not there', '/exports/national-table.xlsx?round=999999', {}, 404],
  ['what the server says about itself', '/config.json', {}, 200],
  ['health', '/health', {}, 200],
  ['nothing', '/nothing', {}, 404],
  ['an address that does not decode', '/%E0%A4%A', {}, 400],
  ['the way to the sign-in', '/oidc/auth?client_id=nobody', {}, 400],
  ['the discovery document', '/oidc/.well-known/openid-configuration', {}, 200],
  ['a token that is refused', '/oidc/token', { method: 'POST', body: new URLSearchParams() }, 400],
])('is kept by nobody: %s', async (_what, path, init, status) => {
  const answer = await as(api, 'phantich.bo').fetch(path, init);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
});

it('is kept by nobody either where the token is bad, or there is none', async () => {
  const asked = graphql('{ me { username } }');
  for (const [who, status] of [
    [bearing(api, 'garbage'), 401],
    [anybody(api), 401],
  ] as const) {
    const answer = await who.fetch('/graphql', asked);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
  }
});

it('who may not is told so with one status, one code and one sentence, by query, mutation and download', async () => {
  const librarian = as(api, 'thuthu.tuyhoa');
  const download = await librarian.fetch('/exports/national-table.xlsx?round=1');
  const { code, message } = (await download.json()) as { code: string; message: object };
  expect([download.status, code]).toEqual([403, 'FORBIDDEN']);
  const returning = `mutation { returnSubmission(input: { submissionId: 1, revision: 0, reasons: [] }) { __typename } }`;
  for (const [who, text] of [
    [librarian, '{ accounts { username } }'],
    [librarian, `mutation { endRole(roleId: 1) { __typename } }`],
    [librarian, returning],
    [as(api, 'quantri'), returning],
    [librarian, '{ me { username } accounts { username } }'],
  ] as const) {
    const answer = await who.query(text);
    expect([text, answer.status]).toEqual([text, 403]);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', words: message, id: expect.any(String) });
  }
});
