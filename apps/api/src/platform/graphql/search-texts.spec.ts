/**
 * A search text of a hundred thousand characters would keep PostgreSQL busy for half a minute; every search has the same limits.
 */
import { communeOf2025, library, plantLibraries } from '../../testing/plant.js';
import { as, queriesOf, startApi, type Answer, type Api } from '../../testing/index.js';

const SEARCHES = [
  ['units', 'q', 'query ($q: String) { units(level: COMMUNE, q: $q) { id } }', 'phantich.bo'],
  ['libraries', 'filter.q', 'query ($q: String) { libraries(filter: { q: $q }) { total } }', 'phantich.bo'],
  ['obligations', 'filter.q', 'query ($q: String) { obligations(filter: { q: $q }) { total } }', 'phantich.bo'],
  ['accounts', 'q', 'query ($q: String) { accounts(q: $q) { id } }', 'quantri'],
] as const;

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
  const tuyHoa = { type: 'X', commune: communeOf2025('22015') };
  await plantLibraries(api, [
    library('X:22015', { ...tuyHoa, name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' } }),
  ]);
});
afterAll(() => api.stop());

/** Words are looked for by the database, but for those of accounts, which are all read first. */
const isSearch = (statement: string): boolean => /\blike\b|from "account" "account" where/i.test(statement);

const extensionsOf = ({ errors }: Answer<unknown>): unknown => errors?.[0]?.extensions;

describe.each(SEARCHES)('%s', (_field, path, query, username) => {
  it('refuses 140 KB of one-letter words at once, with its place, the bound and what to do', async () => {
    let answer!: Answer<unknown>;
    const asked = await queriesOf(api, async () => {
      answer = await as(api, username).query(query, { q: 'n '.repeat(70_000) });
    });
    expect(asked.filter(isSearch)).toEqual([]);
    expect(answer.status).toBe(400);
    expect(extensionsOf(answer)).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [
        {
          ...{ code: 'TEXT_TOO_LONG', path, params: { maximum: '200', count: '139999' } },
          message: {
            vi: 'Dài quá 200 ký tự (đang có 139999). Rút gọn lại.',
            en: 'Longer than 200 characters (now 139999). Shorten it.',
          },
        },
      ],
    });
  });

  it('refuses more different words than any name has', async () => {
    const answer = await as(api, username).query(query, {
      q: '0 1 2 3 4 5 6 7 8 9 a b c d e f g h i k l m n o p q r s t u v',
    });
    expect(extensionsOf(answer)).toMatchObject({
      issues: [{ code: 'TOO_MANY_WORDS', path, params: { maximum: '30' } }],
    });
  });

  it('takes what people type, spaces around it and words twice', async () => {
    let answer!: Answer<unknown>;
    const asked = await queriesOf(api, async () => {
      answer = await as(api, username).query(query, { q: `${' '.repeat(300)}tuy hoa tuy` });
    });
    expect(answer).not.toHaveProperty('errors');
    expect(asked.filter(isSearch)).not.toEqual([]);
  });
});

it('finds the same by a word said once or often', async () => {
  const [, , query] = SEARCHES[1];
  for (const q of ['tuy hoa', 'hoa tuy tuy hoa'])
    expect(await as(api, 'phantich.bo').ask(query, { q })).toEqual({ libraries: { total: 1 } });
});
