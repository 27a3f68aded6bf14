/** Trang đầu "Việc cần làm" của từng vai trò. */
export const home = {
  title: 'Việc cần làm',
  roles: 'Xem với vai trò',
  as: {
    library: 'Thư viện',
    province: 'Sở',
    ministry: 'Bộ',
    administrator: 'Quản trị',
    assessor: 'Đánh giá',
  },

  submission: 'Báo cáo thống kê %{period}',
  items: '%{filled}/%{asked} chỉ tiêu',
  progressLabel: 'Đã nhập %{filled} trên %{asked} chỉ tiêu',
  errors: '%{count} lỗi',
  toExplain: '%{count} cần giải trình',
  openQueries: '%{count} câu hỏi chưa trả lời',
  sentAt: 'Đã nộp %{date}',
  late: 'nộp muộn',
  returnedUntil: 'Sửa và nộp lại được đến hết ngày %{date}',
  returnedCell: '%{by} trả lại ô %{item}: “%{reason}”',
  nothingOpen: 'Hiện không có báo cáo nào phải nộp',
  nothingOpenNext: 'Kỳ tiếp theo (%{period}) mở từ %{date}.',
  nothingOpenNone: 'Khi Sở hoặc Bộ mở kỳ báo cáo mới, việc sẽ hiện ở đây.',
  earlier: 'Các kỳ trước',
  earlierNone: 'Thư viện chưa có báo cáo nào ở các kỳ trước.',
  myLibrary: 'Thư viện của tôi',
  myLibraries: 'Các thư viện của tôi',
  ofLibraries: '%{count} thư viện',
  identifier: 'Mã định danh',
  type: 'Loại thư viện',

  collection: 'Tiến độ thu thập',
  byType: 'Tiến độ theo loại thư viện',
  byProvince: 'Tiến độ theo tỉnh, thành phố',
  silent: 'Chưa nộp báo cáo',
  silentAll: 'Cả danh sách (%{count})',
  silentNone: 'Mọi thư viện đã nộp',
  silentNoneNext: 'Không còn ai phải nhắc trong kỳ này.',
  silentDraft: 'đang nhập %{filled}/%{asked}',
  silentNothing: 'chưa mở báo cáo',
  noProvince: 'Vai trò của bạn chưa gắn với tỉnh, thành phố nào',
  noProvinceNext: 'Hãy báo quản trị viên gắn địa bàn cho tài khoản.',
  noRound: 'Không có kỳ báo cáo nào đang mở',
  noRoundNext: 'Bạn vẫn xem được số liệu của các kỳ đã đóng.',
  toFigures: 'Xem bảng số liệu',
  toRounds: 'Xem các kỳ báo cáo',
  toLibraries: 'Xem danh sách thư viện',

  call: 'Cần gọi điện đôn đốc',
  callNone: 'Mọi tỉnh đã nộp đủ',
  callOut: '%{out}/%{obliged} chưa nộp hoặc bị trả lại',
  callLate: '%{count} quá hạn',
  more: 'Xem tất cả',

  rounds: 'Kỳ báo cáo',
  forms: 'Biểu mẫu',
  formStatus: {
    DRAFT: 'Bản thảo',
    PUBLISHED: 'Đã công bố',
    RETIRED: 'Ngừng dùng',
  },
  formLine: '%{code}, bản số %{number}',
  formsNone: 'Chưa có biểu mẫu nào',
  published: 'công bố %{date}',
  registry: 'Danh mục thư viện',
  registryACTIVE: 'Đang hoạt động',
  registrySUSPENDED: 'Tạm ngừng',
  registryCLOSED: 'Đã giải thể',
  assessorTitle: 'Chưa có đợt đánh giá nào được giao cho bạn',
  assessorText:
    'Khi có đợt đánh giá, các thư viện cần chấm điểm sẽ hiện ở đây. Trong lúc chờ, bạn xem được số liệu và danh mục thư viện.',
  menu: {
    name: 'Việc cần làm',
    go: 'Việc cần làm',
  },
  roundsNone: 'Chưa có kỳ báo cáo nào',
  openRound: 'Mở kỳ báo cáo',
  libraryName: 'Tên thư viện',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly home: typeof home;
  }
}
