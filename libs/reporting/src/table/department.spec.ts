import { departmentOf } from './department.js';

it.each([
  ['66', 'tỉnh', 'Đắk Lắk', ['ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH']],
  ['79', 'thành phố', 'Hồ Chí Minh', ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 'SỞ VĂN HÓA VÀ THỂ THAO']],
])('the department of %s heads its papers', (code, kind, vi, heads) => {
  const { parent, issuing } = departmentOf({ code, kind, name: { vi, en: vi } });
  expect([parent.vi, issuing.vi]).toEqual(heads);
});
