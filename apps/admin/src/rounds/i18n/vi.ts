/** Trang kỳ báo cáo: danh sách, mở kỳ, các mốc ngày. */
export const rounds = {
  title: 'Kỳ báo cáo',
  about: 'Mỗi kỳ hỏi một bộ chỉ tiêu của mọi thư viện phải báo cáo, với hạn nộp riêng.',
  period: 'Kỳ',
  phase: 'Tình trạng',
  opens: 'Mở nhập',
  cutoff: 'Ngày chốt danh sách',
  due: 'Hạn nộp',
  closes: 'Đóng nhận',
  form: 'Biểu mẫu',
  days: 'Các mốc ngày',
  collection: 'Tiến độ thu thập',
  by: 'Xem theo',
  byType: 'Theo loại thư viện',
  byProvince: 'Theo tỉnh',
  year: 'Năm',
  allPhases: 'Mọi tình trạng',
  allYears: 'Mọi năm',
  count: '%{count} kỳ',
  nothing: 'Không có kỳ nào khớp với bộ lọc',
  nothingNext: 'Bỏ bớt điều kiện lọc.',
  empty: 'Chưa có kỳ báo cáo nào',
  emptyNext: 'Quản trị viên mở kỳ đầu tiên khi biểu mẫu đã được công bố.',
  noObligations: 'Kỳ này chưa có thư viện nào phải báo cáo trong phạm vi của bạn',
  noObligationsNext: 'Danh sách được chốt vào ngày %{date}.',
  figures: 'Xem số liệu của kỳ',
  sort: 'Sắp theo',
  sortName: 'Tên',
  sortLate: 'Cần đôn đốc trước',

  openNew: 'Mở kỳ báo cáo',
  openAbout: 'Các ngày điền sẵn theo lịch thường lệ và sửa được. Kỳ đã mở thì mọi thư viện phải báo cáo thấy ngay.',
  openOne: 'Mở kỳ %{period}',
  opened: 'Đã mở kỳ %{period}',
  what: 'Kỳ và biểu mẫu',
  formLine: '%{code}, bản số %{number}',
  formMeans: 'Bộ chỉ tiêu mà mọi báo cáo của kỳ trả lời; chỉ có bản đã công bố.',
  periodMeans: 'Những kỳ chưa mở của năm trước, năm nay và năm sau.',
  regime: 'Chế độ kỳ',
  firstDay: 'Số liệu tính từ ngày',
  firstDayMeans: 'Ngày đầu của kỳ. Kỳ đã mở cho biểu khác thì giữ các ngày của nó.',
  lastDay: 'Đến hết ngày',
  lastDayMeans: 'Ngày cuối của kỳ. Ngày chốt sớm hơn thì số liệu tính đến ngày chốt.',
  alreadyOpen: 'Kỳ này của biểu mẫu đã được mở rồi. Chọn kỳ khác.',
  cutoffMeans: 'Thư viện nào đang hoạt động vào ngày này thì phải báo cáo, tại tỉnh nơi thư viện đặt vào ngày đó.',
  opensMeans: 'Từ ngày này thư viện nhập được số liệu.',
  dueMeans: 'Nộp đến hết ngày này là đúng hạn; sau đó báo cáo được ghi là nộp muộn.',
  closesMeans: 'Sau ngày này hệ thống không nhận báo cáo của kỳ nữa.',
  usual: 'Trở về lịch thường lệ',
  whenOpened: 'Khi mở kỳ',
  settledNow:
    'Danh sách phải báo cáo được chốt ngay lúc mở, theo những gì danh mục thư viện biết về ngày chốt %{date}.',
  countingActive: 'Đang đếm thư viện đang hoạt động vào ngày đó…',
  activeThen:
    'Vào ngày đó danh mục có %{count} thư viện đang hoạt động; trong số này, loại nào biểu mẫu có hỏi thì phải báo cáo.',
  seeActive: 'Xem danh sách',
  noneActive:
    'Vào ngày đó danh mục chưa có thư viện nào đang hoạt động, nên kỳ này sẽ không hỏi ai. Hãy đăng ký thư viện trước.',
  laterOnes: 'Thư viện đăng ký sau khi mở không vào kỳ này; thư viện giải thể sau ngày chốt vẫn phải báo cáo.',
  forGood: 'Đã mở thì không rút lại được; mỗi kỳ của một biểu mẫu chỉ mở một lần.',
  cutoffAhead:
    'Ngày chốt chưa đến: thư viện đăng ký từ nay đến ngày đó sẽ không có trong kỳ. Nên mở vào ngày chốt hoặc ngay sau đó.',
  noForm: 'Chưa có biểu mẫu nào được công bố',
  noFormNext: 'Kỳ báo cáo hỏi các chỉ tiêu của một biểu mẫu đã công bố. Công bố biểu mẫu trước, rồi trở lại đây.',
  allOpen: 'Mọi kỳ của năm trước, năm nay và năm sau đã được mở',
  menu: {
    name: 'Kỳ báo cáo',
    go: 'Kỳ báo cáo',
  },
  registerLibrary: 'Đăng ký thư viện',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly rounds: typeof rounds;
  }
}
