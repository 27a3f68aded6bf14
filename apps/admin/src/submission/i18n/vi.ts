/** Báo cáo trên màn hình và trên giấy: lưới, nhận xét ở mỗi dòng, giải thích chỉ tiêu. */
export const submission = {
  closePanel: 'Đóng khung bên',
  adding: 'Cộng lên tỉnh, cả nước',
  aggregation: {
    sum: 'cộng các thư viện',
    average: 'bình quân các thư viện',
    count_yes: 'đếm thư viện trả lời Có',
    none: 'không cộng',
  },
  compared: 'So với kỳ trước',
  comparedText:
    'Hỏi lại khi gấp hoặc kém quá %{far} lần, hoặc quá %{slip} lần mà giống gõ nhầm (hai chữ số đổi chỗ, thừa hay thiếu một chữ số). Cả hai số được cộng %{floor} trước khi so để số nhỏ không bị hỏi. Gấp hoặc kém quá %{look} lần thì người duyệt xem, dù đã giải trình.',

  countedDays: 'Số liệu tính từ %{from} đến hết %{to}',

  countedFromTo: 'từ %{from} đến hết %{to}',

  countedOn: 'vào ngày %{day}',
  definition: 'Chỉ tiêu này là gì?',
  file: 'Tệp kèm theo: %{name} (%{size})',
  attach: 'Đính kèm tệp',
  detach: 'Bỏ tệp',
  english: 'Tên tiếng Anh',
  formula: 'Công thức',
  frequency: 'Kỳ báo cáo',
  frequencyHalf: '6 tháng và năm',
  frequencyYear: 'chỉ báo cáo năm',
  kind: 'Cách ghi',
  kindDecimal: 'số, tối đa %{decimals} chữ số thập phân',
  kindInteger: 'số nguyên, từ 0',
  kindYesNo: 'Có hoặc Không',
  kindChoice: 'chọn một: %{options}',
  kindText: 'chữ, tối đa %{longest} ký tự',
  kindDate: 'ngày/tháng/năm',
  kindDateFirst: 'từ ngày %{day}',
  kindDateLast: 'đến ngày %{day}',
  mayRepeat: 'có thể trùng giữa các thư viện',
  ruleError: 'bắt buộc',
  ruleWarning: 'cần giải trình nếu vượt',
  rules: 'Quy tắc kiểm tra',
  time: 'Thời điểm',
  timeFlow: 'số phát sinh trong kỳ',
  timeFlowYear: 'số phát sinh cả năm, gồm 6 tháng đầu',
  timeStock: 'số có đến cuối kỳ',
  changeShort: 'Δ cùng kỳ',

  code: 'Mã',

  item: 'Chỉ tiêu',
  remarks: 'Nhận xét',

  unit: 'Đơn vị',
  fromZero: 'từ 0',
  no: 'Không',
  yes: 'Có',
  past: '%{period}: %{value}',
  unchanged: '%{count}/%{of} số bằng đúng số %{period}, không kể ô mà cả hai kỳ đều là 0.',
  activeFrom: 'từ ngày %{from}',
  activeUntil: 'đến hết ngày %{to}',
  activeBetween: 'từ ngày %{from} đến hết ngày %{to}',
  activeAnd: '%{before} và %{last}',

  mark: {
    error: 'Lỗi',
    ask: 'Cần giải trình',
    explained: 'Đã giải trình',
    conflict: 'Hai người cùng sửa',
    ownConflict: 'Sửa ở hai cửa sổ',
    info: 'Lưu ý',
    query: 'Trả lại',
    answered: 'Đã trả lời',
    changed: 'Đã sửa',
    reading: 'Chọn cách đọc',
  },
  define: 'Giải thích chỉ tiêu %{code}',
  answeredByFigure: 'Đã sửa số, không kèm lời',
  asked: '%{by} (%{stage}) hỏi ngày %{date}',
  keys: {
    define: 'Giải thích chỉ tiêu',
  },
  blankWord: 'trống',
  print: {
    submission: 'Báo cáo để in',
    nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    title: 'BÁO CÁO THỐNG KÊ THƯ VIỆN',
    printedOn: 'In ngày %{day}',
    code: 'Mã',
    item: 'Chỉ tiêu',
    unit: 'Đơn vị',
    placeAndDay: '%{place}, ngày ……… tháng ……… năm %{year}',
    maker: 'NGƯỜI LẬP BIỂU',
    makerSigns: '(Ký, ghi rõ họ tên)',
    head: 'THỦ TRƯỞNG ĐƠN VỊ',
    headSigns: '(Ký, đóng dấu, ghi rõ họ tên)',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly submission: typeof submission;
  }
}
