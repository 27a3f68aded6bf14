/** The province's own report: what is wrong with a passage, and who reads and writes it. */
import type { Matter } from '../shared/matter.js';

export const provinceReport = {
  refusals: {
    REPORT_EXISTS: {
      vi: 'Báo cáo này đã được lập. Mở báo cáo để viết tiếp.',
      en: 'This report has been begun already. Open it to go on writing.',
    },
    OUTLINE_OF_OTHER_PERIOD: {
      vi: 'Đề cương này không dùng cho kỳ báo cáo đã chọn. Chọn kỳ khác hoặc đề cương khác.',
      en: 'This outline is not for the chosen period. Choose another period or another outline.',
    },
    SECTION_CHANGED: {
      vi: 'Người khác vừa lưu mục này. Nội dung của bạn vẫn còn trên màn hình; đối chiếu với bản mới rồi lưu lại.',
      en: 'Somebody else has just saved this section. Your text is still on the screen; compare it with the new one and save again.',
    },
  },
  issues: {
    PASSAGE_TOO_LONG: {
      vi: 'Mục này quá dài: {count}, nhiều nhất {maximum}. Chia bớt sang mục khác hoặc phụ lục.',
      en: 'This section is too long: {count}, at most {maximum}. Move a part to another section or an annex.',
    },
    UNKNOWN_OUTLINE: {
      vi: 'Không có đề cương {code}. Chọn lại đề cương báo cáo.',
      en: 'There is no outline {code}. Choose the outline again.',
    },
    UNKNOWN_FIGURE: {
      vi: 'Không có số liệu {key} trong biểu mẫu của kỳ này. Xóa số liệu đó hoặc chọn số liệu khác.',
      en: 'There is no figure {key} in the form of this period. Remove it or choose another one.',
    },
  },
  rights: {
    'province-report.read': [
      'province-officer',
      'province-leader',
      'ministry-analyst',
      'ministry-leader',
      'administrator',
    ],
    'province-report.write': ['province-officer', 'province-leader'],
  },
  news: {},
} as const satisfies Matter;
