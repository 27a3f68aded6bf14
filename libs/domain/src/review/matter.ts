/**
 * Review: what is wrong with a chain (check-chains.ts), or with a round for which there is none; and the news of a
 * decision.
 */
import type { IsoDate } from '../calendar/day.js';
import type { PeriodCode } from '../calendar/period-code.js';
import { newsWords, type Matter } from '../shared/matter.js';
import type { LocalizedText } from '../shared/text.js';

/** A submission is back with its library, and taken again until the end of a day. */
export interface SubmissionBack {
  readonly roundId: number;
  readonly libraryId: number;
  /** As it was called when it happened. */
  readonly library: LocalizedText;
  readonly period: PeriodCode;
  readonly until: IsoDate;
}

export const review = {
  refusals: {},
  issues: {
    CHAIN_WITHOUT_STAGES: {
      vi: 'Quy trình duyệt “{chain}” không có bước nào nên không báo cáo nào duyệt xong được. Thêm ít nhất một bước.',
      en: 'Review chain “{chain}” has no stage, so no report can ever be accepted. Add at least one.',
    },
    CHAIN_IN_USE: {
      vi: 'Quy trình duyệt “{chain}” đã có báo cáo đi theo nên không đổi được các bước. Thêm một quy trình mới từ một ngày sau đó.',
      en: 'Reports are on their way along review chain “{chain}”, so its stages stay. Add a new chain from a later day.',
    },
    CHAINS_OVERLAP: {
      vi: 'Quy trình duyệt “{chain}” và “{other}” cùng dành cho loại {type} trong cùng những ngày. Đổi ngày hoặc cơ quan chủ quản của một trong hai.',
      en: 'Review chains “{chain}” and “{other}” are both for type {type} on the same days. Change the days or the governing bodies of one.',
    },
    NO_CHAIN: {
      vi: 'Không có quy trình duyệt cho thư viện loại {type} của cơ quan chủ quản “{body}” vào ngày {day}. Thêm một quy trình rồi mở kỳ.',
      en: 'There is no review chain for libraries of type {type} under governing body “{body}” on {day}. Add one, then open the round.',
    },
    STAGE_TWICE: {
      vi: 'Bước “{stage}” có hai lần trong quy trình, hoặc trùng tên dành cho thư viện. Đặt mã khác.',
      en: 'Stage “{stage}” is in the chain twice, or has the name that stands for the library. Choose another code.',
    },
    STAGE_RETURNS_NOWHERE: {
      vi: 'Bước “{stage}” không trả lại được cho ai. Ghi ít nhất một nơi nhận lại, ví dụ thư viện (library).',
      en: 'Stage “{stage}” can return a report to nobody. Name at least one place, such as the library.',
    },
    RETURN_NOT_BACK: {
      vi: 'Bước “{stage}” trả lại cho “{to}”, nhưng đó không phải thư viện hay một bước trước nó. Chọn một bước đứng trước.',
      en: 'Stage “{stage}” returns to “{to}”, which is neither the library nor a stage before it. Choose an earlier one.',
    },
    REASON_FOR_LIBRARY: {
      vi: 'Trả cho một bước duyệt trước thì chỉ ghi lời nhắn; lý do ở ô {item} là để hỏi thư viện. Bỏ lý do ở ô, hoặc trả cho thư viện.',
      en: 'An earlier stage gets a note; the reason at cell {item} asks the library. Take it away, or return to the library.',
    },
    DAY_FOR_LIBRARY: {
      vi: 'Hạn sửa chỉ dành cho thư viện. Bỏ ngày này khi trả cho một bước duyệt trước.',
      en: 'A last day is for the library alone. Leave it out when an earlier stage gets it back.',
    },
    UNKNOWN_ROLE: {
      vi: 'Không có vai trò “{role}”. Chọn một vai trò có trong hệ thống.',
      en: 'There is no role “{role}”. Choose one that the system has.',
    },
    ROLE_REVIEWS_NOTHING: {
      vi: 'Vai trò “{role}” không được duyệt báo cáo nên không ai làm được bước này. Chọn vai trò có quyền duyệt.',
      en: 'Role “{role}” may not review, so nobody could do this stage. Choose a role that may.',
    },
    ROLE_OUT_OF_REACH: {
      vi: 'Vai trò “{role}” không thấy được đơn vị hạn chế nên không ai làm được bước này. Chọn chuyên viên ngành hoặc chuyên viên Bộ.',
      en: 'Role “{role}” does not reach restricted units, so nobody could do this stage. Choose the sector’s officer or the ministry’s analyst.',
    },
  },
  rights: {},
  news: {
    'submission-returned': newsWords<SubmissionBack>({
      notice: {
        vi: 'Báo cáo {period} của {library} bị trả lại. Nộp lại được đến hết ngày {until}.',
        en: 'The report of {library} for the {period} was returned. It can be submitted again until the end of {until}.',
      },
      subject: { vi: 'Báo cáo {period} bị trả lại', en: 'The report for the {period} was returned' },
    }),
    'submission-reopened': newsWords<SubmissionBack>({
      notice: {
        vi: 'Báo cáo {period} của {library} đã nhận nay được mở lại; số liệu không còn tính vào số liệu quốc gia. Sửa và nộp lại được đến hết ngày {until}.',
        en: 'The report of {library} for the {period} was accepted and is open again; its figures do not count any more. It can be mended and submitted again until the end of {until}.',
      },
      subject: { vi: 'Báo cáo {period} được mở lại', en: 'The report for the {period} is open again' },
    }),
  },
} as const satisfies Matter;
