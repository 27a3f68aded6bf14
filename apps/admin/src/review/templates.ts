/** Reasons that come up again and again, ready to be changed before they are sent. */
import { isReported, type Language } from '@vlis/domain';
import type { Row } from '../submission/grid/rows.js';
import { shownNumber } from '../submission/grid/rows.js';

const SENTENCES = {
  vi: {
    compare: (now: string, before: string) => `Kỳ này ${now}, cùng kỳ năm trước ${before}. Xin xác nhận hoặc sửa lại.`,
    missing: 'Vì sao không có số liệu? Đề nghị bổ sung hoặc nêu rõ lý do.',
    digits: 'Có thể gõ thừa hoặc thiếu chữ số. Đề nghị kiểm tra lại.',
    unit: 'Có thể nhầm đơn vị tính. Đề nghị kiểm tra lại.',
    books: 'Không khớp với số Sở đang có. Đề nghị đối chiếu sổ theo dõi.',
    explain: 'Giải trình chưa rõ. Đề nghị nêu cụ thể hơn.',
  },
  en: {
    compare: (now: string, before: string) =>
      `${now} now, ${before} in the same period last year. Please confirm or correct.`,
    missing: 'Why is there no number? Please add it or give the reason.',
    digits: 'A digit may be missing or too many. Please check.',
    unit: 'The unit may be wrong. Please check.',
    books: 'This does not agree with the figures we hold. Please compare with your records.',
    explain: 'The explanation is not clear. Please be more specific.',
  },
} as const;

/** Those that fit the row, the most fitting first. */
export function templatesFor(
  { cell, past, findings }: Pick<Row, 'cell' | 'past' | 'findings'>,
  language: Language,
): readonly string[] {
  const sentences = SENTENCES[language];
  const [now, before] = [shownNumber(cell, language), shownNumber(past[0], language)];
  const asked = findings.some(({ explanation }) => explanation !== '');
  return [
    ...(now !== undefined && before !== undefined ? [sentences.compare(now, before)] : []),
    ...(isReported(cell) ? [] : [sentences.missing]),
    ...(asked ? [sentences.explain] : []),
    ...(isReported(cell) ? [sentences.digits, sentences.unit] : []),
    sentences.books,
  ];
}
