import { encodeCells } from '@vlis/domain';
import { readLibraries } from './read-libraries.js';
import { readStudy } from './read-study.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

const read = async () => (await readLibraries(await readStudy(census.study))).libraries;
const issue = (code: string, line: number, column: string) => ({
  ...{ code, spot: { file: `${census.folder}/libraries.csv`, line, column } },
});

it('reads numbers, codes for having none, and a blank as "not collected"', async () => {
  const libraries = await read();
  expect(libraries.map(({ key, name, place }) => [key, name, place])).toEqual([
    ['A1', 'Thư viện "Ánh Dương"; cơ sở chính', 'Bắc'],
    ['A2', 'Thư viện Hồ', 'Bắc'],
    ['A3', 'Thư viện Núi', 'Bắc'],
    ['C1', 'Thư viện Biển', 'Nam'],
    ['C2', 'C2', 'Nam'], // no name: its key
  ]);
  expect(encodeCells(libraries[4]!.cells)).toEqual({
    ...{ SACH: '~not-collected', LUOT: '700', NGUOI: '~not-applicable', FTE: '~refused' },
    ...{ CHI: '20', CHI_SACH: '20', CHI_KHAC: '0', DIEM: '1' },
  });
  expect(libraries[0]!.cells.get('FTE')).toEqual(expect.objectContaining({ kind: 'reported' }));
  expect(Object.fromEntries(libraries[3]!.flags)).toEqual({ SACH: 'B', LUOT: 'U', NGUOI: 'B', CHI: 'B' });
});

const row = ({ key = 'A1', name = 'Thư viện', place = 'Bắc', books = '1', staff = '1' } = {}): string =>
  `${key};${name};${place};${books};B;1;B;1;B;${staff};1;B;1;1;1`;

describe('what cannot be taken is named by file, line and column', () => {
  it.each([
    ['a key that stands twice', 'KEY_TWICE', 4, 'Mã', [row(), row({ key: 'A2' }), row()], 'A1 (dòng/line 2)'],
    ['a lacking key', 'KEY_EMPTY', 3, 'Mã', [row(), row({ key: ' ' })], 'Mã'],
    ['a lacking place', 'KEY_EMPTY', 2, 'Vùng', [row({ place: '' })], 'Vùng'],
    [
      'too long a key',
      'TEXT_TOO_LONG',
      3,
      'Mã',
      [row(), row({ key: 'ế'.repeat(101) })],
      '101 > 100 ký tự/characters: “ếế',
    ],
    ['too long a name', 'TEXT_TOO_LONG', 2, 'Tên', [row({ name: 'T'.repeat(301) })], '301 > 300'],
    ['too long a place', 'TEXT_TOO_LONG', 2, 'Vùng', [row({ place: '𝒜'.repeat(201) })], '201 > 200'],
    ['a word', 'CELL_NOT_A_NUMBER', 2, 'Bản sách', [row({ books: 'nhiều' })], '“nhiều”'],
    ['a name every object has', 'CELL_NOT_A_NUMBER', 2, 'Bản sách', [row({ books: 'constructor' })], '“constructor”'],
    ['a number with the other mark', 'CELL_NOT_A_NUMBER', 2, 'Nhân lực', [row({ staff: '1.5' })], '“1.5”'],
    ['grouped digits', 'CELL_NOT_A_NUMBER', 2, 'Bản sách', [row({ books: '1 200' })], '“1 200”'],
    ['an exponent', 'CELL_NOT_A_NUMBER', 2, 'Bản sách', [row({ books: '1e3' })], '“1e3”'],
    ['a negative number that is no code', 'CELL_NOT_TAKEN', 2, 'Bản sách', [row({ books: '-7' })], 'NEGATIVE_NUMBER'],
    ['decimals that the item has not', 'CELL_NOT_TAKEN', 2, 'Bản sách', [row({ books: '1,5' })], 'TOO_MANY_DECIMALS'],
    ['more decimals than it has', 'CELL_NOT_TAKEN', 2, 'Nhân lực', [row({ staff: '1,125' })], 'TOO_MANY_DECIMALS'],
    ['too large a number', 'CELL_NOT_TAKEN', 2, 'Bản sách', [row({ books: '9'.repeat(13) })], 'NUMBER_TOO_LARGE'],
  ])('%s', async (_, code, line, column, rows, detail) => {
    await census.rows(...rows);
    await expect(read()).rejects.toMatchObject({
      ...issue(code, line, column),
      detail: expect.stringContaining(detail) as string,
    });
  });

  it('a file with a header and no library', async () => {
    await census.rows();
    await expect(read()).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  });
});

it('takes a code before a number: −1 is "refused" where the study says so', async () => {
  await census.rows(row({ books: '-1' }), row({ key: 'A2', books: '-0' }));
  const [first, second] = await read();
  expect(encodeCells(first!.cells)).toMatchObject({ SACH: '~refused' });
  expect(encodeCells(second!.cells)).toMatchObject({ SACH: expect.stringMatching(/^-?0$/) as string });
});

it('reads numbers as programs of statistics write them: no zero before the mark, or nothing after it', async () => {
  await census.rows(row({ staff: ',68' }), row({ key: 'A2', staff: '2,' }));
  expect((await read()).map(({ cells }) => encodeCells(cells)['FTE'])).toEqual(['0.68', '2']);
});

it.each([
  ['half-up', '4314.22', '0.13'],
  ['half-even', '4314.22', '0.12'],
  ['down', '4314.21', '0.12'],
])('rounds what has more decimals than its item where the study says how: %s', async (rounding, first, second) => {
  await census.change((study) => ({ ...study, rounding }));
  await census.rows(row({ staff: '4314,21957671958' }), row({ key: 'A2', staff: ',125' }));
  expect((await read()).map(({ cells }) => encodeCells(cells)['FTE'])).toEqual([first, second]);
});

it.each([',', '-,', '1,2,3', '1e3', '+1', ',6 8'])('is no number: %j', async (staff) => {
  await census.rows(row({ staff, books: '1' }));
  await expect(read()).rejects.toMatchObject({ code: 'CELL_NOT_A_NUMBER' });
});

it('takes keys, names and places as long as they may be, in composed signs', async () => {
  const longest = { key: 'ế'.normalize('NFD').repeat(100), name: 'T'.repeat(300), place: '𝒜'.repeat(200) };
  await census.rows(row(longest));
  const [first] = await read();
  expect(first).toMatchObject({ ...longest, key: 'ế'.repeat(100), line: 2 });
});
