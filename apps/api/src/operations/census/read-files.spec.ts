import { application } from '../../application.js';
import { censusOn } from './census.command.js';
import { readFiles } from './read-files.js';
import { readStudy } from './read-study.js';
import { SMALL_STUDY, smallCensus, type SmallCensus } from './testing/small-census.js';

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

it('too long a place among the published totals is named', async () => {
  await published(row(), row({ place: 'T'.repeat(201) }));
  await expect(read()).rejects.toMatchObject({ code: 'TEXT_TOO_LONG', spot: { line: 3, column: 'Vùng' } });
});

describe('a column that was published otherwise', () => {
  type Items = readonly { column: string; published?: string | null }[];
  const publishedAs = (column: string, as: string | null) =>
    census.change(({ items, ...study }) => ({
      ...study,
      items: (items as Items).map((one) => (one.column === column ? { ...one, published: as } : one)),
    }));
  const line = 'Bắc;2000;1;1;3,75;1;1;1;1';

  it('under another name is found there', async () => {
    await census.write('published.csv', `${header.replace('Bản sách', 'Sách (bản)')}\n${line}`);
    await publishedAs('Bản sách', 'Sách (bản)'.normalize('NFD'));
    expect((await read()).published![0]!.figures.get('SACH')).toBe('2000');
  });

  it('not at all is passed over, even where such a column is there', async () => {
    await census.write('published.csv', `${header}\n${line.replace('2000', 'n/a')}`);
    await publishedAs('Bản sách', null);
    expect((await read()).published![0]!.figures.has('SACH')).toBe(false);
  });

  it('and is not said to be is refused, with what the study can say', async () => {
    await census.write('published.csv', `${header.replace('Lượt đọc', 'Lượt')}\n${line}`);
    await expect(read()).rejects.toMatchObject({
      ...{ code: 'COLUMN_NOT_FOUND', spot: { file: `${census.folder}/published.csv`, line: 1, column: 'Lượt đọc' } },
      detail: expect.stringMatching(
        /ghi "published": null ở items\[1\].*say "published": null in items\[1\]/,
      ) as string,
    });
  });
});

it('texts of the study are compared in composed signs, however its editor makes them', async () => {
  const usual = await read();
  const whole = JSON.stringify(SMALL_STUDY);
  expect(whole.normalize('NFD')).not.toBe(whole);
  await census.write('study.json', whole.normalize('NFD'));
  expect(await read()).toEqual(usual);
});

it('published totals without a row are refused', async () => {
  await published();
  await expect(read()).rejects.toMatchObject({ code: 'FILE_EMPTY' });
});

/** Where nobody listens: whoever goes there to create something fails otherwise than by the file. */
const NOWHERE = 'postgres://vlis@127.0.0.1:1/vlis';
const NO_SERVER = { application: NOWHERE, owner: NOWHERE };

it.each(['libraries.csv', 'published.csv', 'points.csv'])(
  'a file that is not there, is a folder or has a NUL sign ends the run before anything is created: %s',
  async (name) => {
    const file = `${census.folder}/${name}`;
    const lines: string[] = [];
    const run = async () => censusOn(application, NO_SERVER, await readStudy(census.study), (line) => lines.push(line));

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

    expect(lines).toEqual([]);
  },
);

it('a folder in the place of a file is no file', async () => {
  await census.change(({ related: [first], ...study }) => ({ ...study, related: [{ ...first!, file: '.' }] }));
  await expect(read()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', detail: 'EISDIR' });
});
