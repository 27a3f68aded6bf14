/**
 * A figure that does not exist is refused by name. It is never answered with "no number", which means that nobody
 * reported.
 */
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { as, startApi, type Answer, type Api } from '../../testing/index.js';

const QUERIES = {
  nationalTotals: `query ($filter: FigureFilter!, $codes: [String!]!) {
    nationalTotals(filter: $filter, items: $codes) { obliged totals { item value } } }`,
  placeTable: `query ($filter: FigureFilter!, $codes: [String!]!) {
    placeTable(filter: $filter, items: $codes) { rows { figures { item value } } } }`,
  indicatorTable: `query ($filter: FigureFilter!, $codes: [String!]!) {
    indicatorTable(filter: $filter, codes: $codes) { rows { figures { code value } } } }`,
  series: `query ($codes: [String!]!, $kind: PeriodKind!, $placeId: Int, $basis: MapBasis!, $types: [String!]) {
    series(items: $codes, kind: $kind, placeId: $placeId, basis: $basis, types: $types) { item points { value } } }`,
  indicatorSeries: `query ($code: String!, $kind: PeriodKind!, $placeId: Int, $basis: MapBasis!, $types: [String!]) {
    indicatorSeries(code: $code, kind: $kind, placeId: $placeId, basis: $basis, types: $types) { value } }`,
} as const;
type Query = keyof typeof QUERIES;

interface RefusalAnswered {
  readonly code: string;
  readonly words: { readonly vi: string; readonly en: string };
  readonly params: Readonly<Record<string, string>>;
  readonly issues: readonly {
    readonly code: string;
    readonly path: string;
    readonly params: Readonly<Record<string, string>>;
    readonly message: { readonly vi: string; readonly en: string };
  }[];
}

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const isOfIndicators = (query: Query): boolean => query.startsWith('indicator');
const isOverRounds = (query: Query): boolean => query === 'series' || query === 'indicatorSeries';

/** Asks one code that is there, and what a case changes: the same for every query, wherever it has the argument. */
function ask(query: Query, change: { codes?: string[]; placeId?: number; types?: string[]; basis?: string } = {}) {
  const { codes = [isOfIndicators(query) ? 'CS05' : 'B01'], ...scope } = { basis: 'CURRENT', ...change };
  const variables = isOverRounds(query)
    ? { ...scope, kind: 'HALF', codes, code: codes.at(-1) }
    : { filter: { ...scope, roundId: world.rounds['2025-H1'].id }, codes };
  return as(api, 'phantich.bo').query(QUERIES[query], variables);
}

const refusalIn = ({ errors }: Answer<unknown>): RefusalAnswered =>
  errors![0]!.extensions as unknown as RefusalAnswered;
const placed = (query: Query, name: string): string => (isOverRounds(query) ? name : `filter.${name}`);

describe.each(Object.keys(QUERIES) as Query[])('%s', (query) => {
  it('refuses a code that the form does not have, with its place and its words in both languages', async () => {
    const known = isOfIndicators(query) ? 'CS05' : 'B01';
    const unknown = isOfIndicators(query) ? 'CS99' : 'Z99';
    const answer = await ask(query, { codes: [known, unknown] });
    expect(answer).toRefuse('INVALID_INPUT');
    expect(answer.status).toBe(400);
    const { issues, words, params } = refusalIn(answer);
    const path = query === 'indicatorSeries' ? 'code' : query === 'indicatorTable' ? 'codes' : 'items';
    const name = isOfIndicators(query) ? 'indicator' : 'item';
    const code = isOfIndicators(query) ? 'UNKNOWN_INDICATOR' : 'UNKNOWN_ITEM';
    expect(issues).toEqual([expect.objectContaining({ code, path, params: { [name]: unknown } })]);
    expect(params).toEqual({ detail: `${path}=${unknown}` });
    expect([words.vi, words.en].every((text) => text.includes(unknown))).toBe(true);
    expect(issues[0]!.message.vi).toContain(`${unknown}. Kiểm tra lại mã.`);
    expect(issues[0]!.message.en).toContain(`${unknown}. Check the code.`);
  });

  it('refuses what is no province: nothing, a commune, the nation', async () => {
    const others: { id: number }[] = await api.db.query(
      `select min(id) as id from admin_unit where level in ('commune', 'nation') group by level`,
    );
    for (const placeId of [999_999, ...others.map(({ id }) => id)])
      for (const basis of ['CURRENT', 'AS_REPORTED']) {
        const answer = await ask(query, { placeId, basis });
        expect(answer).toRefuse('INVALID_INPUT');
        const { code, path, params, message } = refusalIn(answer).issues[0]!;
        expect([code, path, params]).toEqual(['UNKNOWN_PLACE', placed(query, 'placeId'), { place: `${placeId}` }]);
        expect(message.vi).toContain('bỏ trống để xem cả nước');
        expect(message.en).toContain('leave it out for the whole country');
      }
  });

  it('refuses a library type that is none', async () => {
    const answer = await ask(query, { types: ['X', 'Z'] });
    expect(answer).toRefuse('INVALID_INPUT');
    expect(refusalIn(answer).issues.map(({ code, path, params }) => [code, path, params['type']])).toEqual([
      ['UNKNOWN_LIBRARY_TYPE', placed(query, 'types'), 'Z'],
    ]);
  });

  it('goes on answering for provinces of either map', async () => {
    for (const placeId of [world.before.phuyen, world.since.daklak])
      for (const basis of ['CURRENT', 'AS_REPORTED'])
        expect((await ask(query, { placeId, basis })).errors).toBeUndefined();
  });
});

it('names everything that is wrong at once', async () => {
  const answer = await ask('nationalTotals', { codes: ['Z98', 'Z99', 'Z98'], placeId: 999_999, types: ['Z'] });
  expect(refusalIn(answer).params).toEqual({
    detail: 'items=Z98; items=Z99; filter.types=Z; filter.placeId=999999',
  });
});

it('asks a series whether any of its rounds has the code', async () => {
  const asked = (kind: string) =>
    as(api, 'phantich.bo').query(QUERIES.series, { codes: ['B90'], kind, basis: 'CURRENT' });
  expect((await asked('HALF')).errors).toBeUndefined(); // the form of 2026-H1 has it, those before it do not
  expect(await asked('YEAR')).toRefuse('INVALID_INPUT');
});
