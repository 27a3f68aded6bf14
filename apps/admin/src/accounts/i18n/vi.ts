/** Tài khoản và vai trò. */
export const accounts = {
  title: 'Tài khoản',
  about:
    'Ai được vào hệ thống, với vai trò nào, ở đâu và đến ngày nào. Không ai tự cấp hay tự kết thúc quyền của mình.',
  grant: 'Cấp vai trò',
  search: 'Tìm theo tên hoặc tài khoản',
  open: 'Mở tài khoản',
  close: 'Đóng tài khoản',
  reopen: 'Mở lại',
  end: 'Thôi giao',
  release: 'Gỡ người đăng nhập',
  closeOf: 'Đóng tài khoản của %{name}',
  reopenOf: 'Mở lại tài khoản của %{name}',
  releaseOf: 'Gỡ người đăng nhập khỏi tài khoản của %{name}',
  endOf: 'Thôi giao vai trò %{role} cho %{name}',
  closed: 'Đã đóng',
  closedBy: '%{date}, %{by}: ',
  noRole: 'Chưa có vai trò nào',
  until: 'đến hết ngày %{date}',
  none: 'Không tìm thấy tài khoản nào. Thử một phần của tên, có dấu hay không dấu đều được.',
  noPlace: 'Không có nơi nào tên như vậy',
  since: 'từ ngày %{date}',
  ended: 'thôi giao lúc %{date}, %{by}',
  past: '%{smart_count} vai trò đã hết',
  place: {
    library: 'Thư viện',
    province: 'Tỉnh, thành phố',
    sector: 'Ngành',
    nation: 'Cả nước',
  },
  means: {
    role: 'Việc người này được làm. Mỗi vai trò chỉ có ở nơi hợp với nó.',
    at: 'Vai trò này có thể có ở một tỉnh hoặc trong cả nước.',
    library: 'Gõ một phần của tên hoặc mã định danh, không cần dấu.',
    province: 'Gõ một phần của tên, không cần dấu. Gồm cả những tỉnh đã sáp nhập vào.',
    body: 'Cơ quan chủ quản mà người này xem thư viện trực thuộc. Gõ một phần của tên, không cần dấu.',
    nation: 'Vai trò này có hiệu lực trong cả nước.',
    validFrom: 'Từ hôm nay trở đi',
    validTo: 'Hết ngày này thì hết quyền. Để trống: đến khi thôi giao',
  },
  ask: {
    grant: 'Cấp vai trò cho %{name}',
    open: 'Mở tài khoản mới',
    close: 'Đóng tài khoản của %{name}?',
    reopen: 'Mở lại tài khoản của %{name}?',
    end: 'Thôi giao vai trò này cho %{name}?',
    release: 'Gỡ người đăng nhập khỏi tài khoản của %{name}?',
  },
  next: {
    grant: 'Vai trò có hiệu lực ngay từ ngày đầu, không phải đăng nhập lại. Việc cấp được ghi vào nhật ký.',
    open: 'Dành cho người mà hệ thống đăng nhập đã biết. Lúc đầu tài khoản chưa có vai trò nào.',
    close: 'Người này bị từ chối ngay lập tức ở mọi nơi, kể cả khi đang đăng nhập. Tên vẫn còn trong lịch sử.',
    reopen: 'Các vai trò còn hiệu lực lại có hiệu lực ngay.',
    end: 'Quyền hết ngay lập tức. Vai trò vẫn còn trong lịch sử.',
    release:
      'Dùng khi người này đã bị xóa và tạo lại ở hệ thống đăng nhập. Ai đăng nhập trước tiên bằng tên tài khoản này sẽ giữ tài khoản, nên hãy chắc rằng đó đúng là người này.',
  },
  done: {
    grant: 'Đã cấp vai trò cho %{name}',
    open: 'Đã mở tài khoản cho %{name}',
    close: 'Đã đóng tài khoản của %{name}',
    reopen: 'Đã mở lại tài khoản của %{name}',
    end: 'Đã thôi giao vai trò cho %{name}',
    release: 'Đã gỡ người đăng nhập khỏi tài khoản của %{name}',
  },
  field: {
    username: 'Tên tài khoản',
    name: 'Họ và tên',
    reason: 'Lý do',
    role: 'Vai trò',
    at: 'Phạm vi',
    library: 'Thư viện',
    province: 'Tỉnh, thành phố',
    body: 'Cơ quan chủ quản',
    validFrom: 'Ngày đầu',
    validTo: 'Ngày cuối',
  },
  menu: {
    name: 'Tài khoản',
    go: 'Tài khoản',
  },
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly accounts: typeof accounts;
  }
}
