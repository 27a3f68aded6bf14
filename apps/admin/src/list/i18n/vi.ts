/** Danh sách: cột, bộ lọc đã lưu, dòng đã chọn, tải về. */
export const list = {
  columns: 'Cột',
  columnsNext: 'Chọn cột hiện trên màn hình và trong tệp Excel',
  saved: 'Bộ lọc đã lưu',
  savedNone: 'Chưa lưu bộ lọc nào trên máy này.',
  save: 'Lưu bộ lọc này…',
  saveTitle: 'Lưu bộ lọc đang dùng',
  saveNext: 'Lưu các điều kiện lọc và thứ tự sắp xếp, chỉ trên trình duyệt này.',
  saveName: 'Tên bộ lọc',
  saveIt: 'Lưu',
  forget: 'Xoá bộ lọc “%{name}”',
  chosen: 'Đã chọn %{count}',
  choose: 'Chọn %{name}',
  chooseAll: 'Chọn cả trang này',
  chooseNone: 'Bỏ chọn',
  excel: 'Tải Excel',
  excelChosen: 'Tải Excel những dòng đã chọn',
  busy: 'Đang lập tệp…',
  bytes: 'Đã nhận %{size}',
  done: 'Đã lưu %{name}',
  failed: 'Chưa tải được tệp',
  clear: 'Bỏ lọc',
  actions: 'Việc làm được',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly list: typeof list;
  }
}
