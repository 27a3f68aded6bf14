/**
 * Answers that are no numbers, as people type, paste and send them: an option by its key or its label in either language, a
 * day as it is written in the country, a text. What cannot be read is an issue at the item; nothing is guessed or cut.
 */
import { isDay, type IsoDate } from '../calendar/day.js';
import { tooLong } from '../shared/bounded-text.js';
import type { Cell } from '../shared/cell.js';
import { issue, type Issue } from '../shared/issue.js';
import { commonSigns, searchKey } from '../shared/text.js';
import { optionOf, type ChoiceType, type DateType, type TextType } from '../form/item.js';

/** Whole pages get pasted into cells; the sentence needs their beginning. */
export const shortened = (text: string): string => text.slice(0, 60);

/** Where the answer stands: the code of its item. */
type At = string;

export function readChoice(code: At, type: ChoiceType, typed: string): Cell | Issue {
  const key = searchKey(typed);
  const exact = optionOf({ type }, typed);
  const named = type.options.find((one) =>
    [one.key, one.label.vi, one.label.en].some((name) => searchKey(name) === key),
  );
  const option = exact ?? (key === '' ? undefined : named);
  return option ? { kind: 'choice', key: option.key } : noChoice(code, typed);
}

export const noChoice = (code: At, text: string): Issue => issue('NOT_A_CHOICE', code, { text: shortened(text) });

/** Composed letters, one blank between words, nothing that is not seen; half a character is left out. */
const plainText = (typed: string): string =>
  commonSigns(typed)
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

export function readText(code: At, { longest }: TextType, typed: string): Cell | Issue {
  const text = plainText(typed);
  const [wrong] = tooLong(text, code, longest);
  if (wrong) return wrong;
  return text === '' ? { kind: 'missing', why: 'not-yet' } : { kind: 'text', text };
}

/** `1/3/2026`, `01.03.2026`, `1-3-2026`: day, month, year. */
const OF_THE_COUNTRY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

function dayIn(typed: string): IsoDate | undefined {
  const [, day, , month, year] = OF_THE_COUNTRY.exec(typed) ?? [];
  const iso = year === undefined ? typed : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

export function readDate(code: At, type: DateType, typed: string): Cell | Issue {
  const day = dayIn(typed.replace(/\s*([/.-])\s*/g, '$1'));
  if (day === undefined) return noDate(code, typed);
  return checkDay(code, type, day) ?? { kind: 'date', day };
}

const noDate = (code: At, text: string): Issue => issue('NOT_A_DATE', code, { text: shortened(text) });

export function checkDay(code: At, { first, last }: DateType, day: IsoDate): Issue | undefined {
  if (first !== undefined && day < first) return issue('DAY_TOO_EARLY', code, { day, first });
  return last !== undefined && day > last ? issue('DAY_TOO_LATE', code, { day, last }) : undefined;
}
