/** Follow-up: why an entry is not taken (follow-up.ts), who writes the ledger and who reads it. */
import type { Matter } from '../shared/matter.js';

export const followUp = {
  refusals: {
    NOTHING_TO_CHASE: {
      vi: 'Báo cáo này đã được nhận xong, không còn gì để đôn đốc. Tải lại danh sách.',
      en: 'This report has been accepted, so there is nothing to follow up. Load the list again.',
    },
    NOT_A_FOLLOW_UP: {
      vi: 'Dòng này đã được ghi là nhầm rồi, hoặc chính nó là dòng báo nhầm. Xem lại các lần đôn đốc.',
      en: 'This entry was marked as a mistake already, or is itself such a mark. Look at the follow-ups again.',
    },
  },
  issues: {
    PROMISE_DAY_REQUIRED: {
      vi: 'Chưa ghi ngày hứa. Ghi ngày mà thư viện hứa nộp, ví dụ 03/12/2026.',
      en: 'The promised day is missing. Write the day by which the library will send its report, such as 03/12/2026.',
    },
    PROMISE_DAY_UNASKED: {
      vi: 'Ngày hứa chỉ đi với kết quả “hứa nộp”. Bỏ ngày này, hoặc chọn kết quả đó.',
      en: 'A promised day goes with the outcome “promised” alone. Take the day away, or choose that outcome.',
    },
    NOTHING_WAS_SENT: {
      vi: 'Chỉ thư điện tử, công văn hoặc tin nhắn mới bị trả lại. Chọn kết quả khác, hoặc kênh khác.',
      en: 'Only an e-mail, a letter or a message can come back undelivered. Choose another outcome, or another channel.',
    },
    UNKNOWN_CONTACT: {
      vi: 'Người này không phải là người liên hệ của thư viện. Chọn một người trong danh sách, hoặc để trống.',
      en: 'This is no contact of the library. Choose one of the list, or leave it blank.',
    },
  },
  rights: {
    'followup.read': [
      ...(['province-officer', 'province-leader', 'sector-officer'] as const),
      ...(['ministry-analyst', 'administrator'] as const),
    ],
    'followup.record': ['province-officer', 'province-leader', 'sector-officer', 'ministry-analyst'],
  },
  news: {},
} as const satisfies Matter;
