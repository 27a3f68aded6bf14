/** A size on a disk as people say it: three digits, a thousand to a step. */
import { numberText } from './number.js';
import type { Language } from '@vlis/domain';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

export const bytesText = (bytes: number, language: Language): string => {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const decimals = step === 0 || value >= 100 ? 0 : 1;
  return `${numberText(value.toFixed(decimals), language, decimals)} ${UNITS[step]!}`;
};
