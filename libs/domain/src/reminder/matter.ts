/** Reminders: who sends them, and what they say (reminder.ts). */
import type { SubmissionBack } from '../review/matter.js';
import { newsWords, type Matter } from '../shared/matter.js';

export const reminder = {
  refusals: {},
  issues: {},
  rights: {
    'reminder.send': ['province-officer', 'province-leader', 'sector-officer', 'ministry-analyst'],
  },
  news: {
    'submission-reminder': newsWords<SubmissionBack>({
      notice: {
        vi: 'Nhắc nộp báo cáo {period} của {library}: hạn {until}, chưa nhận được. Mở báo cáo, điền nốt và bấm Nộp.',
        en: 'Reminder: the report of {library} for the {period}, due by {until}, has not come. Open it, fill in what is left and submit it.',
      },
      subject: {
        vi: 'Nhắc nộp báo cáo {period}, hạn {until}',
        en: 'Reminder: report for the {period}, due by {until}',
      },
    }),
  },
} as const satisfies Matter;
