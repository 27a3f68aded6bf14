/**
 * What a person put into a cell: text as typed, one reading chosen of an ambiguous text, or a reason for having no
 * number, chosen or in its words. Text is kept as typed for as long as it cannot be read.
 */
import {
  checkValue,
  decimal,
  isAnswered,
  isReported,
  missing,
  readEntry,
  reported,
  toPlain,
  type Cell,
  type Language,
  type Question,
  type EntryReading,
} from '@vlis/domain';
import type { Answer } from '../wire.js';
import { readReason } from './reason-words.js';
import { wordsTyped } from './words-typed.js';

export type Input =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'read'; readonly plain: string }
  | { readonly kind: 'missing'; readonly why: Answer };

export const typed = (text: string): Input => ({ kind: 'typed', text });
export const none = (why: Answer): Input => ({ kind: 'missing', why });
export const BLANK: Input = typed('');

export function readInput(item: Question, input: Input): EntryReading {
  if (input.kind === 'missing') return { ok: true, cell: missing(input.why) };
  if (input.kind === 'typed') {
    // To a question of words everything that is typed is an answer: a reason for having none is chosen.
    const why = item.type.kind === 'text' ? undefined : readReason(input.text);
    return why ? { ok: true, cell: missing(why) } : readEntry(item, input.text);
  }
  const value = decimal(input.plain);
  const wrong = checkValue(item, value);
  return wrong ? { ok: false, issue: wrong } : { ok: true, cell: reported(value) };
}

/** The input that leads to a cell: what undo puts back. */
export function inputOf(cell: Cell | undefined): Input {
  if (isReported(cell)) return { kind: 'read', plain: toPlain(cell.value) };
  if (isAnswered(cell)) return typed(wordsTyped(cell));
  return cell === undefined || cell.why === 'not-yet' ? BLANK : none(cell.why);
}

/** A plain number as one types it: no grouping, the reader's own decimal mark. */
export const editable = (plain: string, language: Language): string =>
  language === 'vi' ? plain.replace('.', ',') : plain;
