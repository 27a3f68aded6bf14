/** Figures as they are printed in a document: exact, in the marks of its language, with the unit behind. */
import { decimal, toPlain, type Language } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import type { FigureRun } from './blocks.js';
import type { BlockFigure } from './table-block.js';

/** Never parted from its number at the end of a line. */
const NO_BREAK = '\u00a0';

function shown(value: string, language: Language, decimals: number | undefined): string {
  const exact = decimal(value);
  const rounded = decimals === undefined ? exact : exact.toDecimalPlaces(decimals);
  return formatNumber(toPlain(rounded), language, decimals);
}

/** `1.234,5 bản`, `12,5%`: the percent sign stands at its number, as official papers write it. Throws RangeError where the value is no machine text. */
export function figureText({ value, decimals, unit }: Omit<FigureRun, 'kind' | 'key'>, language: Language): string {
  const number = shown(value, language, decimals);
  if (unit === undefined || unit === '') return number;
  return unit === '%' ? `${number}%` : `${number}${NO_BREAK}${unit}`;
}

/** A figure in a table, where the unit stands in the head. */
export function cellText({ value, decimals, change, mark }: BlockFigure, ofColumn: number, language: Language): string {
  const number = shown(value, language, decimals ?? ofColumn);
  const sign = change && !number.startsWith('-') && !decimal(value).isZero() ? '+' : '';
  return `${sign}${number}${change === 'marked' ? '*' : (mark ?? '')}`;
}
