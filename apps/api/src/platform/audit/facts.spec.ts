import { demandFacts } from './facts.js';

it.each([
  { revision: 3, late: false, until: '2026-01-13', before: null },
  { items: ['B01', 'report.partial_period'], confirmedBeside: ['VN-000123-4'], body: 'BQP' },
  { forms: { TKTV: { number: 1 } }, different: 0, wanted: undefined },
])('takes facts: %j', (facts) => expect(() => demandFacts('x', facts)).not.toThrow());

it.each([
  { answer: 'Đã đếm lại, đúng' },
  { note: ['B01', 'xem lại'] },
  { deep: { er: [{ still: 'a b' }] } },
  { 'Ông Nguyễn Văn A': 1 },
  { reason: 'by the side door' },
  { text: 'x'.repeat(65) },
  { text: '' },
  { text: 'two\nlines' },
])('takes no text: %j', (facts) => expect(() => demandFacts('x', facts)).toThrow('takes no text'));
