import { as, startApi, type Api } from '../../testing/index.js';
import { isClean, isText } from './clean-text.js';

it('a text is whole characters without NUL', () => {
  expect(['Thư viện 📚', '', '\u202e', 'a\u0000b', '\ud83d', '\udcda'].map(isText)).toEqual([
    ...[true, true, true, false, false, false],
  ]);
  expect(isClean({ rows: [{ text: 'a' }, { text: 'b\u0000' }] })).toBe(false);
  expect(isClean({ 'a\u0000': 1 })).toBe(false);
  expect(isClean({ n: 1, nothing: null, list: ['đ'] })).toBe(true);
});

describe('before any feature', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each([
    ['in a variable', `query ($q: String) { libraries(filter: { q: $q }) { total } }`, { q: 'a\u0000b' }],
    ['in the query', `{ libraries(filter: { q: "a\\u0000b" }) { total } }`, {}],
  ])('NUL %s is turned away, with words', async (_, query, variables) => {
    const answer = await as(api, 'phantich.bo').query(query, variables);
    expect(answer.status).toBe(400);
    expect(answer).toRefuse('BAD_REQUEST');
  });
});
