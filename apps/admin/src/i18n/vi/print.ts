/** Những gì chỉ có trên giấy. */
export const print = {
  report: 'Báo cáo để in',
  nation: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: 'BÁO CÁO THỐNG KÊ THƯ VIỆN',
  printedOn: 'In ngày %{day}',
  code: 'Mã',
  item: 'Chỉ tiêu',
  unit: 'Đơn vị',
  placeAndDay: '%{place}, ngày ……… tháng ……… năm %{year}',
  maker: 'NGƯỜI LẬP BIỂU',
  makerSigns: '(Ký, ghi rõ họ tên)',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  headSigns: '(Ký, đóng dấu, ghi rõ họ tên)',
};
