import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { listOperations } from './operations.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

it('every operation states who may use it', () => {
  expect(listOperations(api.app)).toMatchSnapshot();
});

it('serverTime is open to everybody', async () => {
  const { serverTime } = await anybody(api).ask<{ serverTime: string }>('{ serverTime }');
  expect(serverTime).toBe(api.clock.now().toISOString());
  expect(await as(api, 'phantich.bo').query('{ serverTime }')).toMatchObject({ status: 200 });
});
