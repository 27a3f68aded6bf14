import { startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => (api = await startApi({ env: { REQUESTS_PER_MINUTE: '5' } })));
afterAll(() => api.stop());

it('who asks far too often is told to wait', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await fetch(`${api.url}/config.json`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const answer = await fetch(`${api.url}/graphql`, { method: 'POST' });
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await answer.json()).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: { vi: expect.any(String) as string },
  });
});
