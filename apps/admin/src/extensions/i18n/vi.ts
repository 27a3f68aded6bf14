/** Xin gia hạn và trả lời. */
export const extensions = {
  ask: 'Xin gia hạn…',
  askTitle: 'Xin gia hạn nộp báo cáo %{period}',
  askNext: 'Hạn nộp hiện nay là %{due}; kỳ đóng nhận sau ngày %{closes}. Sở trả lời; hạn chỉ đổi khi được đồng ý.',
  until: 'Xin nộp đến hết ngày',
  reason: 'Lý do',
  send: 'Gửi yêu cầu',
  sent: 'Đã gửi yêu cầu gia hạn',
  waiting: 'Đã xin gia hạn đến hết %{date}, đang chờ trả lời.',
  granted: 'Được gia hạn đến hết %{date}.',
  refused: 'Không được gia hạn: %{note}',
  waitingTitle: '%{count} thư viện xin gia hạn',
  waitingLabel: 'Yêu cầu gia hạn đang chờ trả lời',
  wish: 'hạn %{due}, xin đến hết %{date}',
  askedBy: '%{name} gửi %{at}',
  answer: 'Trả lời…',
  answerTo: 'Trả lời %{name}',
  answerTitle: '%{name} xin gia hạn',
  answerNext: 'Hạn nộp hiện nay là %{due}. Lý do: “%{reason}”',
  answerIt: 'Trả lời',
  decision: 'Quyết định',
  grantUntil: 'Gia hạn đến hết ngày',
  grant: 'Đồng ý gia hạn',
  refuse: 'Không gia hạn',
  note: 'Lời nhắn cho thư viện',
  noteMeans: 'Không gia hạn thì phải ghi lý do.',
  grantedNow: 'Đã gia hạn đến hết %{date}',
  refusedNow: 'Đã trả lời không gia hạn',
};

declare module '../../i18n/messages.js' {
  interface Texts {
    readonly extensions: typeof extensions;
  }
}
