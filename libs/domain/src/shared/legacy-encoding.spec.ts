import { readLegacy } from './legacy-encoding.js';
import { isSyllable } from './syllable.js';

describe('text in an old encoding', () => {
  it.each([
    ['TCVN3', 'Th\u00ad viÖn tØnh §¾k L¾k', 'Thư viện tỉnh Đắk Lắk'],
    ['TCVN3', 'Tr\u00adêng §¹i häc Hµ Néi', 'Trường Đại học Hà Nội'],
    ['TCVN3', 'Th viÖn x· B×nh Ch¸nh', 'Th viện xã Bình Chánh'], // the soft hyphen lost on the way
    ['TCVN3', 'Th\u00ad viÖn Nói Thµnh', 'Thư viện Núi Thành'],
    ['TCVN3', 'Hµ Tĩnh', 'Hà Tĩnh'], // half of it mended
    ['VNI', 'Thö vieän thaønh phoá Hoà Chí Minh', 'Thư viện thành phố Hồ Chí Minh'],
    ['VNI', 'Ngöôøi Vieät ôû Ñaø Naüng', 'Người Việt ở Đà Nẵng'],
    ['VNI', 'THÖ VIEÄN TÆNH ÑOÀNG NAI', 'THƯ VIỆN TỈNH ĐỒNG NAI'],
    ['UTF-8/1252', 'ThÆ° viá»‡n HÃ  Ná»™i', 'Thư viện Hà Nội'],
    ['UTF-8/1252', 'Ä\u0090áº¯k Láº¯k', 'Đắk Lắk'],
  ])('%s: %s', (encoding, text, means) => {
    expect(readLegacy(text)).toEqual({ encoding, means });
    expect(readLegacy(text.normalize('NFD'))).toEqual({ encoding, means });
  });

  it.each([
    ...[
      'Thư viện tỉnh Đắk Lắk',
      'Hòa Bình',
      'Thuỷ Nguyên',
      'Xã Ia Đrăng',
      'Krông Pắc',
      'São Paulo',
      'Köln',
      'Café Rhône',
    ],
    ...[
      'Peña',
      'Malmö',
      'Zürich',
      'Goethe-Institut',
      'Noël',
      'Nestlé',
      'français',
      'Müller',
      'Łódź',
      'Cañón',
      'Århus',
      '№ 5',
      '',
      '½',
    ],
    ...[
      'Thư vi\u00adện Hà Nội',
      'Cà Ná',
      'Bến Tre',
      'Phú Yên',
      'Hà Nội'.normalize('NFD'),
      'Дом книги',
      'Thư viện số 1°',
      'Besançon',
    ],
  ])('%s is none', (text) => expect(readLegacy(text)).toBeUndefined());
});

it.each(['nghiêng', 'Thuyền', 'quyển', 'giếng', 'khuỷu', 'Đắk', 'ngoằn', 'hoặc', 'Nguyễn', 'Huế', 'yêu', 'ở'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);
it.each(['viÖn', 'Kửln', 'hàc', 'bb', 'Thö', 'ngkh', 'ấấ', ''])('%s is no syllable', (word) =>
  expect(isSyllable(word)).toBe(false),
);
