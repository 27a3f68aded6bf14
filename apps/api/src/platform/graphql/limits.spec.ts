import { parse } from 'graphql';
import { MAX_COST, priceOf } from './limits.js';

const price = (text: string, variables = {}) => priceOf(parse(text), variables);

it('counts fields and how deep they lie', () => {
  expect(price('{ me { username assignments { place { name { vi en } } } } }')).toEqual({
    depth: 5,
    cost: 7,
    rootFields: 1,
  });
});

it('counts what a page holds once for each of its rows', () => {
  // libraries + 10 × (rows + id + type + code)
  expect(price('{ libraries(page: { limit: 10 }) { rows { id type { code } } } }').cost).toBe(41);
  expect(price('query ($n: Int!) { libraries(page: { limit: $n }) { rows { id } } }', { n: 50 }).cost).toBe(101);
  expect(price('query ($p: PageInput) { libraries(page: $p) { rows { id } } }', { p: { offset: 3 } }).cost).toBe(51);
  expect(price('query ($p: PageInput) { libraries(page: $p) { rows { id } } }').cost).toBe(51);
});

it('counts a list without a page by how long it is in the country', () => {
  const communes = 'units(level: COMMUNE) { id code kind level name { vi en } parentId validFrom validTo }';
  expect(price(`{ ${communes} }`).cost).toBeLessThan(MAX_COST);
  expect(price(`{ a: ${communes} b: ${communes} }`).cost).toBeGreaterThan(MAX_COST);
});

it('fragments cost what they bring, each time, and no more time than once', () => {
  const doubling = Array.from(
    { length: 30 },
    (_, n) => `fragment F${n} on T { a { ...F${n + 1} } b { ...F${n + 1} } }`,
  );
  const { cost, depth } = price(`{ ...F0 } ${doubling.join(' ')} fragment F30 on T { c }`);
  expect(cost).toBe(2 ** 30 + 2 * (2 ** 30 - 1));
  expect(depth).toBe(31);
});

it('introspection is free', () => {
  expect(price('{ __schema { types { name fields { name } } } }')).toEqual({ depth: 0, cost: 0, rootFields: 0 });
});
