/** Câu chữ tiếng Việt cho mọi mã của hệ thống: điều gì sai, ở đâu, sửa thế nào. */
import type { Words } from './codes.js';

export const vi: Words = {
  issues: {
    NOT_A_NUMBER: '“{text}” không phải là số. Nhập số như 1.234,5 hoặc chọn lý do không có số liệu.',
    AMBIGUOUS_NUMBER: '“{text}” có thể là số nguyên {first} hoặc số có ba chữ số thập phân. Hãy chọn một cách đọc.',
    NEGATIVE_NUMBER: 'Không nhận số âm ({text}). Nhập số từ 0 trở lên.',
    NUMBER_TOO_LARGE: 'Số {text} quá lớn. Tối đa {maximum}; kiểm tra lại số chữ số và đơn vị tính.',
    TOO_MANY_DECIMALS:
      '“{text}” có quá nhiều chữ số thập phân. Chỉ tiêu này nhận tối đa {decimals} chữ số sau dấu phẩy.',
    NOT_YES_OR_NO: '“{text}” không hợp lệ. Chỉ trả lời Có hoặc Không.',
    COMPUTED_ITEM: 'Chỉ tiêu {item} do hệ thống tự tính, không nhập tay. Sửa các chỉ tiêu thành phần.',
    UNKNOWN_ITEM: 'Biểu mẫu không có chỉ tiêu {item}. Kiểm tra lại mã.',
    ITEM_NOT_ASKED: 'Loại thư viện này không báo cáo chỉ tiêu {item} trong kỳ này. Để trống ô này.',
    ITEM_TWICE: 'Chỉ tiêu {item} được gửi hai lần trong một lần lưu. Giữ lại một.',
    NUMBER_AND_REASON: 'Ô {item} vừa có số vừa có lý do không có số. Giữ lại một.',
    BLANK: 'Chưa trả lời. Nhập số (kể cả 0) hoặc chọn lý do không có số liệu.',
    RULE_BROKEN: 'Chưa đạt quy tắc {rule}: {expression}',
    UNLIKE_BEFORE: 'Khác {since}: {before}, nay {now}.{slip} Nhầm thì sửa lại, đúng thì giải trình vì sao.',
    EXPLANATION_TOO_SHORT: 'Giải trình quá ngắn. Viết ít nhất {minimum} ký tự để người duyệt hiểu được.',
    QUERY_UNANSWERED: 'Ô {item} bị trả lại chưa có trả lời. Sửa số hoặc trả lời trước khi nộp lại.',
    REASON_REQUIRED: 'Trả lại phải nêu ít nhất một ô và lý do.',
    REASON_TOO_SHORT: 'Lý do trả lại quá ngắn. Viết ít nhất {minimum} ký tự để thư viện biết phải làm gì.',
    REASON_TWICE: 'Ô {item} có hai lý do trả lại. Gộp lại thành một.',
    UNKNOWN_LIBRARY: 'Không tìm thấy thư viện “{library}” trong danh sách phải báo cáo. Kiểm tra mã định danh.',
    DUPLICATE_ROW: 'Thư viện “{library}” xuất hiện hơn một lần (dòng {first} và {second}). Giữ lại một dòng.',
    BAD_EXPRESSION: 'Công thức “{expression}” sai ở vị trí {position}: {detail}.',
    BAD_DEFINITION: 'Biểu mẫu không hợp lệ tại {path}: {detail}.',
    NOT_EDITABLE:
      'Báo cáo này đã nộp (trạng thái “{state}”) nên không nhập thêm được. Đề nghị cấp duyệt trả lại nếu cần sửa.',
    CELL_CHANGED: 'Số liệu của {item} đã thay đổi sau khi bạn mở báo cáo.',
    DRAFT_CHANGED:
      'Thư viện “{library}” đã có số liệu do {by} lưu ngày {day} (bản {actual}). Mở báo cáo xem trước, rồi gửi lại kèm số bản đó (baseRevision).',
    UNKNOWN_UNIT: 'Không có đơn vị hành chính {unit} vào ngày {day}. Kiểm tra mã, cấp và ngày bắt đầu.',
    DUPLICATE_UNIT: 'Đơn vị {unit} xuất hiện hơn một lần. Giữ lại một dòng.',
    UNKNOWN_LIBRARY_TYPE: 'Không có loại thư viện “{type}” vào ngày {day}. Kiểm tra lại mã và ngày.',
    UNKNOWN_PERIOD: '“{text}” không phải là kỳ báo cáo. Ghi 2026-H1 cho 6 tháng đầu năm, 2026 cho cả năm.',
    NAME_REQUIRED: 'Thiếu tên tiếng Việt.',
    LEGACY_ENCODING:
      'Tên này không phải chữ Unicode mà là bảng mã {encoding}, có lẽ là “{means}”. Gõ lại bằng Unicode.',
    DAYS_OUT_OF_ORDER: 'Ngày {from} không được sau ngày {to}.',
    STATES_OVERLAP: 'Thư viện “{library}” có hai thông tin cùng hiệu lực vào ngày {day}. Mỗi ngày chỉ có một.',
    COMMUNE_ELSEWHERE: 'Xã {commune} không thuộc tỉnh {province} vào ngày {day}.',
    UNKNOWN_BODY: 'Không có cơ quan chủ quản “{body}” vào ngày {day}.',
    BODY_NOT_OF_TYPE:
      'Cơ quan chủ quản “{body}” không quản lý thư viện loại {type}: thư viện lực lượng vũ trang thuộc Bộ Quốc phòng hoặc Bộ Công an, và hai Bộ này chỉ quản lý loại đó.',
    HISTORY_DIFFERS: 'Thư viện “{library}” đã đăng ký với thông tin khác.',
    DAY_IN_FUTURE: 'Ngày {day} chưa đến (hôm nay {today}).',
    DAY_TOO_EARLY: 'Ngày {day} quá sớm. Nhập ngày từ {first} trở đi.',
    DAY_TOO_LATE: 'Ngày {day} quá xa. Muộn nhất là ngày {last}.',
    TEXT_TOO_LONG: 'Dài quá {maximum} ký tự (đang có {count}). Rút gọn lại.',
    OUTSIDE_SCOPE: 'Nơi này nằm ngoài địa bàn bạn phụ trách.',
    POSSIBLE_DUPLICATE: 'Đã có {identifier}: {name}, {place}.',
    UNKNOWN_ACCOUNT: 'Không có tài khoản “{username}” đang hoạt động.',
    ROLE_NOT_THERE: 'Vai trò này không dành cho nơi đã chọn. Chọn thư viện, tỉnh, ngành hoặc cả nước cho đúng vai trò.',
    BAD_USERNAME:
      '“{username}” không phải là tên tài khoản. Ghi đúng như hệ thống đăng nhập: chữ thường, số và các dấu . _ @ + -',
    ROLE_HELD: 'Tài khoản “{username}” đã có vai trò này ở nơi này trong những ngày đó.',
    UNKNOWN_INDICATOR: 'Biểu mẫu không có chỉ số {indicator}. Kiểm tra lại mã.',
    UNKNOWN_PLACE:
      'Không có tỉnh, thành phố nào mang số {place}. Lấy số trong danh sách tỉnh, hoặc bỏ trống để xem cả nước.',
    YEAR_OUT_OF_BOUNDS: 'Năm {year} nằm ngoài khoảng {first} đến {last}. Kiểm tra lại năm.',
    TOO_MANY_WORDS: 'Tìm tối đa {maximum} từ khác nhau (đang có {count}). Bỏ bớt từ.',
    MEANING_CHANGED:
      'Hướng dẫn của {item} đổi nghĩa của chỉ tiêu. Chỉ được đổi cách diễn đạt; đổi nghĩa thì đặt mã chỉ tiêu mới trong phiên bản biểu mới.',
    TEXT_LANDED: 'Hướng dẫn của {item} từ ngày {from} đã ban hành, không sửa được. Thêm bản mới với ngày sau đó.',
    FILE_EMPTY: 'Tệp rỗng. Chọn tệp khác.',
    FILE_TOO_LARGE: 'Tệp lớn hơn {maximum} MB. Quét ở độ phân giải thấp hơn hoặc chia nhỏ.',
    FILE_TYPE_NOT_TAKEN: 'Không nhận loại tệp này. Chỉ nhận PDF, DOCX, XLSX, PNG, JPEG, TXT hoặc CSV (UTF-8).',
    FILE_NAME_LIES: 'Tên “{name}” không đúng loại của nội dung. Đổi đuôi tên thành .{ending} hoặc chọn đúng tệp.',
    TEXT_MISSING: 'Thiếu chữ ở {path}. Ghi cả tiếng Việt và tiếng Anh.',
    BAD_INDICATOR: 'Chỉ số không hợp lệ tại {path}: {detail}. Sửa chỗ đó rồi gửi lại.',
    INDICATOR_DIVIDES_BY_ITSELF: 'Chỉ số chia “{formula}” cho chính nó nên luôn ra một hằng số. Đổi tử số hoặc mẫu số.',
    INDICATOR_DIVISOR: '“{per}” không phải là số chia. Ghi số dương viết bằng chữ số, ví dụ 100000.',
    INDICATOR_IN_FORMULA: 'Công thức đọc chỉ số {indicator}. Chỉ số không cộng được: thay bằng chỉ tiêu của biểu.',
    INDICATOR_BEYOND_REPORT:
      'Công thức đọc {name}, nằm ngoài báo cáo đang cộng. Chỉ dùng chỉ tiêu của chính báo cáo đó.',
    INDICATOR_NOT_SUMMABLE: 'Không cộng được “{expression}” qua các thư viện. Chỉ dùng + − × ÷, min, max, abs.',
    INDICATOR_UNIT: 'Đơn vị “{unit}” không khớp: chỉ số phần trăm có đơn vị “%”, chỉ số khác thì không.',
    INDICATOR_VERSION: 'Phiên bản tiếp theo là {next}, không phải {version}. Tải lại rồi ghi đúng số.',
    INDICATOR_OVERLAP:
      'Phiên bản {version} đã giữ những ngày đến {until}; {from} không sau ngày đó. Chọn ngày muộn hơn.',
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
  refusals: {
    NOT_FOUND: 'Không tìm thấy dữ liệu, hoặc bạn không có quyền xem.',
    NOT_OBLIGED: 'Thư viện này không có trong danh sách phải báo cáo của kỳ.',
    ROUND_NOT_OPEN: 'Kỳ báo cáo chưa mở (mở từ {opensOn}).',
    ROUND_CLOSED: 'Kỳ báo cáo đã đóng từ {closesOn}. Liên hệ Sở hoặc Bộ để được gia hạn.',
    RETURN_CLOSED: 'Báo cáo trả lại chỉ mở đến hết ngày {until}. Nhờ người duyệt đã trả lại gia hạn.',
    INVALID_CELLS: 'Có {count} ô chưa hợp lệ, chưa lưu ô nào. Sửa các ô được chỉ ra rồi lưu lại.',
    NOTHING_ENTERED: 'Chưa có gì được nhập nên báo cáo chưa bắt đầu. Nhập ít nhất một ô rồi lưu.',
    OPEN_ISSUES: 'Còn {errors} lỗi và {warnings} cảnh báo chưa giải trình. Xử lý xong rồi nộp lại.',
    MOVE_NOT_POSSIBLE: 'Báo cáo đang ở trạng thái “{state}” nên không thực hiện được bước này. Tải lại trang.',
    NOT_YOUR_STAGE: 'Vai trò của bạn không duyệt báo cáo này ở bước nó đang chờ. Chuyển cho người duyệt bước đó.',
    STALE_REVISION: 'Báo cáo đã thay đổi sau khi bạn mở (bản {expected}, nay là bản {actual}). Tải lại rồi thử lại.',
    OWN_ENTRY: 'Bạn đã nhập, sửa hoặc nộp báo cáo này nên không được tự duyệt. Nhờ người khác duyệt.',
    OWN_ANSWER: 'Bạn đã trả lời câu hỏi của người duyệt trong báo cáo này nên không được duyệt. Nhờ người khác duyệt.',
    SAME_PERSON: 'Bạn đã nhận báo cáo này ở bước khác; mỗi bước phải do một người khác nhận. Nhờ người khác duyệt.',
    OWN_GRANT: 'Không ai tự cấp, kéo dài hay kết thúc quyền của chính mình. Nhờ một quản trị viên khác.',
    LAST_ADMINISTRATOR:
      'Đây là quản trị viên cuối cùng còn quyền không thời hạn. Cấp quyền quản trị cho người khác trước.',
    ADMINISTRATOR_EXISTS:
      'Đã có quản trị viên đang hoạt động. Người đó cấp quyền trên màn hình; chỉ khi mất quyền truy cập mới dùng --recover kèm lý do.',
    REASON_REQUIRED: 'Trả lại phải nêu ít nhất một ô và lý do.',
    ALREADY_EXISTS: 'Dữ liệu này đã có.',
    POSSIBLE_DUPLICATE:
      'Trong tỉnh đã có {count} thư viện cùng tên. Xem có phải là một không; nếu là thư viện khác thì xác nhận rồi gửi lại.',
    TOO_MANY_ROWS: 'Mỗi lần tối đa {maximum} dòng (đã gửi {count}). Chia nhỏ rồi gửi lại.',
    INVALID_DEFINITION: 'Biểu mẫu có {count} chỗ chưa hợp lệ, chưa công bố.',
    INVALID_INDICATOR: 'Chỉ số có {count} chỗ chưa hợp lệ, chưa công bố. Sửa các chỗ được chỉ ra rồi công bố lại.',
    INVALID_INPUT: 'Dữ liệu gửi lên chưa hợp lệ: {detail}.',
  },
  doors: {
    INTERNAL: 'Hệ thống gặp sự cố, dữ liệu của bạn chưa bị thay đổi. Đọc mã {id} cho bộ phận hỗ trợ.',
    UNAUTHENTICATED: 'Bạn chưa đăng nhập. Đăng nhập rồi thử lại.',
    TOKEN_EXPIRED: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại.',
    TOKEN_INVALID: 'Thẻ truy cập không hợp lệ. Đăng nhập lại.',
    SESSION_ENDED: 'Bạn đã đăng xuất. Đăng nhập lại để làm tiếp.',
    SECOND_FACTOR_NEEDED:
      'Vai trò của bạn ở Bộ hoặc vai trò quản trị cần đăng nhập với mã dùng một lần. Đăng nhập lại và nhập mã.',
    ACCOUNT_OF_ANOTHER:
      'Tài khoản “{username}” gắn với một người dùng khác của hệ thống đăng nhập. Liên hệ quản trị viên.',
    ACCOUNT_UNKNOWN: 'Tài khoản “{username}” chưa được cấp quyền trong hệ thống. Liên hệ quản trị viên.',
    FORBIDDEN: 'Vai trò của bạn không được làm việc này. Liên hệ quản trị viên nếu cần quyền.',
    DATABASE_UNAVAILABLE:
      'Cơ sở dữ liệu đang tạm ngừng. Những gì bạn nhập vẫn còn trên màn hình; hệ thống sẽ tự thử lại.',
    DISK_FULL:
      'Ổ đĩa máy chủ đã đầy nên chưa lưu được; số liệu vẫn xem được. Những gì bạn nhập vẫn còn trên màn hình; hệ thống sẽ tự thử lại.',
    IDENTITY_UNAVAILABLE:
      'Hệ thống đăng nhập đang tạm ngừng. Những gì bạn nhập vẫn còn trên màn hình; hệ thống sẽ tự thử lại.',
    PERSISTED_QUERY_UNKNOWN: 'Hệ thống đã có phiên bản mới và không còn biết truy vấn này. Hãy tải lại trang.',
    OPERATION_NOT_ALLOWED:
      'Máy chủ chỉ trả lời các truy vấn của giao diện. Hãy gửi đúng một truy vấn đó, hoặc dùng tài khoản có quyền graphql.free (quản trị hệ thống, chuyên viên Bộ).',
    QUERY_TOO_COMPLEX: 'Truy vấn quá lớn hoặc quá sâu. Hỏi ít dữ liệu hơn trong một lần.',
    QUERY_TOO_SLOW: 'Yêu cầu này mất quá nhiều thời gian nên đã bị dừng, chưa lưu gì. Thu hẹp phạm vi rồi thử lại.',
    SYSTEM_BUSY:
      'Hệ thống đang có quá nhiều việc nên chưa làm được yêu cầu này, chưa lưu gì. Hãy thử lại sau giây lát.',
    ANSWER_TOO_LARGE: 'Câu trả lời quá lớn nên đã bị dừng. Hỏi từng trang hoặc ít dữ liệu hơn.',
    BODY_TOO_LARGE: 'Dữ liệu gửi lên quá lớn nên không được nhận. Đăng nhập trước, hoặc chia thành nhiều lần.',
    TOO_MANY_REQUESTS: 'Gửi quá nhiều yêu cầu. Chờ một phút rồi thử lại.',
    PAGE_NOT_FOUND: 'Không có trang này.',
    BAD_REQUEST: 'Yêu cầu không hợp lệ: {detail}',
  },
  formulas: {
    TOO_LONG: 'công thức quá dài ({found} ký tự, tối đa {expected})',
    TOO_DEEP: 'công thức lồng quá nhiều lớp ({found}, tối đa {expected})',
    UNEXPECTED_CHARACTER: 'không hiểu ký tự “{found}”',
    UNEXPECTED_TOKEN: 'không chờ “{found}” ở đây; chờ: {expected}',
    UNEXPECTED_END: 'công thức dừng giữa chừng; chờ: {expected}',
    UNKNOWN_FUNCTION: 'không có hàm “{found}”; chỉ có: {expected}',
    UNKNOWN_SOURCE: 'không có nguồn “{found}”; chỉ có: {expected}',
    UNKNOWN_ITEM: 'biểu mẫu không có chỉ tiêu “{found}”',
    UNKNOWN_ATTRIBUTE: 'không có thuộc tính “{found}”',
    UNKNOWN_PARAM: 'quy tắc không khai ngưỡng “{found}”',
    NOT_A_CONDITION:
      '“{found}” là một con số, không phải điều kiện đúng hay sai; hãy so sánh, chẳng hạn “{found} == 0”',
  },
  missing: {
    'not-yet': 'Chưa nhập',
    'not-collected': 'Không thu thập',
    'not-applicable': 'Không áp dụng',
    closed: 'Đóng cửa',
    refused: 'Không cung cấp',
  },
  missingMeans: {
    'not-yet': 'Chưa ai trả lời ô này.',
    'not-collected': 'Có việc này nhưng thư viện không theo dõi nên không biết số.',
    'not-applicable': 'Thư viện không có việc này, ví dụ không có xe thì không có chuyến lưu động.',
    closed: 'Cả kỳ thư viện đóng cửa nên không phát sinh số liệu.',
    refused: 'Có số nhưng không được phép đưa ra, ví dụ theo quy định về bí mật.',
  },
  instruction: {
    short: '',
    counted: 'Tính',
    notCounted: 'Không tính',
    when: 'Thời gian',
    record: 'Lấy số từ',
    example: 'Ví dụ',
    clause: 'Tiêu chuẩn',
    owner: 'Ai quyết định lời hướng dẫn này',
  },
  earlier: {
    prev_year: 'cùng kỳ năm trước',
    prev_end: 'cuối kỳ trước',
    second_half: '6 tháng cuối năm trước',
    half_of_year: 'một nửa của cả năm trước',
    h1: '6 tháng đầu năm',
    twice_h1: 'gấp đôi 6 tháng đầu năm',
  },
  slips: {
    'digits-swapped': 'Hai chữ số đổi chỗ cho nhau ({meant})?',
    'digit-too-many': 'Thừa một chữ số ({meant})?',
    'digit-too-few': 'Thiếu một chữ số ({meant})?',
  },
  severities: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' },
  states: {
    'not-started': 'Chưa bắt đầu',
    draft: 'Đang nhập',
    submitted: 'Đã nộp',
    returned: 'Bị trả lại',
    official: 'Đã nhận',
  },
  stages: { waiting: 'Chờ {stage} duyệt', accept: '{stage} nhận', return: '{stage} trả lại' },
  notices: {
    'submission-returned': 'Báo cáo {period} của {library} bị trả lại. Nộp lại được đến hết ngày {until}.',
  },
  mailSubjects: {
    'submission-returned': 'Báo cáo {period} bị trả lại',
  },
  mail: {
    where: 'Xem tại: {link}',
    about: 'Thư này do Hệ thống thông tin quản lý và thống kê ngành Thư viện tự gửi, không cần trả lời.',
  },
  moves: {
    submit: 'Nộp báo cáo',
    accept: 'Nhận',
    return: 'Trả lại',
  },
  roles: {
    'library-staff': 'Cán bộ thư viện',
    'library-director': 'Lãnh đạo thư viện',
    'province-officer': 'Chuyên viên Sở',
    'province-leader': 'Lãnh đạo Sở',
    'sector-officer': 'Chuyên viên bộ, ngành',
    'ministry-analyst': 'Chuyên viên Bộ',
    'ministry-leader': 'Lãnh đạo Bộ',
    assessor: 'Người đánh giá',
    administrator: 'Quản trị hệ thống',
  },
};
