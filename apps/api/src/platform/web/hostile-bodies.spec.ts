/** Bodies that come slowly, endlessly or before signing in, over plain sockets. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { as, startApi, tokenOf, type Api } from '../../testing/index.js';
import { LARGEST_ANONYMOUS_BODY } from './body-limit.js';
import { FairShare } from './fair-share.js';

let api: Api;
beforeAll(async () => (api = await startApi({ env: { REQUEST_SECONDS: '0.6', ANSWER_SECONDS: '0.6' } })));
afterAll(() => api.stop());

interface Line {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<unknown>;
  /** Bytes that the server has read of it. */
  readonly read: () => number;
}

const server = (): Server => api.app.getHttpServer() as Server;

/** Cut by the other side, in whatever way. */
const gone = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    socket.on('error', () => undefined).once('close', () => resolve());
  });

async function lineTo(path: string, headers: Readonly<Record<string, string>>): Promise<Line> {
  const { hostname, port } = new URL(api.url);
  const taken = once(server(), 'connection') as Promise<[Socket]>;
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (part) => (received += part.toString()));
  const closed = gone(socket);
  const [[ours]] = await Promise.all([taken, once(socket, 'connect')]);
  const lines = Object.entries({ host: hostname, 'content-type': 'application/json', ...headers });
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  return { socket, received: () => received, closed, read: () => ours.bytesRead };
}

/** Sends chunks until the other side cuts the line. */
async function pour({ socket, closed }: Line, most: number): Promise<void> {
  const part = Buffer.alloc(16 * 1024, 0x20);
  let over = false;
  void closed.then(() => (over = true));
  let sent = 0;
  while (!over && sent < most) {
    if (!socket.write(Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])))
      await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
    sent += part.length;
  }
}

const CHUNKED = { 'transfer-encoding': 'chunked' };
const HUGE = 200 * 1024 * 1024;
/** The bound, and what the stream of a socket takes ahead of it. */
const READ_AT_MOST = 1024 * 1024;

it.each(['/graphql', '/nothing', '/config.json'])('reads 64 KB of an endless body before sign-in: %s', async (path) => {
  const line = await lineTo(path, CHUNKED);
  await pour(line, HUGE);
  await line.closed;
  expect(line.received()).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(line.read()).toBeLessThan(READ_AT_MOST);
});

it('says why, with a code, and takes what is within the bound', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = (length: number) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ serverTime }', filling: 'x'.repeat(length) }),
    });
  const refused = await post(LARGEST_ANONYMOUS_BODY);
  expect(refused.status).toBe(413);
  expect(await refused.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
  expect((await post(LARGEST_ANONYMOUS_BODY - 1000)).status).toBe(200);
});

it('a length that is announced is believed at once', async () => {
  const line = await lineTo('/graphql', { 'content-length': String(HUGE) });
  await line.closed;
  expect(line.received()).toContain('BODY_TOO_LARGE');
});

it('a bad token is no sign-in', async () => {
  const line = await lineTo('/graphql', { ...CHUNKED, authorization: 'Bearer a.b.c' });
  await pour(line, HUGE);
  await line.closed;
  expect(line.received()).toContain('401');
  expect(line.read()).toBeLessThan(READ_AT_MOST);
});

it('nor are the forms of the sign-in read further', async () => {
  for (const path of ['/oidc/interaction/abc', '/oidc/token']) {
    const line = await lineTo(path, { ...CHUNKED, 'content-type': 'application/x-www-form-urlencoded' });
    await pour(line, HUGE);
    await line.closed;
    expect(line.read()).toBeLessThan(READ_AT_MOST);
  }
});

it('somebody who has signed in may send an import', async () => {
  const body = JSON.stringify({ query: '{ serverTime }', variables: { filling: 'x'.repeat(1024 * 1024) } });
  const headers = { 'content-type': 'application/json' };
  expect((await as(api, 'phantich.bo').fetch('/graphql', { method: 'POST', headers, body })).status).toBe(200);
});

it('a large body counts in the share of whoever sends it, before it is read', async () => {
  const authorization = `Bearer ${await tokenOf(api, 'danhgia')}`;
  const [account]: { id: number }[] = await api.db.query(`select id from account where username = 'danhgia'`);
  const share = api.app.get(FairShare);
  while (!share.charge(`account:${account!.id}`, 10_000));
  const line = await lineTo('/graphql', { 'content-length': '15000000', authorization });
  await line.closed;
  expect(line.received()).toMatch(/^HTTP\/1\.1 429 [\s\S]*TOO_MANY_REQUESTS/);
  expect((await as(api, 'danhgia').query('{ me { username } }')).status).toBe(200);
});

it('cuts headers and bodies that do not come to an end, whoever sends them', async () => {
  const authorization = `Bearer ${await tokenOf(api, 'phantich.bo')}`;
  const lines = [
    await lineTo('/graphql', { 'content-length': '1000' }),
    await lineTo('/graphql', { ...CHUNKED, authorization }),
  ];
  const { hostname, port } = new URL(api.url);
  const headersOnly = connect(Number(port), hostname);
  const cut = gone(headersOnly);
  // A byte now and then does not buy more time.
  const drip = setInterval(() => {
    headersOnly.write('GET / HTTP/1.1\r\nx: '.charAt(0));
    lines[0]!.socket.write(' ');
    lines[1]!.socket.write('1\r\n \r\n');
  }, 50);
  try {
    await Promise.all([cut, ...lines.map(({ closed }) => closed)]);
  } finally {
    clearInterval(drip);
  }
  for (const { received } of lines) expect(received()).toContain('408');
});

it('cuts who does not take his answer', async () => {
  const token = await tokenOf(api, 'phantich.bo');
  const body = JSON.stringify({ query: '{ units(level: COMMUNE) { id code kind name { vi en } validFrom validTo } }' });
  const headers = { authorization: `Bearer ${token}`, 'content-length': `${body.length}` };
  const taken = once(server(), 'connection') as Promise<[Socket]>;
  const line = await lineTo('/graphql', headers);
  const [ours] = await taken;
  // It reads nothing and asks on, more than two operating systems keep on the way.
  line.socket.pause();
  const next = Object.entries({ host: 'x', 'content-type': 'application/json', ...headers });
  const question = `POST /graphql HTTP/1.1\r\n${next.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
  line.socket.write(body + question.repeat(20));
  if (!ours.destroyed) await gone(ours);
  line.socket.destroy();
});
