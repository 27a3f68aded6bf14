import { decimal } from '@vlis/domain';
import { readStudy } from './read-study.js';
import { SMALL_STUDY, smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

type Study = typeof SMALL_STUDY;
/** The study without a part, or with another in its place. */
const withPart = (part: object) => (study: Study) => ({ ...study, ...part });
const without = (name: keyof Study) => (study: Study) => ({ ...study, [name]: undefined });

const read = () => readStudy(census.study);
const expectIssue = (code: string, spot: object, detail: string | RegExp) =>
  expect(read()).rejects.toMatchObject({
    ...{ name: 'Error', code, spot: { file: census.study, ...spot } },
    detail: expect.stringMatching(detail) as string,
  });

describe('a study', () => {
  it('is read whole, its data folder beside it unless another is named', async () => {
    expect(await read()).toMatchObject({
      ...{ code: 'DAO-2021', period: '2021', folder: census.folder },
      libraries: { file: 'libraries.csv', encoding: 'utf-8', delimiter: ';', decimalMark: ',', key: ['Mã'] },
      items: expect.arrayContaining([
        {
          index: 7,
          negative: false,
          code: 'DIEM',
          column: 'Điểm',
          decimals: 0,
          label: { vi: 'Điểm', en: 'Điểm' },
          published: 'Điểm',
          tolerance: decimal('0'),
        },
      ]),
      related: [{ encoding: 'utf-8', decimalMark: '.', except: { 'Tình trạng': ['đóng'] } }],
    });
    expect((await readStudy(census.study, '/elsewhere')).folder).toBe('/elsewhere');
  });

  it('may begin with a byte order mark, do without all that is optional, and separate by tabs', async () => {
    const { published, related, response, ...rest } = SMALL_STUDY;
    const least = { ...rest, libraries: { ...rest.libraries, delimiter: '\t' }, checks: [] };
    await census.write('study.json', `\uFEFF${JSON.stringify(least)}`);
    const study = await read();
    expect(study).toMatchObject({ related: [], libraries: { delimiter: '\t' } });
    expect(study).not.toHaveProperty('published');
    expect(study).not.toHaveProperty('response');
    expect([published, related, response]).not.toContain(undefined);
  });
});

describe('a study that cannot be read', () => {
  it('is named where it is not there, or is a folder', async () => {
    await expect(readStudy('/nowhere.json')).rejects.toMatchObject({
      ...{ code: 'STUDY_NOT_FOUND', spot: { file: '/nowhere.json' } },
      message: expect.stringMatching(/không tìm thấy tệp: .*\n.*file not found: .*ENOENT/),
    });
    await expect(readStudy(census.folder)).rejects.toMatchObject({
      code: 'STUDY_NOT_FOUND',
      detail: `${census.folder} (EISDIR)`,
    });
  });

  it.each([
    ['', 1, 1],
    ['{\n  "code": ,', 2, 11],
    ['{\n  "code": "A",\n}', 3, 1],
    ['{\n  "code": "A"\n  "period"', 3, 3],
    ['{\n  "code": "A', 2, 11],
    ['{"a": [1, 2', 1, 12],
    ['{"a": [1, 2,]}', 1, 13],
    ["{'a': 1}", 1, 2],
    ['{"a": tru}', 1, 7],
    ['{"a": "\\x"}', 1, 7],
    ['{} {}', 1, 4],
  ])('is no JSON: %j breaks on line %i, column %i', async (text, line, column) => {
    await census.write('study.json', text);
    await expectIssue('STUDY_NOT_JSON', { line, column }, /JSON/);
  });

  it.each([
    ['[]', undefined, ''],
    ['null', undefined, ''],
    ['"text"', undefined, ''],
  ])('is JSON but no study: %s', async (text) => {
    await census.write('study.json', text);
    await expectIssue('STUDY_SHAPE', {}, /≠ \{ … \}/);
  });
});

describe('a part that is lacking or wrong is named by its path', () => {
  type Case = readonly [part: string, how: (study: Study) => unknown, detail: RegExp];
  const lacking = (name: keyof Study): Case => [name, without(name), /thiếu \/ missing/];
  const item =
    (differing: object) =>
    ({ items: [first, ...others], ...study }: Study) => ({ ...study, items: [{ ...first, ...differing }, ...others] });
  const response = (differing: object) => withPart({ response: { ...SMALL_STUDY.response, ...differing } });

  it.each<Case>([
    lacking('code'),
    lacking('title'),
    lacking('source'),
    lacking('period'),
    lacking('folder'),
    lacking('noNumber'),
    lacking('items'),
    lacking('checks'),
    lacking('explanation'),
    lacking('libraries'),
    ['title.en', withPart({ title: { vi: 'Một' } }), /missing/],
    ['code', withPart({ code: 'small letters' }), /small letters/],
    ['period', withPart({ period: '2021-H2' }), /^"2021-H2" ≠ "2015", "2015-H1"; 1900 – 2100$/],
    ['period', withPart({ period: '1899' }), /^"1899" ≠ .*1900 – 2100$/],
    ['period', withPart({ period: '2101-H1' }), /^"2101-H1" ≠ .*1900 – 2100$/],
    ['period', withPart({ period: 2021 }), /^2021 ≠ "2015"/],
    ['libraries.key', withPart({ libraries: { file: 'a.csv' } }), /missing/],
    ['libraries.delimiter', withPart({ libraries: { file: 'a.csv', delimiter: ';;' } }), /;;/],
    ['libraries.decimalMark', withPart({ libraries: { file: 'a.csv', decimalMark: '·' } }), /·/],
    [
      'noNumber.-1',
      withPart({ noNumber: { '-1': 'lost' } }),
      /"lost" ≠ not-collected, not-applicable, closed, refused$/,
    ],
    ['noNumber.-1', withPart({ noNumber: { '-1': 'not-yet' } }), /not-yet/],
    ['items', withPart({ items: [] }), /\[ \]/],
    ['items', withPart({ items: {} }), /≠ \[ … \]/],
    ['items[0].column', withPart({ items: [{ code: 'A' }] }), /missing/],
    ['items[0].column', withPart({ items: [{ column: 'Bản sách' }] }), /Bản sách/],
    ['items[0].decimals', item({ decimals: 1.5 }), /1\.5/],
    ['items[0].decimals', item({ decimals: 9 }), /^9 ≠ 0, 1, 2, 3, 4, 5, 6$/],
    ['rounding', withPart({ rounding: 'up' }), /^"up" ≠ half-up \| half-even \| down$/],
    ['libraries.groupMark', withPart({ libraries: { ...SMALL_STUDY.libraries, groupMark: '_' } }), /"_" ≠/],
    ['libraries.groupMark', withPart({ libraries: { ...SMALL_STUDY.libraries, groupMark: ',' } }), /“,” = decimalMark/],
    ['libraries.key', withPart({ libraries: { ...SMALL_STUDY.libraries, key: [] } }), /\[\]/],
    ['related[0].library', withPart({ libraries: { ...SMALL_STUDY.libraries, key: ['Mã', 'Vùng'] } }), /1 ≠ .*2/],
    [
      'related[0].sums[0].item',
      withPart({ related: [{ ...SMALL_STUDY.related[0], sums: [{ item: 'SO', column: 'Số' }] }] }),
      /SO/,
    ],
    ['items[0].type', item({ type: 'money' }), /"money" ≠ number/],
    ['items[0].yes', item({ type: 'yes-no' }), /missing/],
    ['items[0].yes', item({ yes: ['C'] }), /"type": "yes-no"/],
    ['items[0].negative', item({ negative: 'yes' }), /true, false/],
    ['tolerance', withPart({ tolerance: -1 }), /^-1 ≠/],
    ['items[0].tolerance', item({ tolerance: '1,5' }), /1,5/],
    ['items[0].published', item({ published: 1 }), /^1 ≠/],
    ['items[0].code', item({ code: 'A'.repeat(41) }), /1 to 40 characters/],
    ['items[0].label.en', item({ label: { vi: 'Một', en: 'A'.repeat(2001) } }), /1 to 2000 characters/],
    [
      'items',
      withPart({ items: Array.from({ length: 2001 }, (_, i) => ({ column: `A${i}` })), checks: [] }),
      /at most 2000/,
    ],
    ['checks[0].code', withPart({ checks: [{ code: 'A'.repeat(41), expression: 'CHI > 0' }] }), /1 to 40 characters/],
    ['noNumber', withPart({ noNumber: { ế: 'closed', ['ế'.normalize('NFD')]: 'closed' } }), /“ế” stands twice/],
    ['explanation', withPart({ explanation: 'o k !' }), /ít nhất 5 ký tự.* \/ .*at least 5 characters/],
    ['explanation', withPart({ explanation: 'A'.repeat(2001) }), /2000/],
    ['items[0]', item({ code: 'and' }), /and/],
    ['items[0]', item({ code: 'X' }), /X/],
    ['items[8]', (study: Study) => ({ ...study, items: [...study.items, { column: 'CHI' }] }), /CHI.* items\[4\]/],
    ['checks[1].code', withPart({ checks: [SMALL_STUDY.checks[0], SMALL_STUDY.checks[0]] }), /TIEN/],
    ['checks[0].expression', withPart({ checks: [{ code: 'A' }] }), /missing/],
    ['published.place', withPart({ published: { file: 'a.csv' } }), /missing/],
    ['published', withPart({ published: null }), /null/],
    ['related[0].counts', withPart({ related: [{ file: 'a', name: 'a', key: ['a'], library: 'a' }] }), /missing/],
    [
      'related[0].counts[0].item',
      (study: Study) => ({ ...study, related: [{ ...study.related[0], counts: [{ item: 'SO', where: {} }] }] }),
      /SO/,
    ],
    ['response.except.reason', response({ except: { item: 'SACH', reason: 'gone' } }), /gone/],
    ['response.except.item', response({ except: { item: 'SO', reason: 'closed' } }), /SO/],
    ['response.all[0]', response({ all: ['SO'] }), /SO/],
    ['response.all[0]', response({ all: ['FTE'] }), /FTE.*has no flag/],
    ['response.atLeast.of[1]', response({ atLeast: { count: 1, of: ['CHI', 'DIEM'] } }), /DIEM/],
    ['response.atLeast.count', response({ atLeast: { count: 2, of: ['CHI'] } }), /2 > 1/],
    ['response.atLeast.count', response({ atLeast: { count: -1, of: ['CHI'] } }), /-1/],
  ])('%s', async (part, how, detail) => {
    await census.change(how);
    await expectIssue('STUDY_SHAPE', { part }, detail);
  });
});

it('needs no explanation where there are no checks, for nothing will be found', async () => {
  await census.change(withPart({ checks: [], explanation: '—' }));
  expect(await read()).toMatchObject({ explanation: '—' });
});

it('takes a formula as long as the language does', async () => {
  await census.change(withPart({ checks: [{ code: 'A', expression: `CHI >= 0${' + 0'.repeat(990)}` }] }));
  expect((await read()).checks).toHaveLength(1);
});

it('a text with half a pair of surrogates is refused, for the database has none', async () => {
  await census.change(withPart({ title: { vi: 'Một \ud83d', en: 'One' } }));
  await expectIssue('STUDY_SHAPE', { part: 'title.vi' }, /U\+D800/);
});

it('a text with a NUL sign is refused, for the database has none', async () => {
  await census.change(withPart({ source: 'a\0b' }));
  await expectIssue('STUDY_SHAPE', { part: 'source' }, /a\\u0000b.*U\+0000/);
});

describe('a formula that cannot be read', () => {
  it.each([
    ['CHI = = CHI_SACH', 7, /UNEXPECTED_TOKEN "="/],
    ['CHI == (CHI_SACH', 17, /UNEXPECTED_END/],
    ['CHI == CHI_SACH + KHAC', 19, /UNKNOWN_ITEM "KHAC"/],
    ['median(CHI) > 0', 1, /UNKNOWN_FUNCTION "median"/],
    ['CHI <= param.most', 8, /param\.most/],
    ['CHI # 3', 5, /UNEXPECTED_CHARACTER/],
    ['CHI - CHI_SACH', 1, /NOT_A_CONDITION "CHI - CHI_SACH".* – .*là một con số.* – .*is a number/],
  ])('%s is wrong at sign %i', async (expression, position, detail) => {
    await census.change(({ checks: [first], ...study }) => ({ ...study, checks: [first, { code: 'B', expression }] }));
    await expectIssue('STUDY_FORMULA', { part: 'checks[1].expression' }, detail);
    await expect(read()).rejects.toThrow(`“${expression}”, ký tự/character ${position}: `);
  });
});
