/** Words of lists of records that are taken along, in both languages. */
import type { Language, LibraryStatus, RoundPhase } from '@vlis/domain';

interface ListWords<Column extends string> {
  readonly title: string;
  /** Of the file, in letters that every system writes. */
  readonly filename: string;
  readonly columns: Readonly<Record<Column, string>>;
}

interface LibraryListWords extends ListWords<'name' | 'identifier' | 'type' | 'body' | 'place' | 'status'> {
  readonly asOf: string;
  readonly statuses: Readonly<Record<LibraryStatus, string>>;
}

export const libraryListWords: Readonly<Record<Language, LibraryListWords>> = {
  vi: {
    title: 'DANH SÁCH THƯ VIỆN',
    filename: 'vlis-thu-vien.xlsx',
    asOf: 'Thông tin tại ngày {day}',
    columns: {
      name: 'Tên thư viện',
      identifier: 'Mã định danh',
      type: 'Loại thư viện',
      body: 'Cơ quan chủ quản',
      place: 'Địa bàn',
      status: 'Tình trạng',
    },
    statuses: { active: 'Đang hoạt động', suspended: 'Tạm ngừng', closed: 'Đã giải thể' },
  },
  en: {
    title: 'LIST OF LIBRARIES',
    filename: 'vlis-libraries.xlsx',
    asOf: 'As of {day}',
    columns: {
      name: 'Name',
      identifier: 'Identifier',
      type: 'Library type',
      body: 'Governing body',
      place: 'Place',
      status: 'Status',
    },
    statuses: { active: 'Active', suspended: 'Suspended', closed: 'Closed' },
  },
};

interface AccountListWords extends ListWords<'name' | 'username' | 'roles' | 'state'> {
  readonly nation: string;
  /** After the place of a role that is to come or that has a last day. */
  readonly from: string;
  readonly until: string;
  readonly states: Readonly<Record<'open' | 'closed', string>>;
}

export const accountListWords: Readonly<Record<Language, AccountListWords>> = {
  vi: {
    title: 'DANH SÁCH TÀI KHOẢN',
    filename: 'vlis-tai-khoan.xlsx',
    columns: { name: 'Họ và tên', username: 'Tên tài khoản', roles: 'Vai trò và phạm vi', state: 'Tình trạng' },
    nation: 'Cả nước',
    from: 'từ ngày {day}',
    until: 'đến hết ngày {day}',
    states: { open: 'Đang mở', closed: 'Đã đóng' },
  },
  en: {
    title: 'LIST OF ACCOUNTS',
    filename: 'vlis-accounts.xlsx',
    columns: { name: 'Name', username: 'User name', roles: 'Roles and scopes', state: 'State' },
    nation: 'The nation',
    from: 'from {day}',
    until: 'until {day}',
    states: { open: 'Open', closed: 'Closed' },
  },
};

interface RoundListWords extends ListWords<'period' | 'phase' | 'opens' | 'cutoff' | 'due' | 'closes'> {
  readonly phases: Readonly<Record<RoundPhase, string>>;
}

export const roundListWords: Readonly<Record<Language, RoundListWords>> = {
  vi: {
    title: 'DANH SÁCH KỲ BÁO CÁO',
    filename: 'vlis-ky-bao-cao.xlsx',
    columns: {
      period: 'Kỳ báo cáo',
      phase: 'Tình trạng',
      opens: 'Mở nhập',
      cutoff: 'Ngày chốt danh sách',
      due: 'Hạn nộp',
      closes: 'Đóng nhận',
    },
    phases: { 'not-open': 'Chưa mở', open: 'Đang mở', overdue: 'Quá hạn, còn nhận', closed: 'Đã đóng' },
  },
  en: {
    title: 'LIST OF ROUNDS',
    filename: 'vlis-rounds.xlsx',
    columns: {
      period: 'Period',
      phase: 'Phase',
      opens: 'Opens',
      cutoff: 'List cut-off',
      due: 'Due',
      closes: 'Closes',
    },
    phases: { 'not-open': 'Not open', open: 'Open', overdue: 'Overdue, still taken', closed: 'Closed' },
  },
};

/** How the main contact of a library is reached. */
type Reached = 'contact' | 'telephone' | 'email';

/** How often a library was asked, and when, with what outcome and note the last time. */
type FollowedUp = 'followUps' | 'followedUpOn' | 'outcome' | 'note';

/** How often the system has reminded a library, and when last. */
type RemindedBy = 'reminders' | 'remindedOn';

interface ObligationListWords extends ListWords<
  | 'library'
  | 'identifier'
  | 'type'
  | 'province'
  | 'state'
  | 'submitted'
  | 'filled'
  | 'look'
  | 'due'
  | Reached
  | FollowedUp
  | RemindedBy
> {
  readonly overdue: string;
  readonly notBegun: string;
}

export const obligationListWords: Readonly<Record<Language, ObligationListWords>> = {
  vi: {
    title: 'DANH SÁCH BÁO CÁO PHẢI NỘP',
    filename: 'vlis-bao-cao.xlsx',
    columns: {
      library: 'Thư viện',
      identifier: 'Mã định danh',
      type: 'Loại thư viện',
      province: 'Tỉnh, thành phố',
      state: 'Tình trạng',
      submitted: 'Ngày nộp',
      filled: 'Đã điền',
      look: 'Ô cần xem',
      due: 'Hạn nộp',
      contact: 'Người liên hệ',
      telephone: 'Điện thoại',
      email: 'Thư điện tử',
      followUps: 'Số lần đôn đốc',
      followedUpOn: 'Đôn đốc lần cuối',
      outcome: 'Kết quả',
      note: 'Ghi chú đôn đốc',
      reminders: 'Số lần hệ thống nhắc',
      remindedOn: 'Nhắc lần cuối',
    },
    overdue: 'Quá hạn',
    notBegun: 'chưa bắt đầu',
  },
  en: {
    title: 'LIST OF REPORTS DUE',
    filename: 'vlis-reports.xlsx',
    columns: {
      library: 'Library',
      identifier: 'Identifier',
      type: 'Library type',
      province: 'Province',
      state: 'State',
      submitted: 'Submitted',
      filled: 'Filled in',
      look: 'Cells to look at',
      due: 'Due',
      contact: 'Contact',
      telephone: 'Telephone',
      email: 'E-mail',
      followUps: 'Follow-ups',
      followedUpOn: 'Last follow-up',
      outcome: 'Outcome',
      note: 'Note of the follow-up',
      reminders: 'Reminders',
      remindedOn: 'Last reminder',
    },
    overdue: 'Overdue',
    notBegun: 'not begun',
  },
};
