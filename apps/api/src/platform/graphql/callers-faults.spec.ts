/**
 * Requests that no screen sends: their senders get a clear answer, and the log has no error for which somebody would be called.
 */
import { as, startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function post(body: string): Promise<{ status: number; code: unknown }> {
  const headers = { 'content-type': 'application/json' };
  // By somebody: of nobody, no body as long as these is read.
  const answer = await as(api, 'phantich.bo').fetch('/graphql', { method: 'POST', headers, body });
  const { errors } = (await answer.json()) as { errors?: { extensions?: { code?: unknown } }[] };
  return { status: answer.status, code: errors?.[0]?.extensions?.code };
}

const nestedLists = (levels: number): string =>
  `{"query":"{ serverTime }","variables":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
const nestedObjects = (levels: number): string =>
  `{"query":"{ serverTime }","variables":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
const persisted = (more: object, version = 1): string =>
  JSON.stringify({ ...more, extensions: { persistedQuery: { version, sha256Hash: 'abc' } } });

afterEach(() => expect(api.logged.filter(({ level }) => level === 'error')).toEqual([]));

it.each<[string, string, string]>([
  ['lists in lists, 10 000 deep', nestedLists(10_000), 'BAD_REQUEST'],
  ['objects in objects, 100 000 deep', nestedObjects(100_000), 'BAD_REQUEST'],
  ['one level too many', nestedObjects(51), 'BAD_REQUEST'],
  ['a persisted query alone', persisted({}), 'PERSISTED_QUERY_UNKNOWN'],
  ['a persisted query of another version', persisted({}, 9), 'PERSISTED_QUERY_UNKNOWN'],
  ['a subscription', '{"query":"subscription { a }"}', 'GRAPHQL_VALIDATION_FAILED'],
])('%s', async (_what, body, code) => expect(await post(body)).toEqual({ status: 400, code }));

it('variables as deep as is allowed are read', async () =>
  expect(await post(nestedObjects(50))).toEqual({ status: 200, code: undefined }));

it.each([
  'query ($given: Int = 1) { library(id: $given) { id } }',
  'query ($given: Boolean = true) { serverTime @skip(if: $given) }',
])('null in place of a value that has only a default: %s', async (query) => {
  const answer = await as(api, 'phantich.bo').query(query, { given: null });
  expect(answer.status).toBe(400);
  expect(answer).toRefuse('BAD_USER_INPUT');
});

it.each<[string, string, RequestInit]>([
  ['in the address', '/graphql?query=%7BserverTime%7D', {}],
  ['as plain text', '/graphql', { method: 'POST', body: '{"query":"{ serverTime }"}' }],
  [
    'as a form',
    '/graphql',
    { method: 'POST', body: 'query={serverTime}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  ],
])('takes no question that a page of somebody else could send unasked: %s', async (_, path, init) => {
  const answer = await fetch(`${api.url}${path}`, init);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await answer.text()).not.toContain('"serverTime":');
});
