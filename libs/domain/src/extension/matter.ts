/** An extension of the due day for one library: why it is not asked or not given (extension.ts), and what is told of it. */
import type { SubmissionBack } from '../review/matter.js';
import { newsWords, type Matter } from '../shared/matter.js';

export const extension = {
  refusals: {
    ALREADY_SENT: {
      vi: 'Báo cáo này đã nộp rồi, không cần gia hạn nữa. Tải lại trang.',
      en: 'This report has been sent, so it needs no extension any more. Load the page again.',
    },
    EXTENSION_ASKED: {
      vi: 'Thư viện đã xin gia hạn và đang chờ trả lời. Xem yêu cầu đó, hoặc chờ người có thẩm quyền quyết định.',
      en: 'The library has asked for an extension and waits for the answer. Look at that request, or wait for the decision.',
    },
    EXTENSION_DECIDED: {
      vi: 'Yêu cầu này đã được trả lời rồi. Tải lại danh sách.',
      en: 'This request has been answered already. Load the list again.',
    },
  },
  issues: {
    NO_LATER_THAN_DUE: {
      vi: 'Hạn hiện nay đã là {due}. Chọn một ngày sau đó.',
      en: 'The due day is {due} already. Choose a later day.',
    },
    AFTER_THE_CLOSE: {
      vi: 'Kỳ đóng nhận sau ngày {closes}. Chọn một ngày không muộn hơn ngày đó.',
      en: 'The round closes after {closes}. Choose a day that is no later.',
    },
  },
  rights: {
    'extension.read': [
      ...(['library-staff', 'library-director', 'province-officer', 'province-leader'] as const),
      ...(['sector-officer', 'ministry-analyst'] as const),
    ],
    'extension.ask': ['library-staff', 'library-director'],
    'extension.decide': ['province-officer', 'province-leader', 'sector-officer', 'ministry-analyst'],
  },
  news: {
    'extension-granted': newsWords<SubmissionBack>({
      notice: {
        vi: '{library}: được gia hạn nộp báo cáo {period} đến hết ngày {until}.',
        en: '{library}: the report of {period} is due by {until} now.',
      },
      subject: {
        vi: 'Được gia hạn nộp báo cáo {period} đến hết ngày {until}',
        en: 'Extension granted: report of {period}, due by {until}',
      },
    }),
    'extension-refused': newsWords<SubmissionBack>({
      notice: {
        vi: '{library}: không được gia hạn báo cáo {period}; hạn nộp vẫn là {until}.',
        en: '{library}: no extension for the report of {period}; it stays due by {until}.',
      },
      subject: {
        vi: 'Không được gia hạn báo cáo {period}, hạn nộp vẫn là {until}',
        en: 'Extension not granted: report of {period}, due by {until}',
      },
    }),
  },
} as const satisfies Matter;
