/** A client that is answered before its body was read, by whichever endpoint, can send another request on the same connection. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { startApi, tokenOf, type Api } from '../../testing/index.js';
import { LARGEST_ANONYMOUS_BODY } from './body-limit.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ env: { REQUESTS_PER_ACCOUNT: '1' } });
});
afterAll(() => api.stop());

interface Answer {
  readonly status: number | undefined;
  readonly reused: boolean;
  readonly connection: string | undefined;
}

type Headers = Readonly<Record<string, string>>;

async function attempts(path: string, headers: Headers, sizes: readonly number[]): Promise<readonly Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const one = (size: number) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request(`${api.url}${path}`, { method: 'POST', agent, headers: { ...JSON_BODY, ...headers } });
      sent.on('response', (answer) => {
        const { connection } = answer.headers;
        const { statusCode: status } = answer;
        answer.resume().on('end', () => resolve({ status, reused: sent.reusedSocket, connection }));
      });
      // Its length is said by `content-length` where it was given, otherwise it comes in chunks.
      if (!('transfer-encoding' in headers)) sent.setHeader('content-length', size);
      sent.on('error', reject).end(`{}${' '.repeat(size - 2)}`);
    });
  const answers: Answer[] = [];
  for (const size of sizes) answers.push(await one(size));
  agent.destroy();
  return answers;
}

const JSON_BODY = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const BAD_TOKEN = { authorization: 'Bearer a.b.c' };
const SMALL = [10, 1000, LARGEST_ANONYMOUS_BODY, 10];

it.each<readonly [string, string, Headers, number]>([
  ['a bad token', '/graphql', BAD_TOKEN, 401],
  ['a token of another kind', '/graphql', { authorization: 'Basic eDp5' }, 401],
  ['a body of a kind that nobody reads', '/graphql', { 'content-type': 'text/csv' }, 415],
  ['an address that is not there', '/nothing', {}, 404],
  ['a step of a sign-in that has never begun', '/oidc/interaction/abc', FORM, 400],
])('%s: the connection is kept', async (_, path, headers, status) => {
  const answers = await attempts(path, headers, SMALL);
  expect(answers.map(({ reused }) => reused)).toEqual([false, true, true, true]);
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([status]));
});

it('too many requests: the connection is kept', async () => {
  const authorization = `Bearer ${await tokenOf(api, 'phantich.bo')}`;
  const answers = await attempts('/graphql', { authorization }, [10, ...SMALL]);
  expect(answers.slice(1).map(({ status, reused }) => [status, reused])).toEqual(SMALL.map(() => [429, true]));
});

it.each<readonly [string, string, Headers]>([
  ['announced, before sign-in', '/graphql', {}],
  ['announced, with a bad token', '/graphql', BAD_TOKEN],
  ['in chunks, with a bad token', '/graphql', { ...BAD_TOKEN, 'transfer-encoding': 'chunked' }],
  ['in chunks, to nowhere', '/nothing', { 'transfer-encoding': 'chunked' }],
  ['to the sign-in', '/oidc/token', FORM],
])('a large body, %s: hears that the connection ends, and asks again on another', async (_, path, headers) => {
  const answers = await attempts(path, headers, [1024 * 1024, 1024 * 1024, 10]);
  for (const { status, connection } of answers.slice(0, 2)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(connection).toBe('close');
  }
  expect(answers.map(({ reused }) => reused)).toEqual([false, false, false]);
});

it('is heard also by a client that reads only when it has sent all', async () => {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  let broken: unknown;
  socket.on('error', (error) => (broken = error)).pause();
  const size = 400 * 1024;
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer a.b.c\r\ncontent-length: ${size}\r\n\r\n`,
  );
  for (let sent = 0; sent < size; sent += 40 * 1024) {
    socket.write(Buffer.alloc(40 * 1024, 0x20));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(broken).toBeUndefined();
  socket.on('data', (part) => (answer += part.toString())).resume();
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 401 [\s\S]*connection: close/i);
});
