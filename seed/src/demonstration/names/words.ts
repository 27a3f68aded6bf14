/**
 * Words the invented names are made of. Historical figures, rivers, flowers and villages, as schools and reading rooms
 * are named everywhere; nobody living, and no name of an existing institution is meant.
 */

/** Vietnamese and English side by side. */
export type Twin = readonly [vi: string, en: string];

const bare = (words: string): readonly Twin[] =>
  words.split(', ').map((vi) => [vi, vi.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')]);

export const HEROES = bare(
  'Nguyễn Huệ, Lê Lợi, Trần Hưng Đạo, Quang Trung, Hai Bà Trưng, Nguyễn Trãi, Lý Thường Kiệt, Chu Văn An, Phan Bội Châu, ' +
    'Phan Chu Trinh, Nguyễn Du, Lê Quý Đôn, Ngô Quyền, Trần Quốc Toản, Lê Hồng Phong, Trần Phú, Hoàng Văn Thụ, ' +
    'Nguyễn Thị Minh Khai, Võ Thị Sáu, Kim Đồng, Lý Tự Trọng, Nguyễn Bỉnh Khiêm, Lương Thế Vinh, Mạc Đĩnh Chi, ' +
    'Trần Nhân Tông, Lý Thái Tổ, Đinh Tiên Hoàng, Lê Thánh Tông, Nguyễn Khuyến, Hồ Xuân Hương, Nguyễn Đình Chiểu, ' +
    'Hàm Nghi, Huỳnh Thúc Kháng, Nơ Trang Lơng, Cao Bá Quát, Nguyễn Công Trứ, Tô Hiến Thành, Yết Kiêu',
);

export const FLOWERS = bare(
  'Hoa Sen, Hoa Mai, Hoa Hồng, Sơn Ca, Họa Mi, Vành Khuyên, Bình Minh, Tuổi Thơ, Măng Non, Ánh Dương, Hướng Dương, ' +
    'Tuổi Ngọc, Hoa Phượng, Hoa Ban, Hoa Pơ Lang, Sao Mai, Rạng Đông, Mầm Xanh, Anh Đào, Thỏ Ngọc',
);

/** Of the beginnings of the nation; borne by schools from one end of the country to the other. */
const ANYWHERE = 'Văn Lang, Âu Lạc, Hồng Bàng, Lạc Việt, Đại Việt, Bách Việt, Tiên Rồng, Phù Đổng';

/** Rivers, mountains and plains by the part of the country that knows them as its own. */
export const LANDSCAPES = {
  north: bare(`Sông Hồng, Sông Đà, Sông Cầu, Ba Vì, Tam Đảo, Hoàng Liên, Thăng Long, Phương Bắc, ${ANYWHERE}`),
  centre: bare(`Trường Sơn, Biển Đông, Duyên Hải, Trung Bộ, ${ANYWHERE}`),
  highlands: bare(`Tây Nguyên, Trường Sơn, Ngọc Linh, Cao Nguyên, ${ANYWHERE}`),
  southeast: bare(`Phương Nam, Nam Bộ, Miền Đông, Gia Định, ${ANYWHERE}`),
  delta: bare(`Sông Tiền, Sông Hậu, Cửu Long, Đồng Tháp Mười, Phương Nam, Nam Bộ, ${ANYWHERE}`),
} as const;
export type Region = keyof typeof LANDSCAPES;

export const CLANS = bare(
  'Nguyễn Đình, Nguyễn Hữu, Trần Văn, Lê Duy, Phạm Công, Hoàng Đình, Vũ Hữu, Đỗ Khắc, Bùi Xuân, Đặng Trần, Hồ Sỹ, ' +
    'Ngô Gia, Dương Đình, Phan Huy, Đinh Văn, Mai Xuân, Lương Hữu, Tạ Quang, Cao Đăng, Hà Duy',
);

export const VILLAGES = bare(
  'Đông, Đoài, Thượng, Hạ, Trung, Nội, Ngoại, Đình, Chùa Vàng, Giếng Đá, Cây Đa, Bến Đò, Gò Sỏi, Đồng Mít, Xóm Chài, ' +
    'Vườn Cau, Suối Trong, Đồi Chè, Lúa Vàng, Mới',
);

export const HOPES: readonly Twin[] = [
  ['Ánh Sáng', 'Light'],
  ['Tri Thức Trẻ', 'Young Knowledge'],
  ['Cánh Diều', 'The Kite'],
  ['Trang Sách Nhỏ', 'The Little Page'],
  ['Ước Mơ', 'The Dream'],
  ['Ngọn Đèn', 'The Lamp'],
  ['Chia Sẻ', 'Sharing'],
  ['Hạt Giống', 'The Seed'],
  ['Cửa Sổ Xanh', 'The Green Window'],
  ['Con Đò', 'The Ferry'],
  ['Mùa Xuân', 'Spring'],
  ['Bạn Đồng Hành', 'The Companion'],
];

export const SUBJECTS: readonly Twin[] = [
  ['Công nghệ', 'Technology'],
  ['Kinh tế', 'Economics'],
  ['Sư phạm', 'Education'],
  ['Nông lâm', 'Agriculture and Forestry'],
  ['Y Dược', 'Medicine and Pharmacy'],
  ['Kiến trúc', 'Architecture'],
  ['Khoa học Xã hội', 'Social Sciences'],
  ['Ngoại ngữ', 'Foreign Languages'],
  ['Kỹ thuật', 'Engineering'],
  ['Văn hóa', 'Culture'],
  ['Tài nguyên và Môi trường', 'Natural Resources and Environment'],
  ['Tài chính', 'Finance'],
];

export const RESEARCH: readonly Twin[] = [
  ['Thủy sản', 'Fisheries'],
  ['Lâm nghiệp', 'Forestry'],
  ['Địa chất', 'Geology'],
  ['Năng lượng', 'Energy'],
  ['Lịch sử địa phương', 'Local History'],
  ['Dân tộc học', 'Ethnology'],
  ['Vật liệu xây dựng', 'Building Materials'],
  ['Giống cây trồng', 'Crop Breeding'],
  ['Khí tượng', 'Meteorology'],
  ['Ngôn ngữ', 'Linguistics'],
  ['Cơ khí', 'Mechanical Engineering'],
  ['Dược liệu', 'Medicinal Materials'],
];

export const TROOPS: readonly Twin[] = [
  ['Bộ binh', 'Infantry'],
  ['Công binh', 'Engineer'],
  ['Thông tin', 'Signals'],
  ['Pháo binh', 'Artillery'],
  ['Vận tải', 'Transport'],
  ['Tăng thiết giáp', 'Armoured'],
  ['Cảnh sát cơ động', 'Mobile Police'],
  ['Biên phòng', 'Border Guard'],
];
