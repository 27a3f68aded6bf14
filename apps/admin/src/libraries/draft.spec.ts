import { freshKey } from '../api/useSentKey.js';
import { emptyDraft, inputOf, mapDay, onMap } from './draft.js';
import type { Unit } from '../reference/useLists.js';

const unit = (id: number, vi: string, kind = 'tỉnh') => ({ id, kind, name: { vi, en: vi } }) as Unit;
const daklak = unit(66, 'Đắk Lắk');
const filled = { ...emptyDraft(), nameVi: 'Thư viện tỉnh', type: 'T', activeSince: '2025-07-01', province: daklak };

it('gives each draft a key of its own', () => {
  expect(freshKey()).toMatch(/^[0-9a-f]{32}$/);
  expect(freshKey()).not.toBe(freshKey());
});

it('names what is blank, and then makes the input', () => {
  expect(inputOf(emptyDraft(), undefined, undefined)).toEqual(['nameVi', 'type', 'activeSince', 'provinceId']);
  expect(inputOf({ ...filled, nameVi: '  ' }, daklak, undefined)).toEqual(['nameVi']);
  expect(inputOf(filled, daklak, undefined)).toEqual({
    ...{ key: filled.key, nameVi: 'Thư viện tỉnh', nameEn: null, type: 'T', activeSince: '2025-07-01' },
    ...{ provinceId: 66, communeId: null, body: null },
  });
  expect(inputOf({ ...filled, body: 'BGDDT' }, daklak, undefined)).toMatchObject({ body: 'BGDDT' });
});

it('does not leave out a commune that the map of the day does not have', () =>
  expect(inputOf({ ...filled, commune: unit(1, 'Tuy Hòa', 'phường') }, daklak, undefined)).toEqual(['communeId']));

it('does not leave behind what was typed into a box and not picked', () => {
  const typed = (boxes: object) => inputOf({ ...filled, typed: boxes }, daklak, undefined);
  expect(typed({ communeId: 'tuy hoa' })).toEqual(['communeId']);
  expect(typed({ provinceId: 'gia lai' })).toEqual(['provinceId']); // typed over the pick
  expect(typed({ communeId: ' ', provinceId: undefined })).toMatchObject({ provinceId: 66, communeId: null });
});

it('finds what was picked on another map by kind and name', () => {
  const old = unit(660, 'Đắk Lắk');
  expect(onMap(daklak, [old, daklak])).toBe(daklak);
  expect(onMap(daklak, [unit(1, 'Phú Yên'), old])).toBe(old);
  expect(onMap(daklak, [unit(2, 'Đắk Lắk', 'thành phố')])).toBeUndefined();
  expect(onMap(undefined, [old])).toBeUndefined();
});

it('shows the map of the day, of the first day for what is older, and of today', () => {
  const shown = (day: string) => mapDay(day, '2004-07-01', '2026-11-21');
  expect(['', '1976-01-01', '2010-05-01', '2027-01-01'].map(shown)).toEqual([
    ...['2026-11-21', '2004-07-01', '2010-05-01', '2026-11-21'],
  ]);
});
