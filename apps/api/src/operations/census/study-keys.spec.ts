import { readStudy } from './read-study.js';
import { SMALL_STUDY, smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

type Study = typeof SMALL_STUDY;
const withPart = (part: object) => (study: Study) => ({ ...study, ...part });
const read = () => readStudy(census.study);

describe('a part that nobody reads is refused by its path, with those that are known', () => {
  type Case = readonly [part: string, how: (study: Study) => unknown, detail: RegExp];
  const { items, related, response } = SMALL_STUDY;

  it.each<Case>([
    ['publishd', withPart({ publishd: {} }), /“publishd” → “published”\? \(biết \/ known: code, title, /],
    ['note', withPart({ note: 'x' }), /^“note” \(biết/],
    ['title.fr', withPart({ title: { ...SMALL_STUDY.title, fr: 'Îles' } }), /known: vi, en\)/],
    ['libraries.delimeter', withPart({ libraries: { ...SMALL_STUDY.libraries, delimeter: ';' } }), /“delimiter”\?/],
    [
      'published.decimalmark',
      withPart({ published: { ...SMALL_STUDY.published, decimalmark: ',' } }),
      /“decimalMark”\?/,
    ],
    ['items[1].flg', withPart({ items: [items[0], { column: 'CHI', flg: 'F chi' }] }), /“flag”\?/],
    ['items[0].label.nl', withPart({ items: [{ column: 'CHI', label: { vi: 'a', en: 'b', nl: 'c' } }] }), /vi, en\)/],
    [
      'checks[0].severity',
      withPart({ checks: [{ code: 'A', expression: 'CHI > 0', severity: 'error' }] }),
      /expression\)/,
    ],
    ['related[0].exept', withPart({ related: [{ ...related[0], exept: {} }] }), /“except”\?/],
    [
      'related[0].counts[0].were',
      withPart({ related: [{ ...related[0], counts: [{ item: 'DIEM', were: {} }] }] }),
      /“where”\?/,
    ],
    ['response.atleast', withPart({ response: { ...response, atleast: {} } }), /“atLeast”\?/],
    [
      'response.except.why',
      withPart({ response: { ...response, except: { ...response.except, why: 'closed' } } }),
      /item, reason\)/,
    ],
    [
      'response.atLeast.oof',
      withPart({ response: { ...response, atLeast: { count: 1, oof: ['CHI'] } } }),
      /^“oof” \(.*count, of\)$/,
    ],
  ])('%s', async (part, how, detail) => {
    await census.change(how);
    await expect(read()).rejects.toMatchObject({
      ...{ name: 'Error', code: 'STUDY_KEY', spot: { file: census.study, part } },
      detail: expect.stringMatching(detail) as string,
    });
    await expect(read()).rejects.toThrow(/mục không biết.*\n.*nobody reads/);
  });

  it('but codes, and the columns of other files, are whatever they are', async () => {
    await census.change(withPart({ noNumber: { constructor: 'closed', vi: 'refused' } }));
    expect((await read()).noNumber).toEqual({ constructor: 'closed', vi: 'refused' });
  });
});
