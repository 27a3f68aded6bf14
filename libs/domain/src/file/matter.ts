/** Files that are kept: the codes with which one is not taken (check-file.ts). */
import type { Matter } from '../shared/matter.js';

export const files = {
  refusals: {},
  issues: {
    FILE_EMPTY: {
      vi: 'Tệp rỗng. Chọn tệp khác.',
      en: 'The file is empty. Choose another.',
    },
    FILE_TOO_LARGE: {
      vi: 'Tệp lớn hơn {maximum} MB. Quét ở độ phân giải thấp hơn hoặc chia nhỏ.',
      en: 'The file is larger than {maximum} MB. Scan it at a lower resolution, or divide it.',
    },
    FILE_TYPE_NOT_TAKEN: {
      vi: 'Không nhận loại tệp này. Chỉ nhận PDF, DOCX, XLSX, PNG, JPEG, TXT hoặc CSV (UTF-8).',
      en: 'Files of this type are not taken. PDF, DOCX, XLSX, PNG, JPEG, TXT and CSV (UTF-8) are.',
    },
    FILE_NAME_LIES: {
      vi: 'Tên “{name}” không đúng loại của nội dung. Đổi đuôi tên thành .{ending} hoặc chọn đúng tệp.',
      en: 'The name “{name}” does not say what the content is. End it in .{ending}, or choose the right file.',
    },
  },
  rights: {},
  news: {},
} as const satisfies Matter;
