import { nameKey } from './name-key.js';
import { SPELLINGS } from './spellings.js';
import { searchKey } from './text.js';

describe('the key of a name', () => {
  it.each([
    ['TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['TPHCM', 'Thành phố Hồ Chí Minh'],
    ['Tp.HCM', 'thành phố Hồ Chí Minh'],
    ['ĐH Lạc Việt', 'Đại học Lạc Việt'],
    ['Ð.H. Lạc Việt', 'Đại học Lạc Việt'],
    ['T.P. HCM', 'Thành phố Hồ Chí Minh'],
    ['Đắc Lắc', 'Đắk Lắk'],
    ['Đăk Lăk', 'Đắk Lắk'],
    ['DAKLAK', 'Đắk Lắk'],
    ['Trường THCS Nguyễn Du', 'Trường trung học cơ sở Nguyễn Du'],
    ['TV Trường TH & THCS Ea Kar', 'Thư viện Trường Tiểu học và Trung học cơ sở Ea Kar'],
    ['TH&THCS Ea Kar', 'Tiểu học và Trung học cơ sở Ea Kar'],
    ['ĐHQG-HCM', 'Đại học Quốc gia Thành phố Hồ Chí Minh'],
    ['ĐH KHXH&NV', 'Đại học Khoa học Xã hội và Nhân văn'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Kĩ thuật', 'Kỹ thuật'],
    ['Mĩ Đức', 'Mỹ Đức'],
    ['Lí Thường Kiệt', 'Lý Thường Kiệt'],
    ['Qui Nhơn', 'Quy Nhơn'],
    ['P. 4, Q1', 'Phường 4, Quận 1'],
    ['Buôn Mê Thuột', 'Buôn Ma Thuột'],
    ['Ban Mê Thuột', 'Buôn Ma Thuột'],
    ['Kontum', 'Kon Tum'],
    ['Tx. Thuận An', 'Thị xã Thuận An'],
    ['H. Củ Chi', 'Huyện Củ Chi'],
    ['P.Bến Nghé, Q.1', 'phường Bến Nghé, quận 1'],
    ['T. Đắk Lắk', 'Tỉnh Đắk Lắk'],
    ['\uff34\uff0e\uff30\uff0e ＨＣＭ', 'Thành phố Hồ Chí Minh'],
    ['Trường TH Kim Đồng', 'Trường Tiểu học Kim Đồng'],
    ['ĐHKHXH & NV', 'Đại học Khoa học Xã hội và Nhân văn'],
    ['Sở NN＆PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['Quỳnh Lưu', 'Quình Lưu'],
    ['vườn quýt', 'vườn quít'],
  ])('of %s is that of %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['Thủy', 'Thúi'],
    ['Tài', 'Tày'],
    ['THCS Nguyễn Du', 'THPT Nguyễn Du'],
    ['TT Văn hóa', 'Thị trấn Văn hóa'],
    ['Lyon', 'Lion'],
    ['A. B. Nguyễn', 'AB Nguyễn'],
    ['TH Nguyễn Du', 'Tiểu học Nguyễn Du'],
  ])('of %s is not that of %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

  it('of what is meant is not written otherwise again', () => {
    for (const [written, meant] of SPELLINGS) {
      expect(nameKey(written)).toBe(nameKey(meant));
      expect(nameKey(nameKey(meant))).toBe(nameKey(meant));
    }
  });
});

it('spellings are search keys, each told once', () => {
  for (const pair of SPELLINGS) for (const side of pair) expect(searchKey(side)).toBe(side);
  const written = SPELLINGS.map(([one]) => one);
  expect(new Set(written).size).toBe(written.length);
});
