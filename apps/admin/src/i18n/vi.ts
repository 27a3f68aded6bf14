/** Câu chữ của khung màn hình và các bộ phận dùng chung: thanh trên, thực đơn, phím tắt, đăng nhập, sự cố, mẫu điền. */
export { ra } from './ra.vi.js';

export const app = {
  name: 'Thống kê ngành Thư viện',
  short: 'VLIS',
  skip: 'Đến phần nội dung',
  loading: 'Đang tải…',
  menu: 'Thực đơn',
  openMenu: 'Mở thực đơn',
  more: 'Thêm',
  language: 'Chuyển sang tiếng Anh',
  dark: 'Chuyển sang nền tối',
  light: 'Chuyển sang nền sáng',
  account: 'Tài khoản',
  logout: 'Đăng xuất',
  logoutEverywhere: 'Đăng xuất khỏi mọi thiết bị',
  leaving: 'Đang lưu những gì đã nhập rồi đăng xuất…',
  keys: 'Phím tắt',
  close: 'Đóng',
  again: 'Thử lại',
  home: 'Về trang Việc cần làm',
  none: '–',
  clear: 'Bỏ lọc',
  pagePrevious: 'Trang trước',
  pageNext: 'Trang sau',
  pageRange: '%{from}–%{to} trong %{total}',
  noNumber: 'không có số',
  withheld: 'giữ kín: số liệu của quá ít thư viện, hoặc để lộ số liệu như vậy, hoặc của kỳ chưa kết thúc',
};

export const menu = {
  work: 'Công việc',
  read: 'Số liệu',
  manage: 'Danh mục',
};

export const keys = {
  title: 'Phím tắt',
  hint: 'Trong ô viết chữ, phím chữ chỉ để viết. Trong ô số của biểu nhập, phím chữ vẫn là phím tắt.',
  general: 'Chung',
  here: 'Trang này',
  help: 'Mở bảng phím tắt này',
  search: 'Đến ô tìm kiếm',
};

export const session = {
  endedTitle: 'Phiên đăng nhập đã hết',
  ended:
    'Những gì bạn đã nhập vẫn còn nguyên trên màn hình này. Đăng nhập lại để tiếp tục; bạn sẽ trở về đúng trang đang làm.',
  secondFactorTitle: 'Cần mã dùng một lần',
  secondFactor:
    'Vai trò của bạn ở Bộ hoặc vai trò quản trị cần đăng nhập với mã dùng một lần trên điện thoại. Đăng nhập lại và nhập mã; lần đầu, trang đăng nhập hướng dẫn cài. Những gì bạn đã nhập vẫn còn nguyên. Nếu đã nhập mã mà vẫn thấy thông báo này, hãy báo quản trị viên của hệ thống đăng nhập.',
  leftTitle: 'Bạn đã đăng xuất',
  left: 'Những gì bạn đã nhập mà chưa lưu vẫn được giữ trên máy này, chỉ hiện ra với bạn khi bạn đăng nhập lại tại đây.',
  again: 'Đăng nhập lại',
  ofAnotherTitle: 'Tài khoản này của người khác',
  unknownTitle: 'Tài khoản chưa được cấp vai trò',
  unknown:
    'Bạn đã đăng nhập với tên “%{username}” nhưng tài khoản này chưa có vai trò nào trong hệ thống. Hãy báo quản trị viên của Sở hoặc của Bộ.',
};

export const failure = {
  offlineTitle: 'Không có kết nối mạng',
  offline: 'Máy của bạn không liên lạc được với máy chủ. Kiểm tra đường truyền; trang sẽ tự thử lại.',
  unavailableTitle: 'Máy chủ đang tạm ngừng',
  unavailable: 'Hệ thống đang được bảo trì hoặc khởi động lại. Không có gì bị mất; trang sẽ tự thử lại sau ít giây.',
  busyTitle: 'Hệ thống đang bận',
  busy: 'Nhiều người đang dùng cùng lúc. Không có gì bị mất; trang sẽ tự thử lại sau ít giây.',
  diskFullTitle: 'Ổ đĩa máy chủ đã đầy',
  diskFull: 'Tạm thời chưa lưu được gì mới; số liệu đã có không bị mất. Hãy báo quản trị viên rồi thử lại.',
  forbiddenTitle: 'Bạn không có quyền xem trang này',
  forbidden: 'Vai trò của bạn không gồm phần này. Nếu công việc cần đến, hãy đề nghị quản trị viên cấp quyền.',
  tooManyTitle: 'Gửi quá nhiều yêu cầu',
  tooMany: 'Chờ một phút rồi thử lại.',
  signedOutTitle: 'Chưa đăng nhập',
  signedOut: 'Phiên đăng nhập đã hết. Đăng nhập lại để tiếp tục.',
  faultTitle: 'Trang này gặp sự cố',
  fault:
    'Lỗi ở phía hệ thống, không phải do bạn; số liệu không bị thay đổi. Thử lại, nếu vẫn lỗi hãy báo bộ phận hỗ trợ.',
  refusedTitle: 'Không có số liệu như vậy',
  searchTitle: 'Nội dung tìm kiếm quá dài',
  tooSlowTitle: 'Yêu cầu mất quá nhiều thời gian',
  quote: 'Mã để báo hỗ trợ: %{id}',
  stale: 'Chưa cập nhật được. Đang hiện số liệu tải lần trước.',
  notFoundTitle: 'Không có trang này',
  notFound: 'Địa chỉ có thể bị gõ sai, hoặc mục này đã được chuyển đi.',
  missingRecordTitle: 'Không tìm thấy',
  missingRecord: 'Không có mục này, hoặc nó nằm ngoài phạm vi bạn được xem.',
  bannerOffline: 'Mất kết nối mạng. Số liệu trên màn hình là bản đã tải; hệ thống tự nối lại khi có mạng.',
  outdatedTitle: 'Hệ thống đã có phiên bản mới',
  outdated:
    'Hệ thống đã có phiên bản mới. Số liệu đã nhập trong phiếu được giữ trên máy này; hãy chép lại nội dung khác đang viết dở rồi tải lại trang.',
  outdatedReload: 'Tải lại trang',
  bannerUnavailable: 'Máy chủ đang tạm ngừng. Bạn có thể để nguyên trang này; hệ thống đang tự thử lại.',
};

export const form = {
  required: 'Chưa điền.',
  unpicked: 'Chưa chọn dòng nào trong danh sách: chọn một dòng, hoặc xóa chữ đã gõ.',
  more: 'Còn nữa: gõ thêm để thu hẹp.',
  check: 'Chưa gửi được: xem lại chỗ được đánh dấu.',
  waits: 'Đã nhận, đang chờ %{what}.',
  waitsUnchanged: 'Sửa một ô thì coi như chưa nhấn.',
  unsent: 'Chưa gửi; những gì đã điền vẫn còn.',
  takenBack: 'Chưa gửi, vì có ô được sửa sau khi nhấn. Điền xong thì nhấn lại.',
  notThere: 'Chưa tải được %{what}.',
  offline: 'Không có kết nối mạng, chưa gửi được. Những gì đã điền vẫn còn; gửi lại khi có mạng.',
  unavailable: 'Máy chủ đang tạm ngừng, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít phút.',
  busy: 'Hệ thống đang bận, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít giây.',
  diskFull: 'Ổ đĩa máy chủ đã đầy, chưa gửi được. Những gì đã điền vẫn còn; gửi lại sau ít phút.',
  dayPattern: 'dd/MM/yyyy',
  dayUnreadable: 'Viết ngày như 15/05/2027.',
  dayPick: 'Chọn trên lịch',
  cancel: 'Thôi',
  showList: 'Mở danh sách',
  clearPick: 'Xóa lựa chọn',
};
