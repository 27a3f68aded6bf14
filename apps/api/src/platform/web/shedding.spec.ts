import { Agent, request } from 'node:http';
import { Admission } from './admission.js';
import { as, bearing, startApi, tokenOf, type Api } from '../../testing/index.js';
import { WORK_HEADER } from './shedding.js';

const LIBRARIAN = 'phantich.bo';
const ROOM = 4;

let api: Api;
let admission: Admission;
let token: string;
beforeAll(async () => {
  admission = new Admission({ least: ROOM, most: ROOM, first: ROOM, target: 10_000 });
  api = await startApi({ admission });
  token = await tokenOf(api, LIBRARIAN);
});
afterAll(() => api.stop());

/** While so many others are inside. */
async function beside<T>(others: number, deed: () => Promise<T>): Promise<T> {
  for (let i = 0; i < others; i += 1) expect(admission.enter('write')).toBe(true);
  try {
    return await deed();
  } finally {
    for (let i = 0; i < others; i += 1) admission.leave();
  }
}

const post = (query: string, headers: Record<string, string> = {}, body = JSON.stringify({ query })) =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body,
  });

const WRITES = { [WORK_HEADER]: 'write' };
const SAVE = 'mutation { saveCells(input: { submissionId: 1, baseRevision: 0, cells: [] }) { __typename } }';

it('says that it is busy, in both languages, and when to come back', async () => {
  const answer = await beside(ROOM, () => post('{ me { username } }'));
  expect(answer.status).toBe(503);
  const seconds = Number(answer.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(2);
  expect(seconds).toBeLessThanOrEqual(8);
  expect(await answer.json()).toMatchObject({
    code: 'SYSTEM_BUSY',
    message: { vi: expect.any(String) as string, en: expect.any(String) as string },
  });
});

it('looks neither at the token nor at the body of whom it turns away', async () => {
  const statuses = await beside(ROOM, async () => [
    (await post('', { authorization: 'Bearer nonsense' })).status,
    (await post('', WRITES, '{ not JSON')).status,
    (await bearing(api, 'nonsense').fetch('/exports/national-table.xlsx')).status,
  ]);
  expect(statuses).toEqual([503, 503, 503]);
});

it('lets writing in where reading has no more room, and downloads no more long before', async () => {
  const seen = await beside(3, async () => [
    (await post('{ me { username } }')).status,
    (await post(SAVE, WRITES)).status,
    (await as(api, LIBRARIAN).fetch('/exports/national-table.xlsx')).status,
  ]);
  expect([seen[0], seen[2]]).toEqual([503, 503]);
  expect(seen[1]).not.toBe(503);
  expect((await beside(2, () => post('{ me { username } }'))).status).toBe(200);
});

it('does not take a reader for a writer because he says so', async () => {
  expect((await beside(3, () => post('{ me { username } }', WRITES))).status).toBe(503);
  const byGet = { headers: { 'content-type': 'application/json', ...WRITES } };
  const question = `${api.url}/graphql?query=${encodeURIComponent('{ serverTime }')}`;
  expect((await fetch(question, byGet)).status).toBe(200);
  expect((await beside(3, () => fetch(question, byGet))).status).toBe(503);
});

// The API fetches the keys of the provider itself, from wherever that is; without them nobody's token holds.
it('always answers who watches, and gives out the screens and the keys', async () => {
  const statuses = await beside(ROOM, () =>
    Promise.all(
      ['/health', '/config.json', '/', '/oidc/jwks', '/oidc/.well-known/openid-configuration'].map(
        async (path) => (await fetch(`${api.url}${path}`)).status,
      ),
    ),
  );
  expect(statuses).not.toContain(503);
});

it('shows a person who begins to sign in a page that comes back by itself, and lets finish who has begun', async () => {
  const page = { headers: { accept: 'text/html' } };
  const [begins, finishes] = await beside(3, () =>
    Promise.all(
      ['/oidc/auth?client_id=vlis-admin', '/oidc/interaction/begun'].map((path) => fetch(`${api.url}${path}`, page)),
    ),
  );
  expect(begins!.status).toBe(503);
  expect(await begins!.text()).toMatch(/http-equiv="refresh"[\s\S]*SYSTEM_BUSY/);
  expect(finishes!.status).toBe(400); // it has never begun, and hears so from the provider
});

it('keeps the connection of whom it turned away, for the next attempt', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const attempt = (body: string) =>
    new Promise<readonly [status: number | undefined, reused: boolean]>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(`${api.url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
        answer.resume().on('end', () => resolve([answer.statusCode, sent.reusedSocket]));
      });
      sent.on('error', reject).end(body);
    });
  const attempts = await beside(ROOM, async () => {
    const seen = [];
    for (const size of [10, 1000, 60_000, 10]) seen.push(await attempt(JSON.stringify({ query: ' '.repeat(size) })));
    return seen;
  });
  agent.destroy();
  expect(attempts).toEqual([
    [503, false],
    [503, true],
    [503, true],
    [503, true],
  ]);
});

it('gives the room back when the answer is out, also where it was a fault or nobody waited for it', async () => {
  await post('{ nothing }');
  await post('', {}, '{ not JSON');
  const gone = new AbortController();
  const asked = fetch(`${api.url}/graphql`, { method: 'POST', signal: gone.signal, body: '{' }).catch(() => undefined);
  gone.abort();
  await asked;
  await as(api, LIBRARIAN).query('{ me { username } }');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(admission.state.inside).toBe(0);
});
