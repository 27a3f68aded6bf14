/** Trang Thư gửi đi của quản trị viên. */
export const mailbox = {
  title: 'Thư gửi đi',
  about: 'Thư hệ thống tự viết cho người dùng, gửi đến đâu rồi.',
  keeps: 'Chưa khai máy chủ thư (SMTP_URL): thư được giữ ở đây, không gửi đi đâu.',
  none: 'Chưa có thư nào.',
  to: '%{name} <%{address}>',
  toNobody: '%{name}',
  read: 'Nội dung thư',
  answer: 'Máy chủ thư trả lời: %{text}',
  doubtful: 'Một lần gửi bị dừng giữa chừng: người nhận có thể nhận hai lần.',
  state: {
    WAITING: 'Chờ gửi',
    HANDING_OVER: 'Đang chuyển cho máy chủ thư',
    SENT: 'Máy chủ thư đã nhận',
    KEPT: 'Giữ ở đây, không gửi',
    NO_ADDRESS: 'Không gửi: chưa biết địa chỉ',
    REFUSED: 'Máy chủ thư từ chối',
    GIVEN_UP: 'Thôi gửi sau một ngày',
  },
  menu: {
    name: 'Thư gửi đi',
    go: 'Thư gửi đi',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly mailbox: typeof mailbox;
  }
}
