/** The operations of the screens against the limits: each limit is at least twice what they need. */
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  Kind,
  parse,
  separateOperations,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type Api } from '../../testing/index.js';
import { MAX_DOCUMENT, sizeOf, type DocumentSize } from './document-bounds.js';
import { MAX_PRICE } from './limits.js';
import { priceOf, type Price } from './price.js';

const SCREENS = join(import.meta.dirname, '../../../../admin/src');

let api: Api;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
});
afterAll(() => api.stop());

const isOperation = (node: { kind: Kind }): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;

function screensDocument(): DocumentNode {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  return parse(files.map((name) => readFileSync(join(SCREENS, name), 'utf8')).join('\n'));
}

const items = Array.from({ length: 40 }, (_, n) => `B${n}`);
const filter = { roundId: 1, stages: ['province'] };
/** As much as a screen ever asks for: the longest page, a table of forty items, a whole portion of submissions. */
const FULL: Readonly<Record<string, unknown>> = {
  ...{
    page: { limit: 200 },
    items,
    codes: items,
    filter,
    id: 1,
    roundId: 1,
    libraryId: 1,
    kind: 'YEAR',
    basis: 'CURRENT',
  },
  ...{
    submissions: Array.from({ length: 200 }, (_, n) => ({ id: n, revision: 1 })),
    submissionId: 1,
    sort: 'NAME',
    code: 'CS01',
    by: 'PROVINCE',
  },
  ...{ placeId: 1, types: ['T'], revision: 1, queryId: 1, text: '', roleId: 1, q: '' },
};
const VALUES_OF_OPERATION: Readonly<Record<string, object>> = {
  Units: { level: 'COMMUNE', parentId: 1 },
  Libraries: { filter: {}, page: { limit: 100 } },
  AccountList: { page: { limit: 25 } },
  Reviewers: { page: { limit: 25 } },
};

function mostExpensive(): Readonly<Record<keyof Price, readonly [number, string]>> {
  const document = screensDocument();
  const found = {} as Record<keyof Price, [number, string]>;
  for (const operation of document.definitions.filter(isOperation)) {
    const name = operation.name!.value;
    const price = priceOf(schema, document, operation, { ...FULL, ...VALUES_OF_OPERATION[name] });
    for (const part of Object.keys(price) as (keyof Price)[])
      if (price[part] >= (found[part]?.[0] ?? 0)) found[part] = [price[part], name];
  }
  return found;
}

it('every limit is at least twice what the most expensive operation of the screens costs', () => {
  const parts = Object.entries(mostExpensive()) as [keyof Price, readonly [number, string]][];
  if (process.env['VLIS_SHOW_PRICES']) process.stdout.write(`${JSON.stringify(parts)}\n`);
  expect(parts.filter(([part, [price]]) => part !== 'depth' && price * 2 > MAX_PRICE[part])).toEqual([]);
  expect(mostExpensive().depth[0]).toBeLessThan(MAX_PRICE.depth);
});

it('every bound of a document is at least twice what the largest of the screens has', () => {
  const sizes = Object.values(separateOperations(screensDocument())).map(sizeOf);
  expect(sizes.length).toBeGreaterThan(20);
  const parts = Object.keys(MAX_DOCUMENT) as (keyof DocumentSize)[];
  expect(parts.filter((part) => sizes.some((size) => size[part] * 2 > MAX_DOCUMENT[part]))).toEqual([]);
});
