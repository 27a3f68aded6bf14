import { markIn } from './marks.js';

describe('marks of statistical tables', () => {
  it.each(['-', '–', '—', '−', '--', ' - ', '－', 'Không phát sinh', 'KHONG PHAT SINH', 'không có', 'nil'])(
    '%j: there was none',
    (text) => expect(markIn(text)).toBe('nothing'),
  );

  it.each(['…', '...', '..', '. . .', '⋯', '……', '．．．', 'Không có số liệu', 'chưa có số liệu'])(
    '%j: nobody counted it',
    (text) => expect(markIn(text)).toBe('uncollected'),
  );

  it.each(['', '.', ',', '0', '-5', '- 5', '5-', '1-2', '...5', 'x', 'không thu thập', 'Theo sổ đăng ký'])(
    '%j is no mark',
    (text) => expect(markIn(text)).toBeUndefined(),
  );
});
