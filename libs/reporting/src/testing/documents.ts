/** A province's half-year report with everything a document can have, figures a reader can add up; for tests only. */
import type { Language } from '@vlis/domain';
import { blockOf, type BlockCell, type Document, type Run, type TableBlock } from '@vlis/reporting/document';
import { nationalTable } from '../table/national-table.js';
import { figures } from './figures.js';
import { barChart } from './png.js';

const words = (text: string): Run => ({ kind: 'text', text });
const bound = (key: string, value: string, unit?: string, decimals?: number): Run => ({
  ...{ kind: 'figure', key, value },
  ...(unit !== undefined && { unit }),
  ...(decimals !== undefined && { decimals }),
});
const cell = (text: string): BlockCell => ({ kind: 'text', text });
const number = (value: string): BlockCell => ({ kind: 'figure', value });

/** 12 800,5 + 930 = 13 730,5 triệu đồng; the third has said nothing, which is not a zero. */
export const stockTable: TableBlock = {
  kind: 'table',
  caption: 'Bảng 1. Vốn tài liệu và kinh phí của thư viện công cộng',
  columns: [
    { label: 'STT', kind: 'text', decimals: 0, centred: true, width: 8 },
    { label: 'Thư viện', kind: 'text', decimals: 0 },
    { label: 'Sách in', group: 'Vốn tài liệu', unit: 'bản', sign: 'B01', kind: 'figure', decimals: 0 },
    { label: 'Tài liệu số', group: 'Vốn tài liệu', unit: 'tên', sign: 'B20', kind: 'figure', decimals: 0 },
    { label: 'Kinh phí bổ sung tài liệu', unit: 'triệu đồng', sign: 'K02', kind: 'figure', decimals: 1 },
    { label: 'So với cùng kỳ', unit: '%', kind: 'figure', decimals: 1 },
  ],
  rows: [
    {
      kind: 'place',
      cells: [
        ...[cell('1'), cell('Thư viện tỉnh Đắk Lắk'), number('312450'), number('18200'), number('12800.5')],
        { kind: 'figure', value: '4.25', change: 'plain' },
      ],
    },
    {
      kind: 'place',
      cells: [
        ...[cell('2'), cell('Thư viện phường Tuy Hòa'), number('2371'), number('0'), number('930')],
        { kind: 'figure', value: '-8.3', change: 'marked' },
      ],
    },
    {
      kind: 'place',
      cells: [
        ...[cell('3'), cell('Thư viện xã Ea Kao'), number('1040')],
        ...(['…', '…', '≠'] as const).map((sign): BlockCell => ({ kind: 'no-figure', sign })),
      ],
    },
    {
      kind: 'total',
      cells: [
        ...[cell(''), cell('Tổng số'), number('315861'), number('18200'), number('13730.5')],
        { kind: 'figure', value: '2.1', change: 'plain' },
      ],
    },
  ],
  notes: ['(…) Không có số liệu; không phải là số 0.', 'Nguồn: Báo cáo thống kê của thư viện.'],
};

const longText =
  'Trong 6 tháng đầu năm, các thư viện trên địa bàn tỉnh đã bám sát nhiệm vụ chính trị của địa phương, đẩy mạnh chuyển đổi số, đổi mới phương thức phục vụ, tổ chức nhiều hoạt động nhằm phát triển văn hóa đọc trong cộng đồng, nhất là thiếu nhi và đồng bào dân tộc thiểu số.';

export const halfYearDocument = (language: Language = 'vi', differing: Partial<Document> = {}): Document => ({
  language,
  madeOn: '2026-06-05',
  head: {
    superior: 'Ủy ban nhân dân tỉnh Đắk Lắk',
    issuing: 'Sở Văn hóa, Thể thao và Du lịch',
    number: 7,
    symbol: 'BC-SVHTTDL',
    place: 'Đắk Lắk',
    issued: { year: 2026, month: 6, day: 5 },
  },
  kind: 'Báo cáo',
  summary: 'Công tác thư viện 6 tháng đầu năm 2026',
  addressees: ['Bộ Văn hóa, Thể thao và Du lịch'],
  blocks: [
    {
      kind: 'paragraph',
      runs: [
        words(
          'Thực hiện Quyết định số 206/QĐ-TTg ngày 11/02/2021 của Thủ tướng Chính phủ, Sở Văn hóa, Thể thao và Du lịch báo cáo kết quả công tác thư viện 6 tháng đầu năm 2026 như sau:',
        ),
      ],
    },
    { kind: 'heading', level: 1, text: 'Kết quả thực hiện' },
    { kind: 'heading', level: 2, text: 'Mạng lưới và vốn tài liệu' },
    {
      kind: 'paragraph',
      runs: [
        words('Toàn tỉnh có '),
        bound('libraries@2026-H1/66', '613', 'thư viện'),
        words(', vốn sách in '),
        bound('B01@2026-H1/66', '315861', 'bản'),
        words(', tăng '),
        bound('B01-change@2026-H1/66', '4.25', '%', 1),
        words(' so với cùng kỳ; kinh phí bổ sung '),
        bound('K02@2026-H1/66', '13730.5', 'triệu đồng'),
        words('. Số máy tính phục vụ: '),
        { kind: 'no-figure', key: 'H01@2026-H1/66', sign: '…' },
        words('; '),
        { kind: 'text', text: 'Số liệu tính từ 01/12/2025 đến hết 31/5/2026.', italic: true },
      ],
    },
    stockTable,
    { kind: 'heading', level: 2, text: 'Phục vụ người sử dụng' },
    { kind: 'heading', level: 3, text: 'Tại thư viện' },
    { kind: 'paragraph', runs: [words(longText)] },
    { kind: 'heading', level: 3, text: 'Lưu động và trên mạng' },
    {
      kind: 'list',
      mark: 'dash',
      items: [
        [words('Xe thư viện lưu động phục vụ '), bound('E30@2026-H1/66', '48', 'chuyến'), words(';')],
        [words('Lượt truy cập: '), bound('E40@2026-H1/66', '1234567', 'lượt'), words('.')],
      ],
    },
    {
      kind: 'picture',
      png: barChart([0.4, 0.55, 0.5, 0.8, 0.95]),
      alt: 'Lượt đến thư viện năm 2022 đến 2026',
      caption: 'Biểu đồ 1. Lượt đến thư viện, 6 tháng đầu năm 2022 - 2026',
      width: 120,
    },
    { kind: 'heading', level: 1, text: 'Khó khăn, vướng mắc' },
    { kind: 'paragraph', runs: [words(longText)] },
    { kind: 'heading', level: 1, text: 'Phương hướng, nhiệm vụ 6 tháng cuối năm' },
    { kind: 'paragraph', runs: [words(longText)] },
    {
      kind: 'paragraph',
      runs: [words('Trên đây là báo cáo công tác thư viện 6 tháng đầu năm 2026 của tỉnh Đắk Lắk./.')],
    },
  ],
  signature: {
    authority: [{ kind: 'KT', of: 'Giám đốc' }],
    post: 'Phó Giám đốc',
    name: 'Nguyễn Thị Hồng Thái',
  },
  recipients: ['Như trên', 'UBND tỉnh', 'Lãnh đạo Sở', 'Lưu: VT, QLVH'],
  annexes: [
    {
      title: 'Số liệu theo tỉnh, thành phố',
      orientation: 'landscape',
      blocks: [blockOf(nationalTable(figures(language)))],
    },
    { title: 'Danh sách thư viện chưa báo cáo', orientation: 'portrait', blocks: [manyRows(60)] },
  ],
  ...differing,
});

/** A table over several pages. */
function manyRows(count: number): TableBlock {
  const rows = Array.from({ length: count }, (_, i) => ({
    kind: 'place' as const,
    cells: [cell(`${i + 1}`), cell(`Thư viện xã số ${i + 1}`), number(`${i * 1000 + 1}`)],
  }));
  return {
    kind: 'table',
    caption: 'Thư viện chưa báo cáo',
    columns: [
      { label: 'STT', kind: 'text', decimals: 0, centred: true, width: 10 },
      { label: 'Thư viện', kind: 'text', decimals: 0, width: 60 },
      { label: 'Sách in kỳ trước', unit: 'bản', kind: 'figure', decimals: 0, width: 30 },
    ],
    rows,
    notes: [],
  };
}
