/** What is wrong with an answer that is no figure (libs/domain submission/read-words.ts), and with adding such answers up. */
import type { IssueCode, Language } from '@vlis/domain';

type AnswerIssue = Extract<IssueCode, 'NOT_YES_OR_NO' | `NOT_A_${'CHOICE' | 'TEXT' | 'DATE'}` | 'ITEM_NOT_ADDED_UP'>;

export const answerIssues: Readonly<Record<Language, Readonly<Record<AnswerIssue, string>>>> = {
  vi: {
    NOT_YES_OR_NO: '“{text}” không hợp lệ. Chỉ trả lời Có hoặc Không.',
    NOT_A_CHOICE: '“{text}” không có trong danh sách của chỉ tiêu {item}. Chọn một trong các phương án.',
    NOT_A_TEXT: 'Chỉ tiêu {item} nhận câu trả lời bằng chữ, không nhận “{text}”. Gửi dưới dạng văn bản.',
    NOT_A_DATE: '“{text}” không phải là ngày có trong lịch. Nhập ngày/tháng/năm như 05/03/2026.',
    ITEM_NOT_ADDED_UP:
      'Chỉ tiêu {item} không được cộng giữa các thư viện. Bỏ chỉ tiêu này; xem câu trả lời trong từng báo cáo.',
  },
  en: {
    NOT_YES_OR_NO: '“{text}” is not valid. Answer Yes or No.',
    NOT_A_CHOICE: '“{text}” is none of the options of item {item}. Choose one of them.',
    NOT_A_TEXT: 'Item {item} takes an answer in words, not “{text}”. Send it as text.',
    NOT_A_DATE: '“{text}” is no day of the calendar. Enter day/month/year, as in 05/03/2026.',
    ITEM_NOT_ADDED_UP: 'Item {item} is not added up over libraries. Leave it out; its answers stand in the reports.',
  },
};
