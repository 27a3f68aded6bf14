import { mailWords, noticeWords } from './notice-words.js';

const params = {
  ...{ roundId: 1, libraryId: 2, period: '2026-H1', until: '2026-08-14' },
  library: { vi: 'Thư viện phường Tuy Hòa', en: '' },
};

it('says in both languages which report came back, and until when it is taken', () => {
  expect(noticeWords({ kind: 'submission-returned', params })).toEqual({
    vi: 'Báo cáo 6 tháng đầu năm 2026 của Thư viện phường Tuy Hòa bị trả lại. Nộp lại được đến hết ngày 14/08/2026.',
    en: 'The report of Thư viện phường Tuy Hòa for the first half of 2026 was returned. It can be submitted again until the end of 14/08/2026.',
  });
});

it('says the same by mail, Vietnamese first, with the way to it', () => {
  const news = { kind: 'submission-returned', params } as const;
  const { subject, body } = mailWords(news, 'https://thuvien.example/notices');
  expect(subject).toBe('Báo cáo 6 tháng đầu năm 2026 bị trả lại / The report for the first half of 2026 was returned');
  const words = noticeWords(news);
  expect(body.split('\n\n').slice(0, 2)).toEqual([words.vi, 'Xem tại: https://thuvien.example/notices']);
  expect(body.indexOf(words.en)).toBeGreaterThan(body.indexOf(words.vi));
  expect(body).toContain('See it at: https://thuvien.example/notices');
});
