import { books, figures, of } from '../testing/figures.js';
import { read } from '../testing/read-table.js';
import { responseRateTable } from './response-rate-table.js';

describe('the response rate table', () => {
  it('has how many of how many for every figure, and why there is none', () => {
    const missing = { notApplicable: 2, notCollected: 1, refused: 1 };
    const { rows, nation } = figures('vi');
    const row = { ...rows[0]!, figures: [of('900', 5, 8, missing)] };
    const many = { ...nation, figures: [of('900', 5, 8, missing)] };
    const table = responseRateTable(figures('vi', { items: [books], rows: [row], nation: many }));
    expect(read(table)[1]).toBe('1 | 01 | Hà Nội | 10 | 7 | 70 | 5 | 8 | 1 | 0 | 1 | 1 | 2'); // 8 − 5 − 1 − 1 = 1
    expect(table.columns.slice(6).map(({ group, label }) => `${group}: ${label}`)).toEqual(
      ['Có số liệu', 'Phải có', 'Không thu thập', 'Đóng cửa', 'Không cung cấp', 'Chưa có báo cáo', 'Không áp dụng'].map(
        (label) => `B01 Tổng số bản sách in: ${label}`,
      ),
    );
    expect(table.notes[0]).toContain('không gồm thư viện trả lời “Không áp dụng”');
  });
});
