import { censusOn } from './census.command.js';
import { readFiles } from './read-files.js';
import { readStudy } from './read-study.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

const read = async () => readFiles(await readStudy(census.study));
const header = 'Vùng;Bản sách;Lượt đọc;Người đọc;Nhân lực;Chi;Chi sách;Chi khác;Điểm';
const published = (...lines: readonly string[]) => census.write('published.csv', [header, ...lines].join('\n'));
const row = ({ place = 'Bắc', books = '2000', staff = '3,75' } = {}): string =>
  `${place};${books};1;1;${staff};1;1;1;1`;

it('reads what was published: numbers as they are, a code or a blank as none', async () => {
  await published(row({ books: 'k', staff: '' }), row({ place: 'Nam' }));
  const [first, second] = (await read()).published!;
  expect([...first!.figures.keys()]).toEqual(['LUOT', 'NGUOI', 'CHI', 'CHI_SACH', 'CHI_KHAC', 'DIEM']);
  expect(second!.figures.get('FTE')).toBe('3.75');
});

it.each([
  [
    'a place that stands twice',
    'KEY_TWICE',
    4,
    'Vùng',
    [row(), row({ place: 'Nam' }), row()],
    /^Bắc \(dòng\/line 2\)$/,
  ],
  ['a row of no place', 'KEY_EMPTY', 3, 'Vùng', [row(), row({ place: '' })], /Vùng/],
  [
    'a word that is no code',
    'CELL_NOT_A_NUMBER',
    3,
    'Bản sách',
    [row(), row({ place: 'Tây', books: 'n/a' })],
    /“n\/a”/,
  ],
  ['a number with the other mark', 'CELL_NOT_A_NUMBER', 2, 'Nhân lực', [row({ staff: '3.75' })], /“3\.75”/],
  ['grouped digits', 'CELL_NOT_A_NUMBER', 2, 'Bản sách', [row({ books: '2 000' })], /“2 000”/],
])('%s among the published totals is named by file, line and column', async (_, code, line, column, rows, detail) => {
  await published(...rows);
  await expect(read()).rejects.toMatchObject({
    ...{ code, spot: { file: `${census.folder}/published.csv`, line, column } },
    detail: expect.stringMatching(detail) as string,
  });
});

it('published totals without a row are refused', async () => {
  await published();
  await expect(read()).rejects.toMatchObject({ code: 'FILE_EMPTY' });
});

/** Where nobody listens: whoever goes there to create something fails otherwise than by the file. */
const NO_SERVER = 'postgres://vlis@127.0.0.1:1/vlis';

it.each(['libraries.csv', 'published.csv', 'points.csv'])(
  'a file that is not there, is a folder or has a NUL sign ends the run before anything is created: %s',
  async (name) => {
    const file = `${census.folder}/${name}`;
    const told: string[] = [];
    const run = async () => censusOn(NO_SERVER, await readStudy(census.study), (line) => told.push(line));

    await census.write(name, 'a;b\n1\0;2\n');
    await expect(run()).rejects.toMatchObject({ code: 'FILE_NUL', spot: { file, line: 2, column: 2 } });

    const isFirst = (source: { file: string }) => (source.file === name ? { ...source, file: 'nothing.csv' } : source);
    await census.change(({ libraries, published, related, ...study }) => ({
      ...study,
      ...{ libraries: isFirst(libraries), published: isFirst(published), related: related.map(isFirst) },
    }));
    await expect(run()).rejects.toMatchObject({
      ...{ code: 'FILE_NOT_FOUND', spot: { file: `${census.folder}/nothing.csv` } },
      detail: expect.stringMatching(/ENOENT/) as string,
    });

    expect(told).toEqual([]);
  },
);

it('a folder in the place of a file is no file', async () => {
  await census.change(({ related: [first], ...study }) => ({ ...study, related: [{ ...first!, file: '.' }] }));
  await expect(read()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', detail: 'EISDIR' });
});
