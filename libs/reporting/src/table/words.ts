/** The words that stand on every table, in both languages; those of one item or place come with the figures. */
import type { Aggregation, Language, TimeNature } from '@vlis/domain';

interface Sheets {
  readonly figures: string;
  readonly comparison: string;
  readonly responseRate: string;
  readonly codes: string;
}

export interface TableWords {
  readonly nation: readonly [string, string];
  readonly days: string;
  /** Which libraries are in, in a line of its own under the title. */
  readonly types: string;
  readonly basis: { readonly 'as-reported': string; readonly current: string };
  readonly preliminary: string;
  readonly number: string;
  readonly code: string;
  readonly place: string;
  readonly country: string;
  readonly libraries: string;
  readonly obliged: string;
  readonly accepted: string;
  readonly share: string;
  readonly libraryUnit: string;
  readonly answered: string;
  readonly expected: string;
  /** A column of the response rate sheet beside the reasons for no figure. */
  readonly unanswered: string;
  readonly gapsNote: string;
  readonly mean: string;
  readonly signs: {
    readonly none: string;
    readonly notAdded: string;
    readonly withheld: string;
    readonly mayRepeat: string;
    readonly noChange: string;
    readonly change: string;
    readonly marked: string;
  };
  /** A row and a column: by how much a figure differs from that of the year before. */
  readonly change: string;
  /** Why there is none, beside the cell. */
  readonly noChange: {
    readonly nobodyInBoth: string;
    readonly fromZero: string;
    readonly definition: string;
    readonly rearranged: string;
  };
  /** Of which libraries a change is, beside the cell. */
  readonly ofSame: string;
  readonly ofSameShares: string;
  readonly answersNote: string;
  readonly preliminaryNote: string;
  readonly source: string;
  readonly printed: string;
  readonly placeAndDay: string;
  readonly signers: readonly [readonly [string, string], readonly [string, string]];
  readonly tabs: Sheets;
  readonly titles: Sheets;
  readonly item: string;
  readonly unit: string;
  readonly addedUp: string;
  readonly aggregations: Readonly<Record<Aggregation, string>>;
  readonly weightedBy: string;
  readonly when: string;
  readonly times: Readonly<Record<TimeNature, string>>;
  readonly counted: string;
  readonly iso: string;
  readonly remark: string;
  readonly computed: string;
  readonly repeats: string;
}

const vi: TableWords = {
  nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  days: 'Số liệu tính từ {from} đến hết {to}',
  types: 'Loại thư viện: {types}',
  basis: {
    'as-reported': 'Theo địa giới hành chính tại thời điểm báo cáo',
    current: 'Theo địa giới hành chính hiện hành (ngày {date})',
  },
  preliminary: 'SỐ LIỆU SƠ BỘ',
  number: 'STT',
  code: 'Mã',
  place: 'Tỉnh, thành phố',
  country: 'CẢ NƯỚC',
  libraries: 'Báo cáo của thư viện',
  obliged: 'Phải báo cáo',
  accepted: 'Đã nhận',
  share: 'Tỷ lệ',
  libraryUnit: 'thư viện',
  answered: 'Có số liệu',
  expected: 'Phải có',
  unanswered: 'Chưa có báo cáo',
  gapsNote:
    '“Phải có” không gồm thư viện trả lời “Không áp dụng”. Có số liệu + Không thu thập + Đóng cửa + Không cung cấp + Chưa có báo cáo = Phải có.',
  mean: 'bình quân',
  signs: {
    none: '(…) Không có số liệu; không phải là số 0.',
    notAdded: '(x) Chỉ tiêu không cộng theo địa bàn.',
    withheld: '(k) Giữ kín: số liệu của quá ít thư viện, hoặc để lộ số liệu như vậy, hoặc của kỳ chưa kết thúc.',
    mayRepeat: '(†) Có thể trùng giữa các thư viện; tổng là số cộng, không phải số riêng biệt.',
    noChange:
      '(≠) Không tính tăng, giảm: không thư viện nào có số liệu ở cả hai kỳ; hoặc kỳ trước các thư viện đó có tổng bằng 0; hoặc chỉ tiêu được tính khác trong biểu mẫu kỳ trước; hoặc thư viện đã được sắp xếp, sáp nhập giữa hai kỳ.',
    change:
      'Tăng, giảm (%): tính giữa các thư viện có số liệu ở cả hai kỳ, nên có thể khác với chênh lệch giữa hai số tổng.',
    marked: '(*) Các thư viện có số liệu ở cả hai kỳ nắm chưa đến {enough} % khối lượng của một trong hai kỳ.',
  },
  change: 'Tăng, giảm (%)',
  noChange: {
    nobodyInBoth: 'Không thư viện nào có số liệu ở cả hai kỳ.',
    fromZero: 'Kỳ trước, các thư viện có số liệu ở cả hai kỳ có tổng bằng 0.',
    definition: 'Chỉ tiêu được tính khác trong biểu mẫu kỳ trước.',
    rearranged: 'Thư viện công cộng được sắp xếp, sáp nhập cùng đơn vị hành chính ngày {date}.',
  },
  ofSame: 'Tính trên {libraries} thư viện có số liệu ở cả hai kỳ.',
  ofSameShares:
    'Tính trên {libraries} thư viện có số liệu ở cả hai kỳ, nắm {before} % khối lượng kỳ trước và {now} % khối lượng kỳ này.',
  answersNote:
    'Dòng “Có số liệu” và “Phải có”: số thư viện có số liệu và số thư viện phải trả lời chỉ tiêu, không kể thư viện trả lời “Không áp dụng”; chi tiết từng địa bàn ở trang “{tab}”.',
  preliminaryNote: 'Số liệu sơ bộ: đã nhận {accepted}/{obliged} báo cáo; số liệu sẽ thay đổi khi nhận thêm.',
  source: 'Nguồn: {source}',
  printed: 'Ngày in: {date}',
  placeAndDay: '{place}, ngày ……… tháng ……… năm {year}',
  signers: [
    ['NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)'],
    ['THỦ TRƯỞNG ĐƠN VỊ', '(Ký, đóng dấu, ghi rõ họ tên)'],
  ],
  tabs: { figures: 'Số liệu', comparison: 'So với năm trước', responseRate: 'Độ phủ', codes: 'Mã và nguồn' },
  titles: {
    figures: 'TỔNG HỢP SỐ LIỆU THƯ VIỆN THEO TỈNH, THÀNH PHỐ',
    comparison: 'SO SÁNH VỚI CÙNG KỲ NĂM TRƯỚC THEO TỈNH, THÀNH PHỐ',
    responseRate: 'ĐỘ PHỦ: SỐ THƯ VIỆN CÓ SỐ LIỆU THEO TỪNG CHỈ TIÊU',
    codes: 'MÃ CHỈ TIÊU, CÁCH TỔNG HỢP VÀ NGUỒN',
  },
  item: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  addedUp: 'Tổng hợp theo địa bàn',
  aggregations: { sum: 'cộng', average: 'bình quân thư viện', count_yes: 'số thư viện trả lời có', none: 'không cộng' },
  weightedBy: 'quyền số {item}',
  when: 'Thời điểm',
  times: { stock: 'cuối kỳ', flow: 'trong kỳ' },
  counted: 'Đếm gì',
  iso: 'ISO 2789:2013',
  remark: 'Ghi chú',
  computed: 'hệ thống tự tính: {formula}',
  repeats: 'có thể trùng giữa các thư viện',
};

const en: TableWords = {
  nation: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
  days: 'Figures cover {from} to {to}, both days included',
  types: 'Library types: {types}',
  basis: {
    'as-reported': 'On the administrative boundaries at the time of reporting',
    current: 'On the present administrative boundaries ({date})',
  },
  preliminary: 'PRELIMINARY FIGURES',
  number: 'No.',
  code: 'Code',
  place: 'Province, city',
  country: 'WHOLE COUNTRY',
  libraries: 'Library reports',
  obliged: 'Obliged',
  accepted: 'Accepted',
  share: 'Share',
  libraryUnit: 'libraries',
  answered: 'With a figure',
  expected: 'Expected',
  unanswered: 'No report yet',
  gapsNote:
    '“Expected” leaves out libraries that answered “Not applicable”. With a figure + Not collected + Closed + Refused + No report yet = Expected.',
  mean: 'mean',
  signs: {
    none: '(…) There is no figure; it is not a zero.',
    notAdded: '(x) The item is not added up over places.',
    withheld:
      '(k) Withheld: a figure of too few libraries, one that would give such a figure away, or one of an open period.',
    mayRepeat: '(†) May be counted by more than one library; the total is a sum, not a number of distinct ones.',
    noChange:
      '(≠) No change is told: no library has a figure in both periods; or together these had 0 the year before; or the item is counted otherwise in the form of the year before; or libraries were rearranged and merged in between.',
    change:
      'Change (%): between the libraries with a figure in both periods, so it may differ from that of the two totals.',
    marked: '(*) The libraries with a figure in both periods hold less than {enough} % of the volume of one of them.',
  },
  change: 'Change (%)',
  noChange: {
    nobodyInBoth: 'No library has a figure in both periods.',
    fromZero: 'The year before, the libraries with a figure in both had 0 together.',
    definition: 'The item is counted otherwise in the form of the year before.',
    rearranged: 'Public libraries were rearranged and merged with their administrative units on {date}.',
  },
  ofSame: 'Of the {libraries} libraries with a figure in both periods.',
  ofSameShares:
    'Of the {libraries} libraries with a figure in both periods, which hold {before} % of the volume of the year before and {now} % of that now.',
  answersNote:
    'Lines “With a figure” and “Expected”: libraries with a figure, and those that have to answer the item and to which it applies; place by place on the sheet “{tab}”.',
  preliminaryNote: 'Preliminary: {accepted} of {obliged} reports accepted; the figures will change as more are.',
  source: 'Source: {source}',
  printed: 'Printed on {date}',
  placeAndDay: '{place}, day ……… month ……… year {year}',
  signers: [
    ['PREPARED BY', '(Signature, full name)'],
    ['HEAD OF THE UNIT', '(Signature, seal, full name)'],
  ],
  tabs: { figures: 'Figures', comparison: 'Year before', responseRate: 'ResponseRate', codes: 'Codes and sources' },
  titles: {
    figures: 'LIBRARY STATISTICS BY PROVINCE AND CITY',
    comparison: 'COMPARED WITH THE YEAR BEFORE, BY PROVINCE AND CITY',
    responseRate: 'COVERAGE: LIBRARIES WITH A FIGURE, ITEM BY ITEM',
    codes: 'ITEM CODES, WAYS OF ADDING UP AND SOURCES',
  },
  item: 'Item',
  unit: 'Unit',
  addedUp: 'Over places',
  aggregations: { sum: 'sum', average: 'mean of libraries', count_yes: 'libraries that say yes', none: 'not added up' },
  weightedBy: 'weighted by {item}',
  when: 'When',
  times: { stock: 'end of period', flow: 'during the period' },
  counted: 'What it counts',
  iso: 'ISO 2789:2013',
  remark: 'Remark',
  computed: 'calculated: {formula}',
  repeats: 'may be counted by several libraries',
};

export const tableWords: Readonly<Record<Language, TableWords>> = { vi, en };
