/** Signing and sending the report of a province: what is in the way, who does it, and what is told of it. */
import type { LocalizedText } from '../../shared/text.js';
import { newsWords, type Matter } from '../../shared/matter.js';

/** News of a report of a province. */
export interface ProvinceReportNews {
  readonly roundId: number;
  readonly provinceId: number;
  /** Code. */
  readonly outline: string;
  readonly province: LocalizedText;
  readonly period: string;
}

export const signing = {
  refusals: {
    REPORT_CLOSED: {
      vi: 'Báo cáo đã ký hoặc đã gửi nên không sửa được nữa. Rút chữ ký, hoặc lập bản sửa đổi nếu đã gửi.',
      en: 'The report has been signed or sent, so it cannot be changed. Take the signature back, or open a new version if it was sent.',
    },
    REPORT_MOVED: {
      vi: 'Người khác vừa thao tác trên báo cáo này. Tải lại trang để xem báo cáo đang ở đâu rồi làm tiếp.',
      en: 'Somebody else has just taken a step with this report. Load the page again to see where it is.',
    },
    REPORT_NOT_SIGNED: {
      vi: 'Báo cáo chưa ký nên chưa đính kèm bản ký được. Ký báo cáo trước.',
      en: 'The report is not signed, so there is no signed file to attach. Sign it first.',
    },
    FIGURES_STALE: {
      vi: '{count} số liệu trong báo cáo đã thay đổi. Cập nhật số liệu, hoặc xác nhận giữ nguyên rồi làm lại.',
      en: '{count} figures of the report have moved. Take them anew, or confirm that they are to stay, and try again.',
    },
    POINTS_UNANSWERED: {
      vi: 'Còn {count} ý kiến của Bộ chưa trả lời. Trả lời từng ý kiến rồi ký.',
      en: '{count} points of the Ministry have not been answered. Answer each of them, then sign.',
    },
    NOT_SIGNER: {
      vi: 'Bạn không ký báo cáo này được. Lãnh đạo Sở ký, hoặc ủy quyền ký cho bạn.',
      en: 'You cannot sign this report. A leader of the department signs it, or delegates it to you.',
    },
    DELEGATION_OVER: {
      vi: 'Ủy quyền ký của bạn đã hết ngày {until}. Đề nghị lãnh đạo Sở ủy quyền lại, hoặc trình lãnh đạo ký.',
      en: 'Your delegation to sign ended on {until}. Ask a leader of the department for another one, or to sign.',
    },
    DELEGATION_NOT_BEGUN: {
      vi: 'Ủy quyền ký của bạn bắt đầu từ ngày {from}. Chờ đến ngày đó, hoặc trình lãnh đạo ký.',
      en: 'Your delegation to sign begins on {from}. Wait until then, or ask a leader to sign.',
    },
    DELEGATION_OVERLAPS: {
      vi: 'Người này đã được ủy quyền từ {from} đến {until}. Chọn ngày khác, hoặc kết thúc ủy quyền đó trước.',
      en: 'This person has a delegation from {from} until {until}. Choose other days, or end that one first.',
    },
    DELEGATION_ENDED: {
      vi: 'Ủy quyền này đã kết thúc rồi. Tải lại danh sách.',
      en: 'This delegation has ended already. Load the list again.',
    },
    POINT_ANSWERED: {
      vi: 'Ý kiến này đã thuộc về lần gửi trước, không trả lời được nữa. Tải lại trang.',
      en: 'This point belongs to what was sent before and cannot be answered any more. Load the page again.',
    },
  },
  issues: {
    POST_MISSING: {
      vi: 'Chưa có chức vụ. Ghi chức vụ của người ký, ví dụ Giám đốc.',
      en: 'The post is missing. Write the post of whoever signs, such as Giám đốc.',
    },
    NOT_OF_PROVINCE: {
      vi: 'Người này không làm việc ở Sở, hoặc là chính bạn. Chọn người khác của Sở.',
      en: 'This person does not work for the department, or is yourself. Choose another one of the department.',
    },
    NUMBER_OUT_OF_RANGE: {
      vi: 'Số văn bản là số nguyên từ 1 đến {maximum}. Sửa lại, hoặc để trống.',
      en: 'The number of a document is a whole number from 1 to {maximum}. Change it, or leave it out.',
    },
    POINT_MISSING: {
      vi: 'Chưa có ý kiến nào. Ghi ít nhất một ý kiến để Sở biết cần sửa gì.',
      en: 'There is no point. Write at least one, so that the department knows what to mend.',
    },
    UNKNOWN_PART: {
      vi: 'Báo cáo không có mục hoặc số liệu này. Chọn lại chỗ cần sửa.',
      en: 'The report has no such section or figure. Choose again where it is to be mended.',
    },
  },
  rights: {
    // Whoever writes may ask to sign, send or take back; the rule of who signs decides (delegation.ts).
    'province-report.issue': ['province-officer', 'province-leader'],
    'province-report.sign': ['province-leader'],
    'province-report.receive': ['ministry-analyst'],
    'report-board.read': ['ministry-analyst', 'ministry-leader'],
    'delegation.read': ['province-officer', 'province-leader'],
    'delegation.give': ['province-leader'],
  },
  news: {
    'report-sent': newsWords<ProvinceReportNews>({
      notice: {
        vi: '{province} đã gửi báo cáo {period}.',
        en: '{province} has sent its report of the {period}.',
      },
      subject: { vi: '{province} đã gửi báo cáo {period}', en: '{province} has sent its report of the {period}' },
    }),
    'report-returned': newsWords<ProvinceReportNews>({
      notice: {
        vi: 'Bộ trả lại báo cáo {period} của {province}. Xem ý kiến, trả lời từng ý kiến, rồi ký gửi lại.',
        en: 'The Ministry has returned the report of {province} for the {period}. Read its points, answer each of them, sign and send again.',
      },
      subject: { vi: 'Bộ trả lại báo cáo {period}', en: 'The Ministry has returned the report of the {period}' },
    }),
    'report-received': newsWords<ProvinceReportNews>({
      notice: {
        vi: 'Bộ đã tiếp nhận báo cáo {period} của {province}.',
        en: 'The Ministry has received the report of {province} for the {period}.',
      },
      subject: { vi: 'Bộ đã tiếp nhận báo cáo {period}', en: 'The Ministry has received the report of the {period}' },
    }),
  },
} as const satisfies Matter;
