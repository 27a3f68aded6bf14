/** What is wrong with a chain of review (libs/domain review/check-chains.ts), and with a round for which there is none. */
import type { IssueCode, Language } from '@vlis/domain';

type ChainIssue = Extract<
  IssueCode,
  | `CHAIN${string}`
  | `STAGE_${string}`
  | `ROLE_${'REVIEWS_NOTHING' | 'OUT_OF_REACH'}`
  | 'NO_CHAIN'
  | 'RETURN_NOT_BACK'
  | 'UNKNOWN_ROLE'
>;

export const chainIssues: Readonly<Record<Language, Readonly<Record<ChainIssue, string>>>> = {
  vi: {
    CHAIN_WITHOUT_STAGES:
      'Quy trình duyệt “{chain}” không có bước nào nên không báo cáo nào duyệt xong được. Thêm ít nhất một bước.',
    CHAIN_IN_USE:
      'Quy trình duyệt “{chain}” đã có báo cáo đi theo nên không đổi được các bước. Thêm một quy trình mới từ một ngày sau đó.',
    CHAINS_OVERLAP:
      'Quy trình duyệt “{chain}” và “{other}” cùng dành cho loại {type} trong cùng những ngày. Đổi ngày hoặc cơ quan chủ quản của một trong hai.',
    NO_CHAIN:
      'Không có quy trình duyệt cho thư viện loại {type} của cơ quan chủ quản “{body}” vào ngày {day}. Thêm một quy trình rồi mở kỳ.',
    STAGE_TWICE: 'Bước “{stage}” có hai lần trong quy trình, hoặc trùng tên dành cho thư viện. Đặt mã khác.',
    STAGE_RETURNS_NOWHERE:
      'Bước “{stage}” không trả lại được cho ai. Ghi ít nhất một nơi nhận lại, ví dụ thư viện (library).',
    RETURN_NOT_BACK:
      'Bước “{stage}” trả lại cho “{to}”, nhưng đó không phải thư viện hay một bước trước nó. Chọn một bước đứng trước.',
    UNKNOWN_ROLE: 'Không có vai trò “{role}”. Chọn một vai trò có trong hệ thống.',
    ROLE_REVIEWS_NOTHING:
      'Vai trò “{role}” không được duyệt báo cáo nên không ai làm được bước này. Chọn vai trò có quyền duyệt.',
    ROLE_OUT_OF_REACH:
      'Vai trò “{role}” không thấy được đơn vị hạn chế nên không ai làm được bước này. Chọn chuyên viên ngành hoặc chuyên viên Bộ.',
  },
  en: {
    CHAIN_WITHOUT_STAGES: 'Review chain “{chain}” has no stage, so no report can ever be accepted. Add at least one.',
    CHAIN_IN_USE:
      'Reports are on their way along review chain “{chain}”, so its stages stay. Add a new chain from a later day.',
    CHAINS_OVERLAP:
      'Review chains “{chain}” and “{other}” are both for type {type} on the same days. Change the days or the governing bodies of one.',
    NO_CHAIN:
      'There is no review chain for libraries of type {type} under governing body “{body}” on {day}. Add one, then open the round.',
    STAGE_TWICE:
      'Stage “{stage}” is in the chain twice, or has the name that stands for the library. Choose another code.',
    STAGE_RETURNS_NOWHERE:
      'Stage “{stage}” can return a report to nobody. Name at least one place, such as the library.',
    RETURN_NOT_BACK:
      'Stage “{stage}” returns to “{to}”, which is neither the library nor a stage before it. Choose an earlier one.',
    UNKNOWN_ROLE: 'There is no role “{role}”. Choose one that the system has.',
    ROLE_REVIEWS_NOTHING: 'Role “{role}” may not review, so nobody could do this stage. Choose a role that may.',
    ROLE_OUT_OF_REACH:
      'Role “{role}” does not reach restricted units, so nobody could do this stage. Choose the sector’s officer or the ministry’s analyst.',
  },
};
