import fc from 'fast-check';
import { inLanguage, searchKey } from './text.js';

describe('the search key', () => {
  it.each([
    ['Thư viện tỉnh Đắk Lắk', 'thu vien tinh dak lak'],
    ['  Hà   Nội ', 'ha noi'],
    ['TP. Hồ Chí Minh', 'tp ho chi minh'],
    ['Xã Ia Đrăng – huyện Chư Prông', 'xa ia drang huyen chu prong'],
    ['B01+B06', 'b01 b06'],
    ['', ''],
    ['---', ''],
  ])('%s', (text, key) => expect(searchKey(text)).toBe(key));

  it('is one for both places of the tone mark, and for composed and decomposed letters', () => {
    expect(searchKey('Hòa Bình')).toBe(searchKey('Hoà Bình'));
    expect(searchKey('Thuỷ Nguyên')).toBe(searchKey('Thủy Nguyên'));
    expect(searchKey('Quảng Ngãi'.normalize('NFD'))).toBe(searchKey('Quảng Ngãi'.normalize('NFC')));
  });

  it('of a key is the key, in any case', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
        const key = searchKey(text);
        expect(searchKey(key)).toBe(key);
        expect(key).toBe(key.trim());
      }),
    );
  });
});

it('a text is shown in the language asked for, in Vietnamese where there is no other', () => {
  expect(inLanguage({ vi: 'Sách', en: 'Books' }, 'en')).toBe('Books');
  expect(inLanguage({ vi: 'Sách', en: '' }, 'en')).toBe('Sách');
});
