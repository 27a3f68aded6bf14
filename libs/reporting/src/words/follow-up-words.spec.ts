import { followUpWords } from './follow-up-words.js';

it('tells a promise with its day, and anything else without', () => {
  const promised = { channel: 'telephone', outcome: 'promised', promisedUntil: '2025-12-03' } as const;
  expect(followUpWords(promised, 'vi')).toBe('Gọi điện: hứa nộp chậm nhất 03/12/2025');
  expect(followUpWords(promised, 'en')).toBe('Telephone: promised to submit by 03/12/2025');
  expect(followUpWords({ channel: 'letter', outcome: 'bounced' }, 'vi')).toBe('Gửi công văn: thư bị trả lại');
  expect(followUpWords(null, 'vi')).toBe('');
});
