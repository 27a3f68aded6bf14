import {
  isFound,
  LONGEST_SEARCH,
  MOST_SEARCH_WORDS,
  readSearchText,
  searchFor,
  type SearchText,
} from './search-text.js';

const issuesOf = (typed: string) => {
  const read = readSearchText(typed, 'filter.q');
  return 'refused' in read ? read.issues.map(({ code, path, params }) => ({ code, path, ...params })) : [];
};

it('is a text, its key, and each of its words once', () => {
  expect(readSearchText('  Thư viện Thư  Viện Đắk ', 'q')).toEqual({
    ...{ text: 'Thư viện Thư  Viện Đắk', key: 'thu vien thu vien dak', words: ['thu', 'vien', 'dak'] },
    meant: { key: 'thu vien thu vien dak', words: ['thu', 'vien', 'dak'] },
  });
});

it.each([null, undefined, '', '   '])('%j searches for nothing', (typed) =>
  expect(readSearchText(typed, 'q')).toEqual({ text: '', key: '', words: [], meant: { key: '', words: [] } }),
);

it('keeps that something was typed which no name can hold', () =>
  expect(readSearchText('%', 'q')).toEqual({ text: '%', key: '', words: [], meant: { key: '', words: [] } }));

it('is refused at its place when it is too long, counted in signs and without the spaces around', () => {
  expect(issuesOf(`  ${'ế'.normalize('NFD').repeat(LONGEST_SEARCH)}  `)).toEqual([]);
  expect(issuesOf('📚'.repeat(LONGEST_SEARCH))).toEqual([]);
  expect(issuesOf('ế'.repeat(LONGEST_SEARCH + 1))).toEqual([
    { code: 'TEXT_TOO_LONG', path: 'filter.q', count: '201', maximum: '200' },
  ]);
});

it('takes the longest name that is pasted whole, and not a list of letters', () => {
  const name = 'Thư viện Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông huyện Ea Kar, Đắk Lắk';
  expect(issuesOf(name)).toEqual([]);
  const letters = Array.from({ length: MOST_SEARCH_WORDS + 1 }, (_, n) => n.toString(36)).join(' ');
  expect(issuesOf(letters)).toEqual([{ code: 'TOO_MANY_WORDS', path: 'filter.q', count: '31', maximum: '30' }]);
});

describe('a picker', () => {
  it.each([
    ['đh lạc', 'Trường Đại học Lạc Việt'],
    ['trung học cơ sở', 'Thư viện THCS Nguyễn Du'],
    ['tphcm', 'Thành phố Hồ Chí Minh'],
    ['TP. Hồ Chí', 'Thành phố Hồ Chí Minh'],
    ['quy', 'Quỳnh Lưu'], // not finished yet
    ['quy nh', 'Quy Nhơn'],
    ['kĩ thuật', 'Đại học Sư phạm Kỹ thuật'],
    ['Ðắc Lắc', 'Đắk Lắk'],
    ['', 'Huế'],
  ])('finds by %j %j', (typed, name) => {
    expect(searchFor(typed)(name)).toBe(true);
    expect(isFound(name, readSearchText(typed, 'q') as SearchText)).toBe(true);
  });

  it.each([
    ['thcs', 'Thư viện THPT Nguyễn Du'],
    ['tp', 'Tây Ninh'],
    ['thủy', 'Thúi'],
  ])('does not find by %j %j', (typed, name) => expect(searchFor(typed)(name)).toBe(false));
});
