import { foldedFeatures } from '../../features.js';
import { demandFacts, type Facts } from './facts.js';

const { facts: shapes } = foldedFeatures();

it.each<Facts>([
  { revision: 3, late: false, until: '2026-01-13', before: null },
  { items: ['B01', 'report.partial_period'], explained: ['R49:B01', 'NOTE:E06'], confirmedBeside: ['VN-7K3M-9QXD-4'] },
  { role: 'province-officer', unitId: 1, libraryId: null, body: 'BQP', validFrom: '2026-01-01' },
  { basis: 'current', items: [], types: ['T', 'X'], language: 'en', rows: 36 },
  { period: '2026-H1', submissions: [1, 2], different: 0, wanted: undefined },
  { 'library-types': 9 },
])('takes facts: %j', (facts) => expect(() => demandFacts('x', facts, shapes)).not.toThrow());

it.each<Facts>([
  { answer: 'Đã đếm lại, đúng' },
  { answer: 'nguyenvana' }, // one word, under a name that nobody has thought about
  { note: ['B01'] },
  { stage: 'nguyễn văn a' },
  { until: 'mai' },
  { period: '2026 ' },
  { items: ['B01', 'xem lại'] },
  { explained: ['R49:B01:nguyenvana'] },
  { explained: ['nguyenvana'] },
  { person: 'Nguyễn' },
  { deep: { er: 1 } },
  { 'Ông Nguyễn Văn A': 1 },
  { reason: 'by the side door' },
  { items: ['x'.repeat(41)] },
  { items: [''] },
  { items: ['two\nlines'] },
])('takes no text: %j', (facts) => expect(() => demandFacts('x', facts, shapes)).toThrow('takes no text'));
