/** Thousands of connections of one caller take nothing from another; over plain sockets of two addresses of this machine. */
import { Agent, request, type Server } from 'node:http';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { startApi, tokenOf, type Api } from '../../testing/index.js';

const MOST = 20;
const HOSTILE = '127.0.0.2';
const HONEST = '127.0.0.3';

let api: Api;
beforeAll(async () => {
  api = await startApi({ env: { CONNECTIONS: String(MOST), HOST: '127.0.0.1' } });
});
afterAll(() => api.stop());

const server = (): Server => api.app.getHttpServer() as Server;

const openOnServer = (): Promise<number> =>
  new Promise((resolve, reject) => server().getConnections((error, count) => (error ? reject(error) : resolve(count))));

let sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
});

/** Opens connections and begins something on each that does not come to an end. */
async function hoard(count: number, begin: string): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const taken = once(server(), 'connection');
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(api.url).port), localAddress: HOSTILE });
    socket.on('error', () => undefined);
    sockets.push(socket);
    await Promise.all([taken, once(socket, 'connect')]);
    socket.write(begin);
  }
}

/** An honest caller with one connection that is kept. */
function caller(): { ask(headers: Record<string, string>): Promise<readonly [number, boolean]>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: HONEST });
  const ask = (headers: Record<string, string>) =>
    new Promise<readonly [number, boolean]>((resolve, reject) => {
      const path = '/graphql?query=%7Bme%7Busername%7D%7D';
      const port = new URL(api.url).port;
      const sent = request(
        { host: '127.0.0.1', port, path, agent, headers: { ...headers, 'apollo-require-preflight': '1' } },
        (answer) => {
          answer.resume().on('end', () => resolve([answer.statusCode ?? 0, sent.reusedSocket]));
        },
      );
      sent.on('error', reject).end();
    });
  return { ask, close: () => agent.destroy() };
}

it.each([
  ['idle', ''],
  ['with headers that do not end', 'GET / HTTP/1.1\r\nhost: x\r\nx: '],
  ['with bodies that do not end', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{'],
  ['kept alive after an answer', 'GET /config.json HTTP/1.1\r\nhost: x\r\n\r\n'],
])('connections of one address, %s: another keeps the one he has, and gets a new one', async (_, begin) => {
  const authorization = `Bearer ${await tokenOf(api, 'phantich.bo')}`;
  const [before, after] = [caller(), caller()];
  await before.ask({ authorization });
  await hoard(4 * MOST, begin);
  expect(await openOnServer()).toBeLessThanOrEqual(MOST);
  expect(await before.ask({ authorization })).toEqual([200, true]);
  expect(await after.ask({ authorization })).toEqual([200, false]);
  before.close();
  after.close();
});

it('answers every request that has arrived, however many connections are opened meanwhile', async () => {
  const authorization = `Bearer ${await tokenOf(api, 'phantich.bo')}`;
  const holder = api.db.createQueryRunner();
  await holder.query('begin');
  await holder.query('lock table account in access exclusive mode');
  const callers = Array.from({ length: 5 }, caller);
  const arrived = new Promise<void>((resolve) => {
    let seen = 0;
    server().on('request', () => ++seen === callers.length && resolve());
  });
  const asked = callers.map(({ ask }) => ask({ authorization }));
  await arrived;
  await hoard(3 * MOST, '');
  await holder.query('rollback');
  await holder.release();
  // One that waited for the lock for too long is told so, which is an answer too.
  for (const [status] of await Promise.all(asked)) expect([200, 503]).toContain(status);
  for (const { close } of callers) close();
});
