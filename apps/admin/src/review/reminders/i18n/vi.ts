/** Hệ thống nhắc thư viện chưa nộp báo cáo. */
export const reminders = {
  chosen: 'Nhắc thư viện đã chọn',
  title: 'Nhắc %{count} thư viện đã chọn?',
  next: 'Người nhập báo cáo của từng thư viện nhận tin ở chuông thông báo và thư điện tử, mỗi ngày nhiều nhất một lần. Thư viện đã nộp, hoặc còn trong ngày đã hứa, không bị nhắc.',
  button: 'Gửi lời nhắc',
  outcome: 'Kết quả nhắc',
  close: 'Đóng',
  done: 'Đã nhắc %{libraries} thư viện, %{people} người.',
  noneDone: 'Chưa nhắc thư viện nào.',
  NOBODY: 'Chưa có ai có tài khoản, cần gọi điện:',
  TODAY: 'Hôm nay đã nhắc rồi:',
  NOT_TO_CHASE: 'Không cần nhắc, vì đã nộp hoặc còn trong ngày đã hứa:',
  more: 'và %{count} thư viện nữa',
  times: 'hệ thống đã nhắc %{count} lần, lần cuối %{at}',
  group: 'Theo số lần hệ thống nhắc',
  notYet: 'Chưa nhắc: %{count}',
  already: 'Đã nhắc: %{count}',
};
