/** Trang Chỉ tiêu kế hoạch của Sở. */
export const plans = {
  title: 'Chỉ tiêu kế hoạch',
  about: 'Chỉ tiêu giao cho cả tỉnh trong một năm, bên cạnh số năm trước và số năm nay.',
  year: 'Năm kế hoạch',
  province: 'Tỉnh, thành phố',
  search: 'Tìm chỉ tiêu',
  searchHint: 'Mã hoặc tên, không cần dấu',
  basis: 'Văn bản giao kế hoạch',
  basisMeans: 'Số và ngày, ví dụ 12/QĐ-SVHTTDL ngày 05/01/2026.',
  list: 'Các chỉ tiêu',
  item: 'Chỉ tiêu',
  lastYear: 'Năm %{year}',
  soFar: 'Đến nay',
  soFarUntil: 'Số của %{period}',
  plan: 'Kế hoạch %{year}',
  planOf: 'Kế hoạch %{year} của %{item}',
  share: '% kế hoạch',
  save: 'Lưu kế hoạch',
  saved: 'Đã lưu kế hoạch năm %{year}',
  unsaved: '%{smart_count} chỉ tiêu chưa lưu',
  allSaved: 'Mọi chỉ tiêu đã lưu. Để trống là không giao, không phải là giao số 0.',
  noneFound: 'Không có chỉ tiêu nào như vậy.',
  noForm: 'Chưa có biểu mẫu nào được ban hành.',
  menu: {
    name: 'Chỉ tiêu kế hoạch',
    go: 'Chỉ tiêu kế hoạch',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly plans: typeof plans;
  }
}
