import { Agent, request } from 'node:http';
import { Admission } from './admission.js';
import { as, bearing, startApi, tokenOf, type Api } from '../../testing/index.js';
import { FairShare } from './fair-share.js';
import { WORK_HEADER } from './shedding.js';

const LIBRARIAN = 'phantich.bo';
const ROOM = 4;
/** More than a expensive request costs. */
const WORKBOOK_UNITS = 100_000;

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
async function beside<T>(others: number, work: () => Promise<T>): Promise<T> {
  for (let i = 0; i < others; i += 1) expect(admission.enter('write')).toBe(true);
  try {
    return await work();
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

/** Sends it on a connection of its own, and gives back how to hang up. */
function send(path: string, { body = '', length = Buffer.byteLength(body), method = 'POST' } = {}) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': length };
  const sent = request(`${api.url}${path}`, { method, headers, agent: new Agent() }).on('error', () => undefined);
  sent.write(body);
  return sent;
}
const question = (query: string) => ({ body: JSON.stringify({ query }) });
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};
const connections = (): Promise<number> =>
  new Promise((resolve) => {
    api.app.getHttpServer().getConnections((_error, count) => resolve(count));
  });
const waiting = async (): Promise<number> => {
  const [{ count }] = (await api.db.query(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )) as [{ count: number }];
  return count;
};

/** Hangs up while what was asked waits for a table, and looks then; the API gives a lock up after a while: again, then. */
async function afterHangingUp(path: string, what: object, look: () => Promise<void>, table = 'round'): Promise<void> {
  const lock = api.db.createQueryRunner();
  try {
    await lock.startTransaction();
    await lock.query(`lock table ${table} in access exclusive mode`);
    for (let isLooked = false; !isLooked;) {
      const before = await connections();
      const sent = send(path, what);
      await until(async () => (await waiting()) === 1);
      sent.destroy();
      await until(async () => (await connections()) === before);
      isLooked = await look().then(
        () => true,
        async (error: unknown) => {
          if ((await waiting()) > 0) throw error;
          return false;
        },
      );
    }
  } finally {
    await lock.rollbackTransaction();
    await lock.release();
  }
}

it('gives no room back to whoever hangs up while a question of his is at work', async () => {
  await afterHangingUp('/graphql', question('{ rounds { id } }'), () => {
    expect(admission.state.inside).toBe(1);
    return Promise.resolve();
  });
  await until(() => admission.state.inside === 0);
});

it('lets nobody begin another workbook by hanging up on the one that is being made', async () => {
  const [{ id }] = (await api.db.query('select id from account where username = $1', [LIBRARIAN])) as [{ id: number }];
  const share = api.app.get(FairShare, { strict: false });
  let next: Promise<() => void> | undefined;
  await afterHangingUp('/exports/national-table.xlsx?round=1', { method: 'GET' }, async () => {
    next ??= share.enter(`account:${id}`, WORKBOOK_UNITS);
    const first = await Promise.race([
      next.then(() => 'begun'),
      new Promise((resolve) => setImmediate(resolve, 'waits')),
    ]);
    expect(first).toBe('waits');
  });
  (await next!)();
});

const HANGING_UP: readonly (readonly [string, string, object])[] = [
  ['in the middle of a body', '/graphql', { body: '{"query":', length: 100 }],
  ['before a body', '/graphql', { length: 100 }],
  ['after a body that is no JSON', '/graphql', { body: '{' }],
  ['after a question', '/graphql', question('{ me { username } }')],
  ['after an action', '/graphql', question(SAVE)],
  ['after asking for a workbook', '/exports/national-table.xlsx?round=1', { method: 'GET' }],
  ['at the provider', '/oidc/token', { body: 'grant_type=x', length: 100 }],
  ['at the form of the sign-in', '/oidc/interaction/x/login', { body: 'username=x', length: 100 }],
];
it.each(HANGING_UP)('gives the room back when somebody hangs up %s', async (_, path, what) => {
  for (let i = 0; i < ROOM + 1; i += 1) {
    const sent = send(path, what);
    let isAnswered = false;
    sent.once('response', () => (isAnswered = true));
    await until(() => admission.state.inside > 0 || isAnswered);
    sent.destroy();
  }
  await until(() => admission.state.inside === 0);
});

it.each(HANGING_UP.filter(([, path]) => !path.startsWith('/oidc')))(
  'gives the room back when somebody hangs up %s while his token is looked at',
  async (_, path, what) => {
    const look = () => Promise.resolve(expect(admission.state.inside).toBe(1));
    await afterHangingUp(path, what, look, 'account');
    await until(() => admission.state.inside === 0);
  },
);

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
