import { startApi, tokenOf, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => {
  // Signing in takes some requests itself.
  api = await startApi({ env: { REQUESTS_PER_MINUTE: '40', REQUESTS_PER_ACCOUNT: '5' } });
});
afterAll(() => api.stop());

const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(`${api.url}${path}`, { headers })).status;

const asking = async (token: string, times: number): Promise<number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) {
    statuses.push(await statusOf('/graphql?query=%7BserverTime%7D', { authorization: `Bearer ${token}` }));
  }
  return statuses;
};

it('counts who is signed in by his account: at one address there may be a whole ministry', async () => {
  const [one, other] = await Promise.all(['phantich.bo', 'lanhdao.bo'].map((name) => tokenOf(api, name)));
  expect((await asking(one!, 7)).map((status) => status === 429)).toEqual([
    ...Array<boolean>(5).fill(false),
    true,
    true,
  ]);
  expect(await asking(other!, 5)).not.toContain(429);
});

it('counts a token that does not hold by its address', async () => {
  expect(await asking('nonsense', 7)).not.toContain(429);
});

it('tells whoever asks far too often to wait, and goes on giving out the screens', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 45; n += 1) statuses.push(await statusOf('/config.json'));
  expect(statuses.at(-1)).toBe(429);
  const answer = await fetch(`${api.url}/graphql`, { method: 'POST' });
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await answer.json()).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: { vi: expect.any(String) as string },
  });
  expect(await statusOf('/')).not.toBe(429);
});
