/** The most that one account can do, in every way at once; others are answered in the meantime. */
import { connect, type Socket } from 'node:net';
import { readyAccounts } from '../../operations/embedded-identity/ready-accounts.js';
import { signIn } from '../../operations/embedded-identity/sign-in.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';
import { as, bearing, startApi, tokenOf, type Api } from '../../testing/index.js';

const GREEDY = 'quantri';
const OTHERS = ['lanhdao.bo', 'chuyenvien.daklak', 'thuthu.tuyhoa'];
const AT_ONCE = 24;
/** At least so many of the others have to be answered. */
const ANSWERS = 15;

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const rows = Array.from({ length: 30 }, (_, n) => library(`L${n}`, { type: 'X', commune: communeOf2025('22015') }));
  await plantLibraries(api, [...rows, library('demo:X:22015', { type: 'X', commune: communeOf2025('22015') })]);
  await plantRoles(api);
  await plantRound(api);
  await Promise.all([GREEDY, ...OTHERS].map((username) => tokenOf(api, username)));
});
afterAll(() => api.stop());

const LARGE = '{ units(level: COMMUNE) { id code kind level name { vi en } parentId validFrom validTo } }';
const MANY = `{ ${Array.from({ length: 10 }, (_, n) => `t${n}: placeTable(filter: { roundId: 1 }, items: ["B01"]) { rows { obliged } }`).join(' ')} }`;
const IMPORT = 'mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename } }';

type Statuses = Promise<readonly number[]>;

const inNumbers = (ask: (n: number) => Promise<number>): Statuses =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, n) => ask(n)));

/** Asks for a large answer and reads none of it. */
async function deaf(): Promise<Socket> {
  const { hostname, port } = new URL(api.url);
  const body = JSON.stringify({ query: LARGE });
  const socket = connect(Number(port), hostname).pause();
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n` +
      `authorization: Bearer ${await tokenOf(api, GREEDY)}\r\n\r\n${body}`,
  );
  return socket;
}

/** Each begins something and gives back how to end it, and the statuses that came of it. */
const WAYS: Readonly<Record<string, () => Promise<{ readonly end?: () => void; readonly statuses: Statuses }>>> = {
  'tokens of many sign-ins': async () => {
    const people: ReturnType<typeof bearing>[] = [];
    for (let n = 0; n < 4; n += 1)
      people.push(bearing(api, (await signIn(api.url, GREEDY, readyAccounts().password)).accessToken));
    return { statuses: inNumbers(async (n) => (await people[n % people.length]!.query(n % 8 ? MANY : LARGE)).status) };
  },
  downloads: () => {
    const download = async (): Promise<number> => {
      const response = await as(api, GREEDY).fetch('/exports/national-table.xlsx?round=1');
      await response.arrayBuffer();
      return response.status;
    };
    return Promise.resolve({ statuses: inNumbers(download) });
  },
  imports: async () => {
    const libraries: { identifier: string }[] = await api.db.query('select identifier from library order by id');
    const cells = Array.from({ length: 20 }, (_, n) => ({ code: `B${n}`, text: 'x'.repeat(200) }));
    const rows = Array.from({ length: 100 }, (_, n) => ({
      ...{ library: libraries[n % libraries.length]!.identifier, cells },
    }));
    const wrong = async (): Promise<number> =>
      (await as(api, GREEDY).query(IMPORT, { input: { roundId: 1, rows } })).status;
    return { statuses: inNumbers(wrong) };
  },
  'answers that nobody reads': async () => {
    const sockets: Socket[] = [];
    for (let n = 0; n < AT_ONCE / 3; n += 1) sockets.push(await deaf());
    return { end: () => sockets.forEach((socket) => socket.destroy()), statuses: Promise.resolve([]) };
  },
};

it.each(Object.keys(WAYS))('others are answered as ever: %s', async (way) => {
  const { end, statuses } = await WAYS[way]!();
  let isOver = false;
  void statuses.finally(() => (isOver = true));
  const refused: unknown[] = [];
  let answered = 0;
  while (!isOver || answered < ANSWERS) {
    const answers = await Promise.all(
      OTHERS.map((one) => as(api, one).query('{ me { username } rounds { id } libraries { rows { id } } }')),
    );
    refused.push(...answers.filter(({ status }) => status !== 200));
    answered += answers.length;
  }
  end?.();
  expect(refused).toEqual([]);
  // Whoever asks for so much may be told that the system has enough to do.
  for (const status of await statuses) expect([200, 400, 429, 503]).toContain(status);
});
