/** The head of the dashboard, added up by hand over the small country of indicators/testing/three-provinces.ts. */
import { plantThreeProvinces, type ThreeProvinces } from '../indicators/testing/three-provinces.js';
import { as, startApi, type Api } from '../testing/index.js';

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
}, 60_000);
afterAll(() => api.stop());

const TOTALS = `query ($filter: FigureFilter!, $items: [String!]!) { nationalTotals(filter: $filter, items: $items) {
  round { period phase } libraries accepted obliged
  totals { item value reported expected previous { item value reported expected } } } }`;

it('adds', async () => {
  const x = await as(api, 'phantich.bo').ask(TOTALS, { filter: { roundId: world.rounds['2025-H1'].id }, items: ['B01', 'E01', 'E02', 'E04', 'A04', 'H07', 'L01'] });
  console.log(JSON.stringify(x, null, 1));
});
