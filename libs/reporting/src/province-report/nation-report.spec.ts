import { paragraphOf, type FigureNames, type ReportOutline } from '@vlis/domain';
import { firstHalfOf } from '@vlis/domain/testing/calendar-year';
import { compiled, smallForm } from '@vlis/domain/testing/small-form';
import {
  documentWorkbook,
  nationReportDocument,
  writeDocx,
  type SentByProvince,
  type WrittenNation,
} from '@vlis/reporting/document';
import { linesOf } from '../testing/read-docx.js';

const names: FigureNames = { items: compiled(smallForm()).items, types: new Map() };
const [hint, basis] = [
  { vi: 'Viết', en: 'Write' },
  { vi: 'Quyết định 206/QĐ-TTg; Bộ báo cáo', en: 'Decision' },
];
const outline: ReportOutline = {
  ...{ code: 'national', version: 1, level: 'nation', quotes: 'work', name: basis, basis, kinds: ['half'] },
  summary: 'Công tác thư viện toàn quốc {period}',
  sections: [
    {
      key: 'resources',
      level: 1,
      title: 'Tài nguyên',
      hint,
      draft: [],
      tables: [{ kind: 'items', caption: 'Sách', items: ['B01'] }],
    },
  ],
};
const province = (vi: string, more: Partial<SentByProvince> = {}): SentByProvince => ({
  ...{ code: vi, name: { vi, en: vi }, version: 1, sentOn: '2026-06-05', lateDays: 0, received: true },
  ...more,
});
const NOT_SENT = { version: null, sentOn: null, received: false };
const report = (more: Partial<WrittenNation> = {}): WrittenNation => ({
  ...{ outline, names, period: firstHalfOf(2026), writtenOn: '2026-06-20' },
  passages: new Map([['resources', { paragraphs: [paragraphOf('Cả nước có {now:B01} bản sách.')] }]]),
  figures: ['now', 'before', 'ratio'].map((source, n) => ({ key: `${source}:B01`, value: `${100 + n}`, waiting: 0 })),
  provinces: [
    province('Hà Nội'),
    province('Huế', { lateDays: 3, received: false, version: 2 }),
    province('Cà Mau', { ...NOT_SENT, lateDays: 15 }),
    province('An Giang', NOT_SENT),
  ],
  ...more,
});
const textOf = async (more: Partial<WrittenNation> = {}): Promise<string> =>
  linesOf(await writeDocx(nationReportDocument(report(more)))).join('\n');

it('has the layout of the Ministry, and says whom it stands on', async () => {
  const text = await textOf();
  for (const line of [
    'BỘ VĂN HÓA, THỂ THAO',
    'Công tác thư viện toàn quốc 6 tháng đầu năm 2026',
    'Tổng hợp từ báo cáo của 2/4 tỉnh, thành phố. Chưa gửi báo cáo: An Giang, Cà Mau.',
    'Cả nước có 100 bản sách.',
    'BỘ TRƯỞNG',
    'TÌNH HÌNH GỬI BÁO CÁO',
  ])
    expect(text).toContain(line);
  for (const cell of ['Đã tiếp nhận, lần 1', 'Đã gửi, lần 2', 'Chậm 3 ngày', 'Quá hạn 15 ngày', 'Đúng hạn'])
    expect(text).toContain(cell);
  expect(text).not.toContain('Kính gửi');
  expect(text).not.toMatch(/kế hoạch năm/i);
});

it('goes to whom its outline says', async () => {
  expect(await textOf({ outline: { ...outline, addressee: 'Thủ tướng Chính phủ' } })).toContain('Thủ tướng Chính phủ');
});

it('is the same bytes for the same state, and its tables are sheets', async () => {
  const bytes = async (more: Partial<WrittenNation> = {}) =>
    Buffer.from(await writeDocx(nationReportDocument(report(more))));
  expect((await bytes()).equals(await bytes())).toBe(true);
  expect((await bytes()).equals(await bytes({ provinces: [province('Hà Nội')] }))).toBe(false);
  const sheets = documentWorkbook(nationReportDocument(report()))!.sheets;
  expect(sheets).toHaveLength(2);
});
