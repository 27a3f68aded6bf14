import { as, queriesOf, startApi, type Api } from '../../testing/index.js';

import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import { communeOf2025, library, plantLibraries, provinceBefore2025, provinceOf2025 } from '../../testing/plant.js';
import type { RegisteredLibraries } from './register-libraries.js';

let api: Api;
let planted: RegisteredLibraries;
const phuYen = { province: provinceBefore2025('54'), name: { vi: 'Thư viện tỉnh Phú Yên', en: 'Phu Yen Library' } };

beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
  planted = await plantLibraries(api, [
    library('T:66'),
    // Was Phú Yên's, became the second provincial library of the merged Đắk Lắk and was renamed a year later.
    library(
      'T:54',
      { ...phuYen, validFrom: '2020-07-01', validTo: '2026-06-30' },
      { validFrom: '2026-07-01', name: { vi: 'Thư viện Đông Đắk Lắk', en: 'East Dak Lak Library' } },
    ),
    library('X:22015', {
      type: 'X',
      name: { vi: 'Thư viện phường Tuy Hòa', en: 'Tuy Hoa Ward Library' },
      commune: communeOf2025('22015'),
    }),
    library('U:1', { type: 'U', name: { vi: 'Thư viện Đại học Tây Nguyên', en: 'Tay Nguyen University Library' } }),
    library('S:68', {
      type: 'S',
      status: 'suspended',
      province: provinceOf2025('68'),
      name: { vi: 'Thư viện Viện nghiên cứu Đà Lạt', en: 'Da Lat Institute Library' },
    }),
  ]);
});
afterAll(() => api.stop());

interface Page {
  readonly libraries: { readonly total: number; readonly rows: readonly Row[] };
}
interface Row {
  readonly id: number;
  readonly identifier: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly type: { readonly code: string; readonly name: { readonly vi: string } };
  readonly province: { readonly code: string; readonly name: { readonly vi: string }; readonly validFrom: string };
  readonly commune: { readonly code: string } | null;
}

const LIBRARIES = `query ($filter: LibraryFilter, $page: PageInput) {
  libraries(filter: $filter, page: $page) { total rows {
    id identifier name { vi en } status validFrom validTo
    type { code name { vi en } form } province { code validFrom name { vi en } } commune { code name { vi } }
  } }
}`;

const found = async (filter: object, username = 'phantich.bo', page?: object): Promise<readonly Row[]> =>
  (await as(api, username).ask<Page>(LIBRARIES, { filter, page })).libraries.rows;
const names = async (filter: object, username?: string): Promise<readonly string[]> =>
  (await found(filter, username)).map(({ name }) => name.vi);

it('finds by words of the name, without diacritics, in any case, in either language', async () => {
  expect(await names({ q: 'dai hoc tay nguyen' })).toEqual(['Thư viện Đại học Tây Nguyên']);
  expect(await names({ q: 'NGUYÊN đại' })).toEqual(['Thư viện Đại học Tây Nguyên']);
  expect(await names({ q: 'university' })).toEqual(['Thư viện Đại học Tây Nguyên']);
  expect(await names({ q: 'khong co' })).toEqual([]);
  expect(await names({ q: '%' })).toEqual([]);
});

it('finds by a former name what it is called today', async () => {
  expect(await names({ q: 'phu yen' })).toEqual(['Thư viện Đông Đắk Lắk']);
});

it('finds by identifier however it is typed, and by nothing that is nearly one', async () => {
  const { identifier } = planted.get('U:1')!;
  expect(await names({ q: identifier.replaceAll('-', '').toLowerCase() })).toEqual(['Thư viện Đại học Tây Nguyên']);
  const wrong = identifier.slice(0, -1) + (identifier.endsWith('2') ? '3' : '2');
  expect(await names({ q: wrong })).toEqual([]);
});

it('tells libraries as of a day: name, province and who was there', async () => {
  const [before] = await found({ q: 'phu yen', asOf: '2025-06-30' });
  expect(before).toMatchObject({ name: { vi: 'Thư viện tỉnh Phú Yên' }, province: { code: '54' } });
  // The state goes on through the merger; only its province is another one.
  const [after] = await found({ q: 'phu yen', asOf: '2025-07-01' });
  expect(after).toMatchObject({
    name: { vi: 'Thư viện tỉnh Phú Yên' },
    province: { code: '66', validFrom: '2025-07-01', name: { vi: 'Đắk Lắk' } },
  });
  expect(await names({ asOf: '2025-06-30' })).toEqual(['Thư viện tỉnh Phú Yên']);
});

it('filters by province of any map, type and status', async () => {
  const [{ id }] = await api.db.query(
    `select id from admin_unit where level = 'province' and code = '54' and valid_from = '2004-07-01'`,
  );
  expect(await names({ provinceId: id, types: ['T'] })).toEqual(['Thư viện Đông Đắk Lắk', 'Thư viện tỉnh Đắk Lắk']);
  expect(await names({ status: 'SUSPENDED' })).toEqual(['Thư viện Viện nghiên cứu Đà Lạt']);
});

it('shows a province its own libraries, those of merged provinces on their days too, and nobody else', async () => {
  const own = ['Thư viện Đông Đắk Lắk', 'Thư viện phường Tuy Hòa', 'Thư viện tỉnh Đắk Lắk'];
  expect(await names({ types: ['T', 'X', 'S'] }, 'chuyenvien.daklak')).toEqual(own);
  expect(await names({ asOf: '2025-06-30' }, 'chuyenvien.daklak')).toEqual(['Thư viện tỉnh Phú Yên']);
  const id = planted.get('S:68')!.id;
  const one = `query ($id: Int!) { library(id: $id) { name { vi } } }`;
  expect(await as(api, 'chuyenvien.daklak').ask(one, { id })).toEqual({ library: null });
  expect(await as(api, 'phantich.bo').ask(one, { id })).toMatchObject({ library: { name: { vi: /Đà Lạt/ } } });
});

it('pages in one order without repeating or skipping', async () => {
  const all = await names({});
  const pages = await Promise.all([0, 2, 4].map((offset) => found({}, 'phantich.bo', { offset, limit: 2 })));
  expect(pages.flat().map(({ name }) => name.vi)).toEqual(all);
  const { libraries } = await as(api, 'phantich.bo').ask<Page>(LIBRARIES, { page: { offset: 100, limit: 2 } });
  expect(libraries).toEqual({ total: 5, rows: [] });
});

it('sends as many statements for five libraries as for one', async () => {
  await found({});
  const page = (limit: number) => () => found({}, 'phantich.bo', { offset: 0, limit });
  const one = await queriesOf(api, page(1));
  const five = await queriesOf(api, page(5));
  expect(five.length).toBe(one.length);
  // the account with its roles; provinces of the day, total, rows, their units, types
  expect(five.length).toBe(6);
});

it('lists in the order of the Vietnamese alphabet, which English names and search keys do not touch', async () => {
  const inOrder = ['Châu Thành', 'Châu Thành A', 'Dân An', 'Đan An', 'Đặng Xá', 'Ea Kar', 'Êa Kar', 'Ý Yên', 'Yên Bái'];
  const planted = inOrder.map((vi, i) => library(`order:${i}`, { name: { vi: `Xếp hạng ${vi}`, en: `Zz ${9 - i}` } }));
  await plantLibraries(api, planted.toReversed());
  const listed = (await names({ q: 'xep hang' })).map((name) => name.replace('Xếp hạng ', ''));
  expect(listed).toEqual(inOrder.toSorted(new Intl.Collator('vi').compare));
  expect(listed.indexOf('Châu Thành')).toBeLessThan(listed.indexOf('Châu Thành A'));
  expect(listed.indexOf('Dân An')).toBeLessThan(listed.indexOf('Đan An'));
  expect(listed.indexOf('Đặng Xá')).toBeLessThan(listed.indexOf('Ea Kar'));
});

it('sorts every name of the country as the browser does', async () => {
  const byDatabase: { name: string }[] = await api.db.query(
    `select name from (select distinct name_vi as name from admin_unit) unit
     order by ${inVietnameseOrder('name')}, name collate "C"`,
  );
  const sorted = byDatabase.map(({ name }) => name);
  const { compare } = new Intl.Collator('vi');
  expect(sorted.length).toBeGreaterThan(2000);
  expect(
    sorted.flatMap((name, i) => (i > 0 && compare(sorted[i - 1]!, name) > 0 ? [[sorted[i - 1], name]] : [])),
  ).toEqual([]);
});

it.each([
  ['TPHCM', 'Thư viện Đại học Sư phạm Thành phố Hồ Chí Minh'],
  ['TP. Hồ Chí Minh', 'Thư viện Đại học Sư phạm Thành phố Hồ Chí Minh'],
  ['đhsp', 'Thư viện Đại học Sư phạm Thành phố Hồ Chí Minh'],
  ['đại học lạc việt', 'Thư viện ĐH Lạc Việt'],
  ['Ðắc Lắc kĩ thuật', 'Thư viện Kỹ thuật Đắk Lắk'],
  ['trung học cơ sở', 'Thư viện trường THCS Qui Nhơn'],
  ['quy nhơ', 'Thư viện trường THCS Qui Nhơn'],
])('finds by the everyday words %j', async (q, name) => {
  await plantLibraries(
    api,
    ['Đại học Sư phạm Thành phố Hồ Chí Minh', 'ĐH Lạc Việt', 'Kỹ thuật Đắk Lắk', 'trường THCS Qui Nhơn'].map((vi) =>
      library(`word:${vi}`, { name: { vi: `Thư viện ${vi}`, en: 'Xx' } }),
    ),
  );
  expect(await names({ q })).toEqual([name]);
});
