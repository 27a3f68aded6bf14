/** Nobody can use up the places of the server with incomplete requests, nor with many tokens of one account. */
import { request, type ClientRequest, type IncomingMessage, type Server } from 'node:http';
import { readyAccounts } from '../../operations/embedded-identity/ready-accounts.js';
import { signIn } from '../../operations/embedded-identity/sign-in.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { Admission } from './admission.js';

const ROOM = 16;
/** What one caller may have inside: a quarter. */
const OF_ONE = 4;

let api: Api;
let admission: Admission;
/** Requests whose head has arrived. */
let arrived = 0;
const begun: ClientRequest[] = [];
beforeAll(async () => {
  admission = new Admission({ least: ROOM, most: ROOM, first: ROOM, target: 10_000 });
  api = await startApi({ admission });
  (api.app.getHttpServer() as Server).on('request', () => (arrived += 1));
});
afterEach(() => {
  for (const one of begun.splice(0)) one.destroy();
});
afterAll(() => api.stop());

const BODY = JSON.stringify({ query: '{ serverTime }' });

interface Begun {
  /** Sends what is missing of the body. */
  readonly end: () => void;
  readonly status: Promise<number | undefined>;
}

/** Sends a head and the first byte of a body. */
function begin(path: string, headers: Readonly<Record<string, string>>): Begun {
  const sent = request(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(BODY.length), ...headers },
  });
  begun.push(sent);
  const status = new Promise<number | undefined>((resolve) => {
    sent.once('response', (answer: IncomingMessage) => resolve(answer.resume().statusCode));
    sent.once('error', () => resolve(undefined));
  });
  sent.write(BODY.slice(0, 1));
  return { end: () => void sent.end(BODY.slice(1)), status };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Begins so many requests, and waits until they have arrived and count no longer. */
async function beginSlowly(count: number, path: string): Promise<readonly Begun[]> {
  const before = arrived;
  const slow = Array.from({ length: count }, () => begin(path, {}));
  await until(() => arrived === before + count);
  await until(() => admission.state.inside === 0);
  return slow;
}

const answersOthers = async (): Promise<number> => (await as(api, 'lanhdao.bo').query('{ me { username } }')).status;

it('requests without their body do not keep others out, and are answered when it comes', async () => {
  await answersOthers();
  const slow = await beginSlowly(ROOM, '/oidc/token');
  expect(await answersOthers()).toBe(200);

  const [late] = await beginSlowly(1, '/graphql');
  late!.end();
  expect(await late!.status).toBe(200);
  for (const one of slow) one.end();
  expect(new Set(await Promise.all(slow.map(({ status }) => status)))).toEqual(new Set([400]));
  await until(() => admission.state.inside === 0);
});

it('a body that comes late is admitted by the load at that moment', async () => {
  const [late] = await beginSlowly(1, '/graphql');
  for (let n = 0; n < ROOM; n += 1) admission.enter('write');
  late!.end();
  expect(await late!.status).toBe(503);
  for (let n = 0; n < ROOM; n += 1) admission.leave();
});

it('one account is one caller, however often it has signed in', async () => {
  const tokens: string[] = [];
  for (let n = 0; n < 3; n += 1)
    tokens.push((await signIn(api.url, 'phantich.bo', readyAccounts().password)).accessToken);
  expect(new Set(tokens).size).toBe(3);
  const slow = tokens.flatMap((token) =>
    Array.from({ length: OF_ONE }, () => begin('/graphql', { authorization: `Bearer ${token}` })),
  );
  const refused: (number | undefined)[] = [];
  for (const { status } of slow) void status.then((code) => refused.push(code));
  await until(() => refused.length === slow.length - OF_ONE);
  expect(new Set(refused)).toEqual(new Set([429]));
  expect(await answersOthers()).toBe(200);
});
