/** Những gì đã nhập mà chưa lưu, còn giữ trên máy này. */
export const drafts = {
  here: 'Trên máy này còn %{count} báo cáo bạn nhập dở, chưa lưu lên máy chủ. Ai dùng máy này cũng có thể tìm ra. Hãy mở để lưu, hoặc xóa đi.',
  one: '%{count} mục, nhập lúc %{time}, giữ đến %{until}',
  open: 'Mở báo cáo',
  openOf: 'Mở báo cáo nhập dở lúc %{time}',
  drop: 'Xóa khỏi máy này',
  dropOf: 'Xóa khỏi máy này phần nhập dở lúc %{time}',
  askDrop: 'Xóa phần nhập dở?',
  dropNext: '%{count} mục chưa lưu lên máy chủ sẽ mất, không lấy lại được.',
  leave: 'Còn phần chưa lưu lên máy chủ',
  leaveNext:
    '%{count} mục bạn nhập chưa lưu được. Có thể giữ trên máy này đến %{until} để lần sau bạn đăng nhập ở đây mà lưu tiếp. Nếu máy này nhiều người dùng, hãy ở lại và lưu, hoặc xóa đi.',
  stay: 'Ở lại',
  dropAndLeave: 'Xóa và đăng xuất',
  keepAndLeave: 'Giữ và đăng xuất',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly drafts: typeof drafts;
  }
}
