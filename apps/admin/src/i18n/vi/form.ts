/** Điều chung của mọi mẫu điền: ô bắt buộc, gửi không được. */
export const form = {
  required: 'Chưa điền.',
  check: 'Chưa gửi được: xem lại chỗ được đánh dấu.',
  waits: 'Đã nhận, đang chờ %{what}.',
  waitsUnchanged: 'Sửa một ô thì coi như chưa nhấn.',
  unsent: 'Chưa gửi; những gì đã điền vẫn còn.',
  takenBack: 'Chưa gửi, vì có ô được sửa sau khi nhấn. Điền xong thì nhấn lại.',
  notThere: 'Chưa tải được %{what}.',
  offline: 'Không có kết nối mạng, chưa gửi được. Những gì đã điền vẫn còn; gửi lại khi có mạng.',
  unavailable: 'Máy chủ đang tạm ngừng, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít phút.',
  busy: 'Hệ thống đang bận, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít giây.',
  diskFull: 'Ổ đĩa máy chủ đã đầy, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít phút.',
  dayPattern: 'dd/MM/yyyy',
  dayUnreadable: 'Viết ngày như 15/05/2027.',
  dayPick: 'Chọn trên lịch',
  cancel: 'Thôi',
};
