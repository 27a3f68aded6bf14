/** Danh mục dùng chung: loại thư viện, địa bàn, biểu mẫu, hướng dẫn ghi. */
export const reference = {
  type: 'Loại thư viện',
  province: 'Tỉnh, thành phố',
  form: 'Biểu mẫu',
  formFULL: 'Biểu đầy đủ',
  formSHORT: 'Biểu rút gọn (44 chỉ tiêu)',
  place: 'Địa bàn',
  instructionNone: 'Phiên bản biểu này chưa có hướng dẫn ghi.',
  instructionSince: 'Lời hướng dẫn này dùng từ',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly reference: typeof reference;
  }
}
