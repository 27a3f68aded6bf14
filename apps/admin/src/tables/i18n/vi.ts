/** Trang Bảng của tỉnh. */
export const tables = {
  title: 'Bảng số liệu của tỉnh',
  titleOf: 'Bảng số liệu của %{place}',
  filters: 'Chọn bảng',
  round: 'Kỳ báo cáo',
  province: 'Tỉnh, thành phố',
  items: 'Chỉ tiêu',
  itemsHint: 'Chọn đến %{most} chỉ tiêu cộng được',
  itemsMissing: 'Chọn ít nhất một chỉ tiêu để xem bảng.',
  by: 'Lập bảng theo',
  TYPE: 'Loại thư viện',
  COMMUNE: 'Xã, phường',
  LIBRARY: 'Thư viện',
  basis: 'Địa giới',
  CURRENT: 'Hiện hành',
  AS_REPORTED: 'Khi báo cáo',
  caption: 'Số liệu theo %{by}',
  whole: 'Toàn tỉnh',
  noCommune: 'Không thuộc xã, phường nào',
  libraries: 'Báo cáo của thư viện',
  owed: 'Phải nộp',
  sent: 'Đã gửi',
  accepted: 'Đã nhận',
  rate: 'Tỷ lệ nhận',
  now: 'Kỳ này',
  before: 'Cùng kỳ',
  ofBefore: '% cùng kỳ',
  plan: 'Kế hoạch',
  ofPlan: '% kế hoạch',
  matched: 'Tính trên %{smart_count} thư viện có số liệu ở cả hai kỳ',
  planned: 'Tính trên %{smart_count} thư viện có số liệu và kế hoạch',
  notes:
    'Số liệu là của báo cáo đã nhận. “–”: không có số liệu, không phải số 0. % cùng kỳ tính giữa các thư viện có số liệu ở cả hai kỳ; % kế hoạch của dòng tính trên các thư viện được giao kế hoạch và có số liệu, của toàn tỉnh theo kế hoạch giao cho tỉnh năm %{year}.',
  rearranged:
    'Ngày %{date} các tỉnh và thư viện công cộng được sắp xếp, sáp nhập giữa hai kỳ: dòng có thư viện công cộng không tính % cùng kỳ.',
  preliminary: 'Số liệu sơ bộ: kỳ này còn nhận báo cáo.',
  print: 'In',
  noRounds: 'Chưa có kỳ báo cáo nào được mở',
  notYours: 'Không có tỉnh nào mà bạn được xem báo cáo của thư viện',
  nobody: 'Trong kỳ này không thư viện nào ở đây phải báo cáo',
  menu: {
    name: 'Bảng của tỉnh',
    go: 'Bảng của tỉnh',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly tables: typeof tables;
  }
}
