import { books, figures } from '../testing/figures.js';
import { read } from '../testing/read-table.js';
import { codesTable } from './codes-table.js';

describe('the table of codes', () => {
  it('says of each item how it is added up, when it is counted and what to beware of', () => {
    const derived = { ...books, code: 'B09', formula: 'sum(B01, B06)', weightedBy: 'E19', time: 'flow' as const };
    const table = codesTable(figures('vi', { items: [...figures('vi').items, derived] }));
    expect(read(table)).toEqual([
      'B01 | Tổng số bản sách in | bản | cộng | cuối kỳ | 6.3 | ',
      'B02 | Tổng số tên (đầu) sách in † | tên | cộng | cuối kỳ | 6.3 | có thể trùng giữa các thư viện',
      'A05 | Số giờ mở cửa bình quân một tuần | giờ/tuần | bình quân thư viện | cuối kỳ | 6.3 | ',
      'A03 | Số người thuộc đối tượng phục vụ | người | không cộng | cuối kỳ | 6.3 | ',
      'H04 | Có Wi-Fi phục vụ người sử dụng | có/không | số thư viện trả lời có | cuối kỳ | 6.3 | ',
      'B09 | Tổng số bản sách in | bản | cộng, quyền số E19 | trong kỳ | 6.3 | hệ thống tự tính: sum(B01, B06)',
    ]);
  });
});
