/** Trang từ điển chỉ số: danh sách, các phiên bản, công bố phiên bản mới. */
export const indicators = {
  title: 'Từ điển chỉ số',
  about: 'Mỗi chỉ số theo phiên bản đang có hiệu lực. Kỳ báo cáo dùng phiên bản của ngày cuối kỳ.',
  aboutOne: 'Phiên bản đã có hiệu lực thì không sửa; thay đổi là một phiên bản mới, có ngày bắt đầu riêng.',
  empty: 'Chưa có chỉ số nào',
  code: 'Mã',
  name: 'Tên',
  formula: 'Công thức',
  unit: 'Đơn vị',
  direction: 'Chiều tốt',
  types: 'Loại thư viện',
  allTypes: 'mọi loại',
  basis: 'Căn cứ',
  note: 'Ghi chú',
  standing: 'Hiệu lực',
  versionFrom: 'bản %{version}, từ %{date}',
  versionDays: 'Phiên bản %{version}: %{days}',
  from: 'từ %{from}',
  fromTo: 'từ %{from} đến %{to}',
  better: { up: 'tăng là tốt', down: 'giảm là tốt', none: 'chỉ mô tả' },
  figure: {
    population: 'dân số',
    communes: 'số xã',
    libraries: 'số thư viện',
    obliged: 'số phải báo cáo',
    'on-time': 'số nộp đúng hạn',
  },
  publishNew: 'Thêm chỉ số',
  publishNext: 'Phiên bản mới',
  nextOf: 'Phiên bản mới của %{code}',
  publishAbout:
    'Công bố xong, tổng của chỉ số được tính từ số liệu chính thức của các kỳ kết thúc từ ngày bắt đầu trở đi.',
  publish: 'Công bố',
  published: 'Đã công bố %{code}, phiên bản %{version}',
  what: 'Chỉ số',
  form: 'Biểu mẫu',
  codeMeans: 'Một từ, ví dụ CS34. Không đổi được sau khi công bố.',
  nameIn: { vi: 'Tên tiếng Việt', en: 'Tên tiếng Anh' },
  unitIn: { vi: 'Đơn vị tiếng Việt', en: 'Đơn vị tiếng Anh' },
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  sum: 'tổng của các thư viện',
  expression: '%{term}: công thức',
  expressionMeans: 'Mã chỉ tiêu của biểu với + - * /, min, max, abs; ví dụ E06 + E01.',
  per: '%{term}: chia cho',
  perMeans: '1, hoặc 1000 khi tính trên nghìn người.',
  percent: 'Tính bằng phần trăm',
  decimals: 'Số chữ số thập phân',
  typesMeans: 'Các cột của biểu, cách nhau bằng dấu phẩy: T, X. Bỏ trống là mọi loại.',
  days: 'Hiệu lực',
  firstDay: 'Ngày bắt đầu',
  firstDayMeans:
    'Kỳ nào kết thúc từ ngày này trở đi thì dùng phiên bản này; phiên bản trước hết hiệu lực ngày hôm trước.',
  menu: {
    name: 'Từ điển chỉ số',
    go: 'Từ điển chỉ số',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly indicators: typeof indicators;
  }
}
