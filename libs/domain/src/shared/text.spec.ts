import fc from 'fast-check';
import { commonSigns, inLanguage, plainName, searchKey } from './text.js';

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

  it.each([
    ['\u00d0à Nẵng', 'Đà Nẵng'], // eth
    ['\u0189ắk Lắk', 'Đắk Lắk'], // African D
    ['D\u0335à Nẵng', 'Đà Nẵng'],
    ['\u00f0ồng Nai', 'đồng Nai'],
    ['\uff34hư\u3000viện\uff11', 'Thư viện1'],
    ['Hà\u200b N\u00adội\ufeff', 'Hà Nội'],
    ['\u202aHà\u00a0Nội\u202c', 'Hà Nội'],
    ['\u041d\u0430m Định', 'Nam Định'.replace('N', 'H')], // Cyrillic en and a
    ['\ud835\udc07à Nội', 'Hà Nội'], // a mathematical H
    ['\u0180uôn \u0243a', 'buôn Ba'],
  ])('of %j is that of %j', (odd, common) => expect(searchKey(odd)).toBe(searchKey(common)));

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

describe('a name as it is kept', () => {
  it.each([
    [' \u00d0ại  học\tLạc\u00a0Việt ', 'Đại học Lạc Việt'],
    ['\u0189ồng\u200b \u200bNai', 'Đồng Nai'],
    ['Hà Nội'.normalize('NFD'), 'Hà Nội'],
    ['\uff28à\u3000\uff2eội', 'Hà Nội'],
    ['H\u0430 Long', 'Ha Long'], // a Cyrillic а among Latin letters
    ['Пушкин', 'Пушкин'],
    ['10² m – “Sách”', '10² m – “Sách”'],
  ])('%j', (typed, kept) => expect(plainName(typed)).toBe(kept));

  it('is kept as it is when it is kept again', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plainName(plainName(text))).toBe(plainName(text))),
    ));
});

it('plain letters take a shorter way to the same key and the same name', () => {
  const letter = fc.integer({ min: 0x20, max: 0x1ef9 }).map((code) => String.fromCharCode(code));
  const unit = fc.oneof(letter, fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyẮẶỆỘỢỰỹßæøÑ 019-.,'));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      // An unseen sign makes it a text that is not plain.
      expect(searchKey(text)).toBe(searchKey(`${text}\u200b`));
      expect(plainName(text)).toBe(plainName(`${text}\u200b`));
    }),
    { numRuns: 2000 },
  );
});

it('common signs have neither unseen characters nor another width, and no other reading', () =>
  expect(commonSigns('\uff11\u200b\uff12\u00ad\uff0e5²')).toBe('12.5²'));
