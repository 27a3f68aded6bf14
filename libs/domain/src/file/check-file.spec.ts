import { checkFile, fileName, LARGEST_FILE } from './check-file.js';

describe('the name of a file', () => {
  it.each([
    ['Công văn số 12.pdf', 'Công văn số 12.pdf'],
    ['C:\\Users\\lan\\Báo cáo.docx', 'Báo cáo.docx'],
    ['../../etc/passwd', 'passwd'],
    ['  ảnh\u202Egpj.exe  ', 'ảnhgpj.exe'],
    ['a\r\nContent-Type: text/html.pdf', 'a Content-Type text/html.pdf'.replace(/^.*\//, '')],
    ['.htaccess', 'htaccess'],
    ['bảng?*.xlsx', 'bảng .xlsx'.replace(' .', '.')],
    [`${'dài '.repeat(100)}.pdf`, `${'dài '.repeat(100).slice(0, 120).trimEnd()}.pdf`],
    ['Hòa'.normalize('NFD') + '.txt', 'Hòa.txt'],
    ['/.pdf', 'pdf'],
    ['', ''],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));

  it('is the same when it is cleaned again', () => {
    for (const name of ['a/b\\c..pdf', ' .. x .pdf', 'ả: "b".csv'])
      expect(fileName(fileName(name))).toBe(fileName(name));
  });
});

describe('what is taken', () => {
  const code = (name: string, bytes: number, type: Parameters<typeof checkFile>[0]['type']) =>
    checkFile({ name, bytes, type }).map((one) => one.code);

  it('is a file of a known type whose name says that type', () => {
    expect(code('a.pdf', 1, 'pdf')).toEqual([]);
    expect(code('a.JPEG', LARGEST_FILE, 'jpg')).toEqual([]);
    expect(code('a.csv', 1, 'text')).toEqual([]);
  });

  it('is not one that is empty, too large, of no such type, or whose name lies', () => {
    expect(code('a.pdf', 0, undefined)).toEqual(['FILE_EMPTY']);
    expect(code('a.pdf', LARGEST_FILE + 1, 'pdf')).toEqual(['FILE_TOO_LARGE']);
    expect(code('a.exe', 1, undefined)).toEqual(['FILE_TYPE_NOT_TAKEN']);
    expect(code('a.png', 1, 'pdf')).toEqual(['FILE_NAME_LIES']);
    expect(code('pdf', 1, 'pdf')).toEqual(['FILE_NAME_LIES']);
  });
});
