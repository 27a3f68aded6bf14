import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { listOperations } from './operations.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

it('every operation states who may use it', () => {
  expect(listOperations(api.app)).toMatchSnapshot();
});

/**
 * Served by something else than a handler with an access rule: GraphQL's own, the demonstration's sign-in, and, as one star for
 * whatever the router knows only a beginning of, the rest of the sign-in and the built screens.
 */
const ELSEWHERE = ['/graphql', '/oidc/interaction/:uid', '*'];

/** `GET /health`, for each address that is served: out of the tree that the router prints. */
function addressesIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent, part, methods = ''] = /^(.*?)[├└]── (.*?)(?: \(([A-Z, -]+)\))?$/.exec(line) ?? [];
    if (indent === undefined || part === undefined) return [];
    above.splice(indent.length / 4, above.length, part);
    const path = above.join('');
    return methods
      .split(', ')
      .filter(Boolean)
      .map((method) => `${method} ${path}`);
  });
}

it('no address is served beside them', () => {
  const served = addressesIn(api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }));
  expect(served).toContain('GET /exports/national-table.xlsx');
  const endpoints = listOperations(api.app).map((line) => line.split('  ', 1)[0]!);
  const known = new Set(endpoints.flatMap((endpoint) => [endpoint, endpoint.replace(/^GET /, 'HEAD ')]));
  const others = served.filter((one) => !known.has(one)).map((one) => one.replace(/^\S+ /, ''));
  expect(new Set(others)).toEqual(new Set(ELSEWHERE));
});

it('serverTime is open to everybody', async () => {
  const { serverTime } = await anybody(api).ask<{ serverTime: string }>('{ serverTime }');
  expect(serverTime).toBe(api.clock.now().toISOString());
  expect(await as(api, 'phantich.bo').query('{ serverTime }')).toMatchObject({ status: 200 });
});
