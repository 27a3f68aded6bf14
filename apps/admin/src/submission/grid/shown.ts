/** What stands in a cell: formatted when it is read, plain when it is written in, as typed when it cannot be read. */
import {
  inLanguage,
  isAnswered,
  isReported,
  optionOf,
  toPlain,
  type Cell,
  type Language,
  type Question,
  type WordCell,
} from '@vlis/domain';
import { dateText } from '../../format/date.js';
import { numberText } from '../../format/number.js';
import { reasonWord } from '../remarks/sentence.js';
import { editable } from '../sheet/input.js';
import type { Row } from './rows.js';

type Shown = Pick<Row, 'cell' | 'typed'> & { readonly item: Question };

/** An option by its label, a day as the country writes it. An option that the form does not have is shown by its key. */
function wordsOf(item: Question, cell: WordCell, language: Language): string {
  switch (cell.kind) {
    case 'choice': {
      const option = optionOf(item, cell.key);
      return option ? inLanguage(option.label, language) : cell.key;
    }
    case 'text':
      return cell.text;
    case 'date':
      return dateText(cell.day);
  }
}

function word({ item, cell }: Shown, language: Language): string {
  if (isAnswered(cell)) return isReported(cell) ? '' : wordsOf(item, cell, language);
  return cell.kind === 'missing' && cell.why !== 'not-yet' ? reasonWord(cell.why, language) : '';
}

export function readText(row: Shown, language: Language): string {
  if (row.typed !== undefined) return row.typed;
  return isReported(row.cell) ? numberText(toPlain(row.cell.value), language) : word(row, language);
}

/** Without grouping: 2.371 with one more digit must not become 2.3715. */
export function writtenText(row: Shown, language: Language): string {
  if (row.typed !== undefined) return row.typed;
  return isReported(row.cell) ? editable(toPlain(row.cell.value), language) : word(row, language);
}

/** An answer where nothing is written in: in words, or a number, or why there is none; a dash where nobody was asked. */
export function answerText(
  { item, cell }: { readonly item: Question; readonly cell: Cell | undefined },
  language: Language,
  answers: { readonly yes: string; readonly no: string },
): string {
  if (!cell) return '–';
  if (item.type.kind === 'yes-no' && isReported(cell)) return cell.value.isZero() ? answers.no : answers.yes;
  return readText({ item, cell }, language) || '–';
}

export const isReason = ({ cell, typed }: Pick<Shown, 'cell' | 'typed'>): boolean =>
  typed === undefined && cell.kind === 'missing' && cell.why !== 'not-yet';

export const cellId = (code: string): string => `cell-${code}`;
export const remarksId = (code: string): string => `remarks-${code}`;
export const explanationId = (code: string): string => `explanation-${code}`;
