import { noticeWords } from './notice-words.js';

it('says in both languages which report came back, and until when it is taken', () => {
  const params = {
    ...{ roundId: 1, libraryId: 2, period: '2026-H1', until: '2026-08-14' },
    library: { vi: 'Thư viện phường Tuy Hòa', en: '' },
  };
  expect(noticeWords({ kind: 'submission-returned', params })).toEqual({
    vi: 'Báo cáo 6 tháng đầu năm 2026 của Thư viện phường Tuy Hòa bị trả lại. Nộp lại được đến hết ngày 14/08/2026.',
    en: 'The report of Thư viện phường Tuy Hòa for the first half of 2026 was returned. It can be submitted again until the end of 14/08/2026.',
  });
});
