/** Which address a request has where its headers name one. */
import { startApi, type Api } from '../../testing/index.js';

async function seenAs(trust: string, forwarded: string): Promise<unknown> {
  const api: Api = await startApi({ env: { TRUST_PROXY: trust } });
  try {
    await fetch(`${api.url}/config.json`, { headers: { 'x-forwarded-for': forwarded } });
    return api.logged.find(({ path }) => path === '/config.json')?.['ip'];
  } finally {
    await api.stop();
  }
}

const FORGED = '198.51.100.66';

it.each([
  ['', '127.0.0.1'],
  ['1', '203.0.113.9'],
  ['loopback', '203.0.113.9'],
  ['127.0.0.1', '203.0.113.9'],
  ['10.0.0.5', '127.0.0.1'],
])('TRUST_PROXY=%j: a forged address in front of the real one is not believed', async (trust, seen) => {
  expect(await seenAs(trust, `${FORGED}, 203.0.113.9`)).toBe(seen);
});

it('two proxies, two hops', async () => {
  expect(await seenAs('2', `${FORGED}, 203.0.113.9, 10.0.0.5`)).toBe('203.0.113.9');
});

it('the ceiling is of the real address, and of a household in IPv6', async () => {
  const api = await startApi({ env: { TRUST_PROXY: '1', REQUESTS_PER_MINUTE: '3' } });
  try {
    const ask = async (address: string) =>
      (await fetch(`${api.url}/config.json`, { headers: { 'x-forwarded-for': `${Math.random()}, ${address}` } }))
        .status;
    const household = [1, 2, 3, 4].map((n) => `2001:db8:7:7:${n}::${n}`);
    const statuses: number[] = [];
    for (const address of household) statuses.push(await ask(address));
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect(await ask('2001:db8:7:8::1')).toBe(200);
  } finally {
    await api.stop();
  }
});
