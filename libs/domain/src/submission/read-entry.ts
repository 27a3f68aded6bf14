/**
 * What was typed into a cell, as a cell or as the issue that stands against it. The same for browser, API and imports.
 * Blank text is the blank `not-yet`; "Không thu thập" and its like are chosen, not typed.
 */
import { encodeCell, missing, no, reported, yes, type Cell } from '../shared/cell.js';
import { tooLong } from '../shared/bounded-text.js';
import { decimal, smallWhole, type Decimal } from '../shared/decimal.js';
import { issue, type Issue, type IssueCode } from '../shared/issue.js';
import { commonSigns, searchKey } from '../shared/text.js';
import { decimalsOfItem, hasNumber, optionOf, takesNegative, type ItemKind, type Question } from '../form/item.js';
import { checkDay, noChoice, readChoice, readDate, readText, shortened } from './read-words.js';
import { readNumber, type AmbiguousNumber } from './read-number.js';

export type EntryReading = { readonly ok: true; readonly cell: Cell } | { readonly ok: false; readonly issue: Issue };

/** Twelve digits before the mark: the sum of 50 000 such cells with two decimals still fits a 64-bit integer. */
export const MAXIMUM: Decimal = decimal('999999999999');

const YES = new Set(['1', 'co', 'yes', 'true', 'x', 'c', 'y']);
const NO = new Set(['0', 'khong', 'no', 'false', 'k', 'n']);

const accept = (cell: Cell): EntryReading => ({ ok: true, cell });
const reject = (found: Issue): EntryReading => ({ ok: false, issue: found });

/** A value against the item's type and bounds, whoever sends it. */
export function checkValue(item: Question, value: Decimal, typed?: string): Issue | undefined {
  const text = (): string => typed ?? value.toFixed();
  if (!hasNumber(item)) return otherKind(item, text());
  if (item.type.kind === 'yes-no') {
    return value.eq(0) || value.eq(1) ? undefined : issue('NOT_YES_OR_NO', item.code, { text: text() });
  }
  if (smallWhole(value) !== undefined) return undefined;
  if (value.isNegative() && !value.isZero() && !takesNegative(item))
    return issue('NEGATIVE_NUMBER', item.code, { text: text() });
  if (value.abs().gt(MAXIMUM))
    return issue('NUMBER_TOO_LARGE', item.code, { text: text(), maximum: MAXIMUM.toFixed() });
  const decimals = decimalsOfItem(item);
  if (value.decimalPlaces() > decimals) {
    return issue('TOO_MANY_DECIMALS', item.code, { text: text(), decimals: `${decimals}` });
  }
  return undefined;
}

/** An answer of another kind than the item asks for; a person who types cannot send one, a program can. */
function otherKind({ code, type }: Question, text: string): Issue {
  const wanted = {
    ...{ integer: 'NOT_A_NUMBER', decimal: 'NOT_A_NUMBER', 'yes-no': 'NOT_YES_OR_NO' },
    ...{ choice: 'NOT_A_CHOICE', text: 'NOT_A_TEXT', date: 'NOT_A_DATE' },
  } as const satisfies Readonly<Record<ItemKind, IssueCode>>;
  return issue(wanted[type.kind], code, { text: shortened(text) });
}

/** A cell against the item's kind and bounds, whoever sends it. */
export function checkCell(item: Question, cell: Cell): Issue | undefined {
  const { code, type } = item;
  if (cell.kind === 'missing') return undefined;
  if (cell.kind === 'reported') return checkValue(item, cell.value);
  if (cell.kind === 'choice' && type.kind === 'choice') {
    return optionOf(item, cell.key) ? undefined : noChoice(code, cell.key);
  }
  if (cell.kind === 'text' && type.kind === 'text') return tooLong(cell.text, code, type.longest)[0];
  if (cell.kind === 'date' && type.kind === 'date') return checkDay(code, type, cell.day);
  return otherKind(item, encodeCell(cell).slice(1));
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

export function readEntry(item: Question, typed: string): EntryReading {
  const text = commonSigns(typed).trim();
  if (text === '') return accept(missing('not-yet'));
  const { code, type } = item;
  switch (type.kind) {
    case 'yes-no':
      return readYesNo(code, text);
    case 'choice':
      return taken(readChoice(code, type, text));
    case 'text':
      return taken(readText(code, type, typed));
    case 'date':
      return taken(readDate(code, type, text));
    default:
      return readFigure(item, text);
  }
}

const taken = (read: Cell | Issue): EntryReading => ('severity' in read ? reject(read) : accept(read));

function readYesNo(code: string, text: string): EntryReading {
  // The search key forgets signs, and `-1` is no yes.
  const key = /^[\p{L}\p{M}\d]+$/u.test(text) ? searchKey(text) : '';
  if (YES.has(key)) return accept(yes);
  return NO.has(key) ? accept(no) : reject(issue('NOT_YES_OR_NO', code, { text: shortened(text) }));
}

function readFigure(item: Question, text: string): EntryReading {
  const reading = readNumber(text);
  if (reading.kind === 'not-a-number') return reject(issue('NOT_A_NUMBER', item.code, { text: shortened(text) }));
  if (reading.kind === 'number') return takenFigure(item, reading.value, text);
  const only = onlyReading(item, reading);
  if (only) return takenFigure(item, only, text);
  return reject(issue('AMBIGUOUS_NUMBER', item.code, { text, first: reading.whole, second: reading.fraction }));
}

function takenFigure(item: Question, value: Decimal, text: string): EntryReading {
  const wrong = checkValue(item, value, text);
  return wrong ? reject(wrong) : accept(reported(value.isZero() ? value.abs() : value));
}
