import { MOST_ISSUES } from './census-issue.js';
import { readFiles } from './read-files.js';
import { readStudy } from './read-study.js';
import { SMALL_STUDY, smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

interface ThrownIssue {
  readonly code: string;
  readonly message: string;
  readonly more?: number;
  readonly issues?: readonly {
    readonly code: string;
    readonly detail: string;
    readonly spot: { readonly file: string; readonly line?: number; readonly column?: unknown; readonly part?: string };
  }[];
}

const read = async () => readFiles(await readStudy(census.study));
const thrown = async (): Promise<ThrownIssue> =>
  read().then(
    () => Promise.reject(new Error('nothing is at fault')),
    (error: unknown) => error as ThrownIssue,
  );
const row = (key: string, books: string, staff = '1'): string =>
  `${key};Thư viện;Bắc;${books};B;1;B;1;B;${staff};1;B;1;1;1`;

it('tells all that is wrong with a study at once, each by its path', async () => {
  await census.change(({ items: [first, ...items], ...study }) => ({
    ...{ ...study, period: '1', notes: 'x', noNumber: { k: 'lost', đóng: 'closed' } },
    items: [{ ...first, decimals: 9 }, { code: 'A' }, ...items],
  }));
  const { issues } = await thrown();
  expect(issues?.map(({ code, spot }) => [code, spot.part])).toEqual([
    ['STUDY_KEY', 'notes'],
    ['STUDY_SHAPE', 'period'],
    ['STUDY_SHAPE', 'noNumber.k'],
    ['STUDY_SHAPE', 'items[0].decimals'],
    ['STUDY_SHAPE', 'items[1].column'],
  ]);
});

it('tells all formulas and all names that nothing stands for', async () => {
  const formulas = ['CHI = = 1', 'SACH >= 0', 'CHI == KHAC'].map((expression, i) => ({ code: `K${i}`, expression }));
  await census.change((study) => ({ ...study, checks: formulas }));
  expect((await thrown()).issues?.map(({ spot }) => spot.part)).toEqual([
    'checks[0].expression',
    'checks[2].expression',
  ]);
  await census.change((study) => ({ ...study, response: { ...SMALL_STUDY.response, all: ['SO', 'FTE', 'HAI'] } }));
  expect((await thrown()).issues?.map(({ spot }) => spot.part)).toEqual([
    ...['response.all[0]', 'response.all[1]', 'response.all[2]'],
  ]);
});

it('tells all that is wrong with all files at once, each by file, line and column', async () => {
  await census.rows(row('A1', 'nhiều'), row('A1', '1,5'), row('', '7', '1.5'), 'A4;zu;wenig');
  await census.write('published.csv', 'Vùng;Bản sách;Lượt\nBắc;1;1');
  await census.write('points.csv', 'Mã;Số;Loại\nA1;1;xe');
  const { issues, message } = await thrown();
  expect(issues?.map(({ code, spot }) => [code, spot.file.split('/').at(-1), spot.line, spot.column])).toEqual([
    ['KEY_TWICE', 'libraries.csv', 3, 'Mã'],
    ['CELL_NOT_TAKEN', 'libraries.csv', 3, 'Bản sách'],
    ['KEY_EMPTY', 'libraries.csv', 4, 'Mã'],
    ['CELL_NOT_A_NUMBER', 'libraries.csv', 4, 'Nhân lực'],
    ['FILE_NOT_CSV', 'libraries.csv', 5, 'Bản sách'],
    ['CELL_NOT_A_NUMBER', 'libraries.csv', 2, 'Bản sách'],
    ...['Lượt đọc', 'Người đọc', 'Nhân lực', 'Chi', 'Chi sách', 'Chi khác', 'Điểm'].map((column) => [
      ...['COLUMN_NOT_FOUND', 'published.csv', 1, column],
    ]),
    ['COLUMN_NOT_FOUND', 'points.csv', 1, 'Tình trạng'],
  ]);
  expect(message.match(/KEY_EMPTY/g)).toHaveLength(1);
});

it('tells fifty and how many more there are', async () => {
  await census.rows(...Array.from({ length: 80 }, (_, i) => row(`A${i}`, `${i}.5`)));
  const { issues, more, message } = await thrown();
  expect(issues).toHaveLength(MOST_ISSUES);
  expect(more).toBe(30);
  expect(message).toMatch(/còn 30 lỗi nữa \/ and 30 more$/);
});

it('tells a code that the study lacks once, however often it stands there', async () => {
  await census.rows(...Array.from({ length: 80 }, (_, i) => row(`A${i}`, 'n/a', '-9')));
  const { issues } = await thrown();
  expect(issues).toMatchObject(
    [
      { code: 'CODE_MISSING', spot: { line: 2, column: 'Bản sách' }, detail: /“n\/a”.*80.*noNumber/ },
      { code: 'CODE_MISSING', spot: { line: 2, column: 'Nhân lực' }, detail: /“-9”/ },
    ].map((one) => ({ ...one, detail: expect.stringMatching(one.detail) as string })),
  );
});

describe('a file of another kind is recognised', () => {
  it.each([
    ['an .xlsx', 'PK\x03\x04…', /\.xlsx/],
    ['an .xls', '\xd0\xcf\x11\xe0…', /\.xls:/],
    ['a .gz', '\x1f\x8b…', /\.gz/],
  ])('%s', async (_, content, detail) => {
    await census.write('libraries.csv', Buffer.from(content, 'latin1'));
    await expect(read()).rejects.toMatchObject({
      ...{ code: 'FILE_NOT_TEXT', spot: { file: `${census.folder}/libraries.csv` } },
      detail: expect.stringMatching(detail) as string,
    });
  });

  it.each([',', '\t', '|'])('columns apart by %j where the study says ";"', async (delimiter) => {
    const names = 'Vùng;Bản sách;Lượt đọc;Người đọc;Nhân lực;Chi;Chi sách;Chi khác;Điểm'.split(';');
    const header = names.map((name) => `"${name}"`).join(delimiter);
    await census.write('published.csv', `\uFEFF\n${header}\r\nBắc${delimiter}1`);
    await expect(read()).rejects.toMatchObject({
      ...{ code: 'FILE_DELIMITER', spot: { file: `${census.folder}/published.csv`, line: 1 } },
      detail: expect.stringContaining(`say "delimiter": ${JSON.stringify(delimiter)}`) as string,
    });
  });

  it('a column that is nearly there is named', async () => {
    await census.write('points.csv', 'Mã;Số;Loai;Tình trạng\nA1;1;xe;mở');
    await expect(read()).rejects.toMatchObject({ code: 'COLUMN_NOT_FOUND', detail: 'Loại → “Loai”?' });
  });
});
