/** Prices of queries to the real schema, with the costs stated at its fields. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { isTooExpensive } from './limits.js';
import { priceOf, type Price } from './price.js';

const ANALYST = 'phantich.bo';

let api: Api;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
});
afterAll(() => api.stop());

function price(text: string, variables = {}): Price {
  const document = parse(text);
  return priceOf(schema, document, getOperationAST(document)!, variables);
}

const repeated = (times: number, part: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => part(n)).join(' ');

it('counts values and how deep they lie', () => {
  const priced = price('{ me { username assignments { place { name { vi en } } } } }');
  // me + username + assignments + 10 × (place + name + vi + en)
  expect(priced).toMatchObject({ depth: 5, rootFields: 1, values: 1 + 1 + 1 + 10 * 4, rows: 1 + 10 * 3 });
});

it('counts the statements of a loader once, and others for each row above', () => {
  const [one, many] = [1, 100].map((limit) =>
    price(`{ libraries(page: { limit: ${limit} }) { rows { id type { code } } } }`),
  );
  expect(one!.statements).toBe(many!.statements);
  const population = (fields: string) =>
    price(`{ indicatorTable(filter: { roundId: 1 }, codes: ["CS01"]) { ${fields} } }`).statements;
  expect(population(repeated(30, (n) => `a${n}: population { vi }`)) - population('basis')).toBe(30);
});

const ofPage = 'libraries(page: $page) { rows { id } }';
it.each<[number, string, object]>([
  [10, '{ libraries(page: { limit: 10 }) { rows { id } } }', {}],
  [25, '{ libraries { rows { id } } }', {}],
  [25, '{ libraries(page: { offset: 3 }) { rows { id } } }', {}],
  [25, '{ libraries(page: null) { rows { id } } }', {}],
  [50, 'query ($n: Int!) { libraries(page: { limit: $n }) { rows { id } } }', { n: 50 }],
  [25, `query ($page: PageInput) { ${ofPage} }`, { page: { offset: 3 } }],
  [25, `query ($page: PageInput) { ${ofPage} }`, {}],
  [200, `query ($page: PageInput = { limit: 200 }) { ${ofPage} }`, {}],
  [7, `query ($page: PageInput = { limit: 200 }) { ${ofPage} }`, { page: { limit: 7 } }],
  [200, 'query ($n: Int! = 200) { libraries(page: { limit: $n }) { rows { id } } }', {}],
  [200, 'query ($n: Int = 199, $p: PageInput = { limit: 200 }) { libraries(page: $p) { rows { id } } }', { n: 1 }],
  [200, `query { ...F } fragment F on Query { libraries(page: { limit: 9999 }) { rows { id } } }`, {}],
  [1, '{ libraries(page: { limit: -5 }) { rows { id } } }', {}],
])('a page gives %i rows: %s', (rows, text, variables) => {
  expect(price(text, variables).values).toBe(2 + rows);
});

it('a variable that does not fit is left to the executor, which runs nothing', async () => {
  const text = `query ($page: PageInput) { ${ofPage} }`;
  expect(price(text, { page: { limit: 'many' } }).statements).toBeLessThan(10);
  expect(await as(api, ANALYST).query(text, { page: { limit: 'many' } })).toRefuse('BAD_USER_INPUT');
});

it('counts what is left out as nothing, by value, variable and default', () => {
  const libraries = 'libraries { rows { id } }';
  const nothing = { values: 1, statements: 0 };
  expect(price(`{ serverTime ${libraries.replace(' {', ' @skip(if: true) {')} }`)).toMatchObject(nothing);
  expect(price(`query ($with: Boolean = false) { serverTime ... @include(if: $with) { ${libraries} } }`)).toMatchObject(
    nothing,
  );
  const text = `query ($with: Boolean = false) { serverTime ...F @include(if: $with) } fragment F on Query { ${libraries} }`;
  expect(price(text)).toMatchObject(nothing);
  expect(price(text, { with: true }).values).toBe(1 + 2 + 25);
});

it('fragments cost what they bring, each time, and no more time than once', () => {
  const doubling = repeated(30, (n) => `fragment F${n} on Library { a: province { id } ...F${n + 1} ...F${n + 1} }`);
  const text = `{ library(id: 1) { ...F0 } } ${doubling} fragment F30 on Library { id }`;
  expect(price(text).values).toBe(1 + 2 * (2 ** 30 - 1) + 2 ** 30);
});

it('counts the names of an answer, which are the caller’s', () => {
  const long = 'a'.repeat(1000);
  const named =
    price(`{ units(level: COMMUNE) { ${long}: id } }`).bytes - price('{ units(level: COMMUNE) { id } }').bytes;
  expect(named).toBe(10_700 * 998);
});

it('counts introspection: the query of every tool passes, types in fields of types do not', () => {
  const ofType = '{ name ofType '.repeat(9) + '{ name }' + ' }'.repeat(9);
  const usual = price(
    `{ __schema { types { name fields { name args { name type ${ofType} } type ${ofType} } enumValues { name } } } }`,
  );
  expect(isTooExpensive(usual)).toBe(false);
  const nested = price(`{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`);
  expect(isTooExpensive(nested)).toBe(true);
});

/** Three questions that each brought a server down, and their kin. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['900 times a document', `{ formVersions { ${repeated(900, (n) => `a${n}: definition`)} } }`],
  [
    'a document in fragments',
    `{ formVersions { ${repeated(900, () => '...F')} } } fragment F on FormVersion { a: definition b: definition }`,
  ],
  ['documents under many roots', `{ ${repeated(20, (n) => `r${n}: formVersions { a: definition b: definition }`)} }`],
  [
    'statements in nested fields',
    `{ ${repeated(20, (n) => `s${n}: submission(id: ${n}) { ...F }`)} }
     fragment F on Submission { ${repeated(400, (m) => `q${m}: queries { id }`)} }`,
  ],
  [
    'a page in a default',
    `query ($p: PageInput = { limit: 200 }) { ${repeated(20, (n) => `l${n}: libraries(page: $p) { rows { ...F } }`)} }
     fragment F on Library { ${repeated(60, (m) => `u${m}: province { id code kind }`)} }`,
  ],
  ['all communes, often', `{ ${repeated(4, (n) => `u${n}: units(level: COMMUNE) { id code name { vi en } }`)} }`],
  ['long names', `{ units(level: COMMUNE) { ${'x'.repeat(1000)}: id } }`],
];

it.each(HOSTILE)('refuses %s before anything is read', async (_what, text) => {
  const analyst = as(api, ANALYST);
  await analyst.ask('{ me { username } }');
  const asked = await queriesOf(api, async () => {
    const answer = await analyst.query(text);
    expect(answer).toRefuse('QUERY_TOO_COMPLEX');
    expect(answer.status).toBe(400);
  });
  // Who asks is looked up, and that it was refused is written down; nothing else.
  expect(asked.filter((statement) => !/account|append_audit/.test(statement))).toEqual([]);
});
