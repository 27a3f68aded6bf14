/** Kỳ báo cáo đang làm, hạn nộp, trạng thái báo cáo, tiến độ thu thập. */
export const obligations = {
  mark: {
    overdue: 'Quá hạn',
    silent: 'Chưa nộp',
    received: 'Đã nhận',
    waiting: 'Chờ duyệt',
    returned: 'Trả lại',
  },
  phase: {
    NOT_OPEN: 'Chưa mở',
    OPEN: 'Đang mở',
    OVERDUE: 'Quá hạn, còn nhận',
    CLOSED: 'Đã đóng',
  },
  noRound: 'Chưa có kỳ báo cáo nào đang mở',
  roundOf: 'Kỳ %{period}',
  dueOn: 'hạn %{date}',
  daysLeft: 'còn %{count} ngày',
  lastDay: 'hôm nay là ngày cuối',
  daysOver: 'quá hạn %{count} ngày',
  opensOn: 'mở từ %{date}',
  turn: {
    returned: 'Bị trả lại',
    inHand: 'Đang phải làm',
    onItsWay: 'Đã nộp, đang chờ duyệt hoặc đã nhận',
  },
  filled: 'Đã nhập',
  period: 'Kỳ',
  state: 'Trạng thái',
  submitted: 'Ngày nộp',
  start: 'Bắt đầu nhập',
  carryOn: 'Nhập tiếp',
  answer: 'Trả lời',
  look: 'Xem báo cáo',
  due: 'Hạn nộp',
  obliged: 'Phải báo cáo',
  progress: 'Tiến độ',
  one: 'Kỳ %{period}',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly obligations: typeof obligations;
  }
}
