/** Thông báo: chuông trên thanh trên cùng và danh sách. */
export const notices = {
  title: 'Thông báo',
  about: 'Những việc người khác đã làm có liên quan đến bạn.',
  bell: 'Thông báo',
  bellUnread: 'Thông báo: %{unread} chưa đọc',
  arrived: 'Có thông báo mới.',
  unread: 'Chưa đọc',
  readAll: 'Đánh dấu đã đọc hết',
  none: 'Chưa có thông báo nào.',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly notices: typeof notices;
  }
}
