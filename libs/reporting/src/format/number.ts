/**
 * Numbers and dates as the administration prints them: 1.234,5 and dd/MM/yyyy in Vietnamese, 1,234.5 in English.
 * Works on exact machine text, so that nothing passes through binary floating point on its way to the reader.
 */
import type { IsoDate, Language } from '@vlis/domain';

const marks = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** `-1234567.5` → `-1.234.567,5` (vi). With `decimals` the fraction is padded, never rounded: round before. */
export function formatNumber(plain: string, language: Language, decimals?: number): string {
  const { group, decimal } = marks[language];
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  return `${plain.startsWith('-') ? '-' : ''}${grouped}${shown ? decimal + shown : ''}`;
}

/** `2026-12-05` → `05/12/2026` in both languages: the country writes its dates one way. */
export const formatDate = (date: IsoDate): string => date.split('-').reverse().join('/');
