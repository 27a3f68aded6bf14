/** Trang Báo cáo của tỉnh. */
export const reports = {
  title: 'Báo cáo của tỉnh',
  about: 'Viết từ số liệu các thư viện đã gửi: mỗi con số gắn với nguồn, số liệu thay đổi thì báo cáo nhắc.',
  round: 'Kỳ báo cáo',
  province: 'Tỉnh, thành phố',
  outline: 'Đề cương',
  basis: 'Căn cứ: %{basis}',
  days: 'Số liệu tính từ %{from} đến hết %{to}.',
  noRound: 'Chưa có kỳ báo cáo nào dùng đề cương này',
  begin: {
    title: 'Báo cáo này chưa được lập',
    next: 'Hệ thống lập dự thảo theo đề cương: câu văn có số liệu, bảng biểu, từ báo cáo các thư viện đã gửi. Sau đó chuyên viên viết tiếp từng mục.',
    button: 'Lập dự thảo',
    none: 'Sở chưa lập báo cáo này.',
  },
  begun: 'Lập ngày %{at}, %{by}',
  word: 'Tải Word',
  excel: 'Tải bảng Excel',
  contents: 'Các mục',
  paper: 'Nội dung báo cáo',
  stale: {
    title: '%{smart_count} số liệu trong báo cáo đã thay đổi',
    renewAll: 'Cập nhật tất cả',
    renew: 'Cập nhật',
    list: 'Số liệu đã thay đổi',
    change: 'đang ghi %{was}, nay là %{now}',
    renewed: 'Đã cập nhật số liệu',
  },
  waiting: {
    title: 'Báo cáo có số liệu Sở chưa duyệt',
    means: 'Số có dấu * gồm cả báo cáo thư viện đã gửi mà Sở chưa duyệt. Duyệt xong thì bấm cập nhật.',
  },
  incomplete:
    'Mới có %{sent} trên %{owed} đơn vị gửi báo cáo: tỷ lệ so với cùng kỳ và kế hoạch là của số đã có, chưa phải của cả tỉnh.',
  figure: {
    open: '%{value}: %{label}',
    taken: 'Lấy lúc %{at}',
    now: 'Hiện nay: %{value}',
    same: 'Hiện nay vẫn như vậy',
    waiting: 'Trong đó có %{smart_count} báo cáo Sở chưa duyệt',
    none: 'chưa có số liệu',
    source: 'Xem báo cáo của các thư viện',
  },
  section: {
    edit: 'Viết mục này',
    empty: 'Chưa viết.',
    saved: 'Lưu %{at}, %{by}',
    unbound: 'Số gõ tay, không tự đổi theo số liệu',
    table: 'Bảng: %{caption}',
    unit: 'Đơn vị tính',
  },
  editor: {
    label: 'Nội dung mục %{title}',
    save: 'Lưu mục',
    cancel: 'Bỏ thay đổi',
    done: 'Đã lưu mục %{title}',
    bold: 'Chữ đậm',
    italic: 'Chữ nghiêng',
    dash: 'Gạch đầu dòng',
    tools: 'Định dạng',
    figure: 'Chèn số liệu',
    item: 'Chỉ tiêu',
    none: 'Không có chỉ tiêu nào như vậy.',
    source: 'Số nào',
    insert: 'Chèn',
    hint: 'Để con số tự theo số liệu, hãy chèn số liệu thay vì gõ.',
    changed: 'Bản mới của mục này',
    earlier: 'Bài kỳ trước',
    earlierOf: 'Đã viết cho %{period}',
    earlierNone: 'Kỳ trước chưa viết mục này.',
    take: 'Chép vào bài',
  },
  source: {
    now: 'kỳ này',
    before: 'cùng kỳ năm trước',
    ratio: '% so với cùng kỳ',
    plan: 'kế hoạch năm',
    share: '% kế hoạch năm',
  },
  menu: {
    name: 'Báo cáo của tỉnh',
    go: 'Báo cáo của tỉnh',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly reports: typeof reports;
  }
}
