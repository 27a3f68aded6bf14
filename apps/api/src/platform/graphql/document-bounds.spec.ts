/** Documents too large to be validated are refused before validation: these are not valid, and yet are refused for their size. */
import { getIntrospectionQuery, parse } from 'graphql';
import { anybody, as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { isBeyondBounds, MAX_DOCUMENT, sizeOf } from './document-bounds.js';
import { EXPENSIVE_TO_VALIDATE } from './hostile-documents.js';
import { MAX_VALIDATION_ERRORS } from './limits.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

const size = (text: string) => sizeOf(parse(text));

it.each(Object.entries(EXPENSIVE_TO_VALIDATE))('is refused before validation: %s', async (_what, text) => {
  await as(api, 'phantich.bo').ask('{ serverTime }');
  const asked = await queriesOf(api, async () => {
    // The second time it may come out of the store of documents.
    for (let time = 0; time < 2; time += 1) {
      const answer = await as(api, 'phantich.bo').query(text);
      expect(answer).toRefuse('QUERY_TOO_COMPLEX');
      expect(answer).toMatchObject({ status: 400 });
      expect(answer.errors).toHaveLength(1);
    }
  });
  // Who asks is looked up, and that it was refused is written down; nothing else.
  expect(asked.filter((statement) => !/account|append_audit/.test(statement))).toEqual([]);
});

it('is refused also where it names an operation that the document does not have', async () => {
  const { statusCode, body } = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: EXPENSIVE_TO_VALIDATE['many names'], operationName: 'Missing' },
  });
  expect([statusCode, body]).toEqual([400, expect.stringContaining('QUERY_TOO_COMPLEX')]);
});

it('counting takes few steps, whatever is counted', () => {
  for (const text of Object.values(EXPENSIVE_TO_VALIDATE)) {
    const { selections, breadth } = size(text);
    expect(selections).toBeLessThanOrEqual(MAX_DOCUMENT.selections + breadth);
  }
});

it('counts fields of one name as pairs, through fragments and in what lies below', () => {
  expect(size('{ a b c: a }').pairs).toBe(0);
  expect(size('{ a a a a }').pairs).toBe(6);
  expect(size('{ a ... { a } ...F ...F } fragment F on Query { a }').pairs).toBe(3);
  expect(size('{ x { a b } x { a } }').pairs).toBe(2);
  expect(size('{ a } { a }').pairs).toBe(0);
});

it('lets the tools look at the schema, and people make mistakes', async () => {
  expect(isBeyondBounds(size(getIntrospectionQuery()))).toBe(false);
  expect(await as(api, 'phantich.bo').query(getIntrospectionQuery())).toMatchObject({ status: 200 });
  const wrong = await anybody(api).query(`{ ${Array.from({ length: 150 }, (_, n) => `submissoin${n}`).join(' ')} }`);
  expect(wrong).toRefuse('GRAPHQL_VALIDATION_FAILED');
  expect(wrong.errors).toHaveLength(MAX_VALIDATION_ERRORS + 1);
});
