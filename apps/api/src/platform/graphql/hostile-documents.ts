/**
 * Documents within the token limit that are as expensive as an attacker can make them: for the tests and for `npm run bench --
 * costly-questions`, with the schema of the API.
 */
const repeated = (times: number, part: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => part(n)).join(' ');

/** Three queries, each of which once brought a server down. */
export const THREE_SHAPES: Readonly<Record<string, string>> = {
  '900 names for a document of 63 KB': `{ formVersions { ${repeated(900, (n) => `a${n}: definition`)} } }`,
  'statements in nested fields': `{ ${repeated(20, (n) => `s${n}: submission(id: ${n}) { ...F }`)} }
    fragment F on Submission { ${repeated(400, (n) => `q${n}: queries { id }`)} }`,
  'a page in the default of a variable': `query ($p: PageInput = { limit: 200 }) {
      ${repeated(20, (n) => `l${n}: libraries(page: $p) { rows { ...F } }`)} }
    fragment F on Library { ${repeated(60, (n) => `u${n}: province { id code kind }`)} }`,
};

/** The same three as large as a document may be. They are valid; only their price is too high. */
export const THREE_PRICED: Readonly<Record<string, string>> = {
  '180 names for a document of 63 KB': `{ formVersions { ${repeated(180, (n) => `a${n}: definition`)} } }`,
  'statements in nested fields, within the bounds': `{ ${repeated(20, (n) => `s${n}: submission(id: ${n}) { ...F }`)} }
    fragment F on Submission { ${repeated(20, (n) => `q${n}: queries { id }`)} }`,
  'a page in the default of a variable, within the bounds': `query ($p: PageInput = { limit: 200 }) {
      ${repeated(10, (n) => `l${n}: libraries(page: $p) { rows { ...F } }`)} }
    fragment F on Library { ${repeated(20, (n) => `u${n}: province { id code kind }`)} }`,
};

/**
 * Each keeps the validation busy in another way. None is valid, so QUERY_TOO_COMPLEX can come only from a bound before
 * validation.
 */
export const EXPENSIVE_TO_VALIDATE: Readonly<Record<string, string>> = {
  'a field of objects, repeated': `{ ${repeated(740, () => 'rounds { nothing }')} }`,
  'a value, repeated': `{ rounds { ${repeated(2900, () => 'nothing')} } }`,
  'repeats in repeats': `{ library(id: 1) { ${repeated(8, () => `province { ${repeated(8, () => `parent { ${repeated(8, () => 'parent { nothing }')} }`)} }`)} } }`,
  'many names': `{ ${repeated(900, (n) => `a${n}: nothing`)} }`,
  'repeats in fragments of no name': `{ ${repeated(240, () => '... { rounds { nothing } }')} }`,
  'many fragments side by side': `{ ${repeated(250, (n) => `...F${n}`)} }
    ${repeated(250, (n) => `fragment F${n} on Query { a: nothing }`)}`,
  'fragments that all spread each other': `{ ...F0 }
    ${repeated(24, (n) => `fragment F${n} on Query { nothing ${repeated(23 - n, (m) => `...F${n + m + 1}`)} }`)}`,
  'a chain of fragments': `{ ...F0 } ${repeated(29, (n) => `fragment F${n} on Query { ${repeated(8, (m) => `a${n}x${m}: nothing`)} ...F${n + 1} }`)}
    fragment F29 on Query { nothing }`,
  'fragments that double': `{ library(id: 1) { province { ...F0 } } }
    ${repeated(25, (n) => `fragment F${n} on Unit { a: parent { ...F${n + 1} } b: parent { ...F${n + 1} } }`)} fragment F25 on Unit { nothing }`,
  'a circle of fragments': `{ library(id: 1) { province { ...F } } }
    fragment F on Unit { a: parent { ...G } b: parent { ...G } } fragment G on Unit { a: parent { ...F } }`,
  'many operations': `${repeated(300, (n) => `query A${n} { ...F }`)} fragment F on Query { nothing }`,
  'many variables': `query (${repeated(700, (n) => `$v${n}: Submissoin`)}) { serverTime }`,
  'a deep question': `{ library(id: 1) { ${'province { parent { '.repeat(200)} nothing ${'} } '.repeat(200)} } }`,
  'a long text of comments': `{ nothing } ${'#\n'.repeat(40_000)}`,
};
