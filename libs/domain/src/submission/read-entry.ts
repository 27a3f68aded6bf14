/**
 * What was typed into a cell, as a cell or as the issue that stands against it. The same for browser, API and imports.
 * Blank text is the blank `not-yet`; "Không thu thập" and its like are chosen, not typed.
 */
import { missing, no, reported, yes, type Cell } from '../shared/cell.js';
import { decimal, smallWhole, type Decimal } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import { commonSigns, searchKey } from '../shared/text.js';
import { decimalsOfItem, type Question } from '../form/item.js';
import { readNumber, type AmbiguousNumber } from './read-number.js';

export type Reading = { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly issue: Issue };

/** Twelve digits before the mark: the sum of 50 000 such cells with two decimals still fits a 64-bit integer. */
export const MAXIMUM: Decimal = decimal('999999999999');

const YES = new Set(['1', 'co', 'yes', 'true', 'x', 'c', 'y']);
const NO = new Set(['0', 'khong', 'no', 'false', 'k', 'n']);

/** Whole pages get pasted into cells; the sentence needs their beginning. */
const shortened = (text: string): string => text.slice(0, 60);

const accept = (cell: Cell): Reading => ({ ok: true, cell });
const reject = (found: Issue): Reading => ({ ok: false, issue: found });

/** A value against the item's type and bounds, whoever sends it. */
export function checkValue(item: Question, value: Decimal, typed?: string): Issue | undefined {
  const text = (): string => typed ?? value.toFixed();
  if (item.type.kind === 'yes-no') {
    return value.eq(0) || value.eq(1) ? undefined : issue('NOT_YES_OR_NO', item.code, { text: text() });
  }
  if (smallWhole(value) !== undefined) return undefined;
  if (value.isNegative() && !value.isZero() && !item.type.negative)
    return issue('NEGATIVE_NUMBER', item.code, { text: text() });
  if (value.abs().gt(MAXIMUM))
    return issue('NUMBER_TOO_LARGE', item.code, { text: text(), maximum: MAXIMUM.toFixed() });
  const decimals = decimalsOfItem(item);
  if (value.decimalPlaces() > decimals) {
    return issue('TOO_MANY_DECIMALS', item.code, { text: text(), decimals: `${decimals}` });
  }
  return undefined;
}

/**
 * The one number that the item leaves of two, if it leaves one. Where no decimals are asked a mark can only group, so
 * `66.647` is 66647; unless that would be far from what is usual and the fraction would not be: then somebody has typed
 * into the wrong row, or in another unit, and is asked.
 */
function onlyReading(item: Question, { whole, fraction }: AmbiguousNumber): Decimal | undefined {
  if (decimalsOfItem(item) > 0) return undefined;
  const { usual = () => true } = item;
  const value = decimal(whole);
  return !usual(value) && usual(decimal(fraction)) ? undefined : value;
}

export function readEntry(item: Question, typed: string): Reading {
  const text = commonSigns(typed).trim();
  if (text === '') return accept(missing('not-yet'));
  if (item.type.kind === 'yes-no') {
    // The search key forgets signs, and `-1` is no yes.
    const key = /^[\p{L}\p{M}\d]+$/u.test(text) ? searchKey(text) : '';
    if (YES.has(key)) return accept(yes);
    return NO.has(key) ? accept(no) : reject(issue('NOT_YES_OR_NO', item.code, { text: shortened(text) }));
  }
  const reading = readNumber(text);
  if (reading.kind === 'not-a-number') return reject(issue('NOT_A_NUMBER', item.code, { text: shortened(text) }));
  if (reading.kind === 'number') return taken(item, reading.value, text);
  const only = onlyReading(item, reading);
  if (only) return taken(item, only, text);
  return reject(issue('AMBIGUOUS_NUMBER', item.code, { text, first: reading.whole, second: reading.fraction }));
}

function taken(item: Question, value: Decimal, text: string): Reading {
  const wrong = checkValue(item, value, text);
  return wrong ? reject(wrong) : accept(reported(value.isZero() ? value.abs() : value));
}
