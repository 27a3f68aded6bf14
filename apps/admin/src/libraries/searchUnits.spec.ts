import type { Unit } from '../reference/useLists.js';
import { searchUnits } from './searchUnits.js';

const unit = (id: number, kind: string, vi: string, en: string, parentId = 0) => ({
  id,
  kind,
  name: { vi, en },
  parentId,
});
const units = [
  unit(1, 'xã', 'Sơn Xuân', 'Son Xuan', 7),
  unit(2, 'xã', 'Hòa Xuân Tây', 'Hoa Xuan Tay'),
  unit(3, 'phường', 'Hòa Xuân', 'Hoa Xuan'),
  unit(4, 'xã', 'Tân Hòa Xuân', 'Tan Hoa Xuan'),
] as Unit[];
const found = (typed: string) =>
  searchUnits(units, typed, ({ parentId }) => (parentId === 7 ? 'huyện Sơn Hòa' : undefined)).map(({ id }) => id);

it('puts who is called so first, and who only lies there last', () => expect(found('hoa xuan')).toEqual([3, 2, 4, 1]));

it('takes kinds, diacritics and districts as they are typed', () => {
  expect(found('Phường Hòa')).toEqual([3]);
  expect(found('son hoa')).toEqual([1]);
  expect(found('')).toEqual([1, 2, 3, 4]);
  expect(found('khong co')).toEqual([]);
});

it('understands abbreviations and other spellings', () => {
  const some = [
    unit(1, 'thành phố', 'Hồ Chí Minh', 'Ho Chi Minh City'),
    unit(2, 'tỉnh', 'Đắk Lắk', 'Dak Lak'),
  ] as Unit[];
  const first = (typed: string) => searchUnits(some, typed).map(({ id }) => id);
  expect(first('TP. Hồ Chí Minh')).toEqual([1]);
  expect(first('tphcm')).toEqual([1]);
  expect(first('Ðắc Lắc')).toEqual([2]);
});
