/**
 * A number as a person types it: 1.234,5 and 1,234.5 are both understood, and an entry that may mean two things is
 * answered as ambiguous, never guessed here. One mark followed by exactly three digits (`1.234`, `1,234`) may be a
 * thousand or a fraction, which the item may settle (`read-entry.ts`); a leading zero (`0,125`), two kinds of mark, or
 * a mark that repeats settles it. A space, of whatever width, only ever groups. Unseen characters are dropped,
 * full-width digits and marks are digits and marks. No grouped number begins with a zero: `0.125.000` is not read at
 * all.
 */
import { decimal, type Decimal } from '../shared/decimal.js';
import { commonSigns } from '../shared/text.js';

/** Both readings as plain numbers: `1234` and `1.234`. */
export interface AmbiguousNumber {
  readonly kind: 'ambiguous';
  readonly whole: string;
  readonly fraction: string;
}

export type NumberReading =
  { readonly kind: 'number'; readonly value: Decimal } | AmbiguousNumber | { readonly kind: 'not-a-number' };

const NOT_A_NUMBER: NumberReading = { kind: 'not-a-number' };
const number = (plain: string): NumberReading => ({ kind: 'number', value: decimal(plain) });

const GROUPED = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Digits with one kind of mark that may only be grouping or only a decimal mark. */
function readUnsigned(text: string): NumberReading {
  if (/^\d+$/.test(text)) return number(text);
  const lone = /^(\d*)[.,](\d+)$/.exec(text);
  if (lone) {
    const [, whole = '', fraction = ''] = lone;
    if (fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole))
      return { kind: 'ambiguous', whole: whole + fraction, fraction: `${whole}.${fraction}` };
    return number(`${whole || '0'}.${fraction}`);
  }
  if (GROUPED.test(text)) return number(digitsOf(text));
  const both = /^(.*)([.,])(\d+)$/.exec(text);
  if (both) {
    const [, whole = '', mark, fraction] = both;
    const grouping = GROUPED.exec(whole)?.[1];
    if (grouping !== undefined && grouping !== mark) return number(`${digitsOf(whole)}.${fraction}`);
  }
  return NOT_A_NUMBER;
}

/** Reads typed text. At most 40 characters are looked at: no figure of a library is longer. */
export function readNumber(typed: string): NumberReading {
  // Excel and word processors group with no-break, narrow, thin and figure spaces: all of them are one space here.
  const text = commonSigns(typed)
    .trim()
    .replace(/\p{Zs}/gu, ' ')
    .replace(/^[-−–] */, '-');
  if (text.length > 40) return NOT_A_NUMBER;
  if (!text.startsWith('-')) return readUnsigned(text);
  const reading = readUnsigned(text.slice(1));
  if (reading.kind === 'number') return { kind: 'number', value: reading.value.neg() };
  if (reading.kind === 'ambiguous')
    return { kind: 'ambiguous', whole: `-${reading.whole}`, fraction: `-${reading.fraction}` };
  return reading;
}
