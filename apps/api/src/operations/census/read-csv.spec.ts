import { readCsv } from './read-csv.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

async function read(
  content: string | Uint8Array,
  columns: readonly string[],
  { encoding = 'utf-8', delimiter = ',' } = {},
): Promise<readonly (string | number)[][]> {
  await census.write('a.csv', content);
  const source = { file: 'a.csv', encoding, delimiter, decimalMark: '.' } as const;
  const rows: (string | number)[][] = [];
  for await (const row of readCsv(census.folder, source, columns)) {
    rows.push([row.line, ...columns.map((column) => row.get(column))]);
  }
  return rows;
}

const issue = (code: string, spot: object = {}) => ({ code, spot: { file: `${census.folder}/a.csv`, ...spot } });

describe('a CSV file', () => {
  it('is read by the names of its columns, whatever their order, ends of line and blank lines', async () => {
    const lines = 'b , a,c\r\n 1 ,2,3\r\n\r\n"x, ""y""\r\nz",5,6\r\n';
    expect(await read(lines, ['a', 'b'])).toEqual([
      [2, '2', '1'],
      [5, '5', 'x, "y"\nz'], // the row ends on line 5
    ]);
  });

  it('may begin with a byte order mark and use semicolons', async () => {
    expect(await read('\uFEFFkey;n\nA;1,5', ['key', 'n'], { delimiter: ';' })).toEqual([[2, 'A', '1,5']]);
  });

  it('may be in another encoding: cp1252 has a dash where ISO 8859-1 has none', async () => {
    const content = bytes('name\nKIMBERLY\x96LITTLE\nLAND O\x92 LAKES\nCA\xd1ON\n');
    const rows = await read(content, ['name'], { encoding: 'windows-1252' });
    expect(rows.map(([, name]) => name)).toEqual(['KIMBERLY–LITTLE', 'LAND O’ LAKES', 'CAÑON']);
  });

  it('has Vietnamese signs in one piece, though windows-1258 writes a tone as a sign of its own', async () => {
    const content = bytes('T\xean\nTh\xfd vi\xea\xf2n\n');
    expect(await read(content, ['Tên'], { encoding: 'windows-1258' })).toEqual([[2, 'Thư viện']]);
  });

  it('may have a header and nothing else: no rows', async () => expect(await read('a,b\n', ['a'])).toEqual([]));

  it('may have columns of one name, as long as nobody asks for them', async () => {
    expect(await read('a,,\n1,2,3\n', ['a'])).toEqual([[2, '1']]);
  });
});

describe('a CSV file that cannot be read', () => {
  it('is not there, or is a folder', async () => {
    const source = { encoding: 'utf-8', delimiter: ',', decimalMark: '.' } as const;
    const first = (file: string) => readCsv(census.folder, { ...source, file }, []).next();
    const file = `${census.folder}/nothing.csv`;
    await expect(first('nothing.csv')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', spot: { file } });
    await expect(first('.')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', detail: expect.stringMatching('EISDIR') });
  });

  it.each(['', '\uFEFF', '\n\n'])('is empty: %j', async (content) => {
    await expect(read(content, [])).rejects.toMatchObject(issue('FILE_EMPTY'));
  });

  it('is said to be in an encoding that nobody knows', async () => {
    const answer = read('a\n1\n', ['a'], { encoding: 'tcvn-3' });
    await expect(answer).rejects.toMatchObject({ ...issue('FILE_ENCODING'), detail: 'tcvn-3' });
    await expect(answer).rejects.toThrow(/bảng mã không biết.*\n.*unknown encoding/);
  });

  it('is in another encoding than was said: the first sign that cannot be is named', async () => {
    const answer = read(bytes('name,n\nCANON,1\nCA\xd1ON,2\n'), ['name']);
    await expect(answer).rejects.toMatchObject({ ...issue('FILE_ENCODING', { line: 3, column: 3 }), detail: 'utf-8' });
  });

  it('breaks off within a sign', async () => {
    const cut = Buffer.from('name\nCA\u00d1').subarray(0, -1);
    await expect(read(cut, ['name'])).rejects.toMatchObject(issue('FILE_ENCODING', { line: 2, column: 3 }));
  });

  it('is found broken far down in a large one', async () => {
    const large = Buffer.concat([Buffer.from(`name\n${'Thư viện\n'.repeat(40_000)}`), bytes('\xff\n')]);
    await expect(read(large, ['name'])).rejects.toMatchObject(issue('FILE_ENCODING', { line: 40_002, column: 1 }));
  });

  it.each([
    ['in a cell', 'name,n\nA,1\nB\0B,2\n', { line: 3, column: 2 }],
    ['in the header', 'na\0me\nA\n', { line: 1, column: 3 }],
    ['far down', `name\n${'A\n'.repeat(80_000)}\0\n`, { line: 80_002, column: 1 }],
    [
      'after every sign, being UTF-16 that was not said to be',
      Buffer.from('name\nA\n', 'utf16le'),
      { line: 1, column: 2 },
    ],
  ])('has a NUL sign %s', async (_, content, spot) => {
    const answer = read(content, ['name']);
    await expect(answer).rejects.toMatchObject({ ...issue('FILE_NUL', spot), detail: 'U+0000' });
    await expect(answer).rejects.toThrow(/tệp có ký tự NUL.*\n.*a NUL sign in the file/);
  });

  it('lacks a column, which is told before any row', async () => {
    const answer = read('a,b\n1\n', ['a', 'c']);
    await expect(answer).rejects.toMatchObject({ ...issue('COLUMN_NOT_FOUND', { line: 1, column: 'c' }), detail: 'c' });
  });

  it('is read with a delimiter that is not its own', async () => {
    await expect(read('a;b\n1;2\n', ['a'])).rejects.toMatchObject(issue('FILE_DELIMITER', { line: 1 }));
  });

  it('has two columns of the name asked for', async () => {
    const answer = read('a,b,a\n1,2,3\n', ['a']);
    await expect(answer).rejects.toMatchObject({ ...issue('COLUMN_TWICE', { column: 'a' }), detail: 'a (1, 3)' });
  });

  it.each([
    ['too few', 'a,b\n1,2\n3\n', 3],
    ['too many', 'a,b\n1,2\n3,4,5\n', 3],
  ])('has a row with %s cells', async (_, content, line) => {
    await expect(read(content, ['a'])).rejects.toMatchObject(issue('FILE_NOT_CSV', { line }));
  });

  it.each([
    ['is never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3, 2],
    ['begins within a cell', 'a,b\n1,2\n3,4"5\n', 3, 2],
    ['is followed by something', 'a,b\n1,"2"x\n', 2, 2],
  ])('has a quotation mark that %s', async (_, content, line, column) => {
    await expect(read(content, ['a'])).rejects.toMatchObject(issue('FILE_NOT_CSV', { line, column }));
  });

  it('lets go of the file when its reader stops early', async () => {
    await census.write('a.csv', `a\n${'1\n'.repeat(200_000)}`);
    const rows = readCsv(census.folder, { file: 'a.csv', encoding: 'utf-8', delimiter: ',', decimalMark: '.' }, ['a']);
    await rows.next();
    expect(await rows.return(undefined)).toEqual({ done: true, value: undefined });
  });
});
