/** The rows of the grid: one per asked item, with all its remarks. A row is a value; drawing it decides nothing. */
import {
  isAnswered,
  isAskedWhere,
  isReported,
  keyOf,
  REMARK,
  toPlain,
  type AskedItem,
  type Cell,
  type Item,
  type ItemKind,
  type Language,
  type Question,
} from '@vlis/domain';
import { numberText } from '../../format/number.js';
import type { Query, Submission } from '../submission.js';
import { readInput } from '../sheet/input.js';
import type { Finding, Judgement } from '../sheet/judge.js';
import { isSettled } from '../sheet/judge.js';
import { savedCell, type Conflict, type EntrySheet } from '../sheet/sheet.js';

export type RowKind = 'number' | 'yes-no' | 'choice' | 'words' | 'computed';

/** Two readings of one text, as plain numbers. */
export interface Readings {
  readonly first: string;
  readonly second: string;
  /** The item takes the second one: it has that many decimals. */
  readonly mayBeFraction: boolean;
}

export interface Row {
  readonly item: AskedItem;
  readonly kind: RowKind;
  /** The cell as the rules see it. */
  readonly cell: Cell;
  /** What was typed, where it cannot be read. */
  readonly typed?: string;
  readonly ambiguous?: Readings;
  /** Not confirmed by the server yet. */
  readonly unsaved: boolean;
  /** The same cell in each column of earlier figures. */
  readonly past: readonly (Cell | undefined)[];
  readonly findings: readonly Finding[];
  readonly comment: string;
  readonly queries: readonly Query[];
  readonly conflict?: Conflict;
}

/** A remark to the reviewer where no rule asks for one; kept among the explanations under this name. */
export const commentKey = (code: string): string => keyOf({ rule: REMARK, item: code });

/** How it is answered: a day is written as a text is. */
const KINDS: Readonly<Record<ItemKind, RowKind>> = {
  ...{ integer: 'number', decimal: 'number', 'yes-no': 'yes-no', choice: 'choice', text: 'words', date: 'words' },
};

const kindOf = ({ formula, type }: Item): RowKind => (formula !== undefined ? 'computed' : KINDS[type.kind]);

function typedIn(sheet: EntrySheet, item: Question): Pick<Row, 'typed' | 'ambiguous'> {
  const entry = sheet.entries.get(item.code);
  const reading = entry && readInput(item, entry.input);
  if (!entry || !reading || reading.ok || entry.input.kind === 'missing') return {};
  const { code, params } = reading.issue;
  const typed = entry.input.kind === 'typed' ? entry.input.text : entry.input.plain;
  if (code !== 'AMBIGUOUS_NUMBER') return { typed };
  const [first, second] = [params['first']!, params['second']!];
  return { typed, ambiguous: { first, second, mayBeFraction: readInput(item, { kind: 'read', plain: second }).ok } };
}

/** An item that is not asked of this library has a row where somebody has answered it all the same. */
function isShown(
  { questionnaire, context }: Submission,
  { entries }: EntrySheet,
  { cells }: Judgement,
  code: string,
): boolean {
  return isAskedWhere(questionnaire, code, context) || isAnswered(cells.get(code)) || entries.has(code);
}

export function rowsOf(
  submission: Submission,
  sheet: EntrySheet,
  judged: Judgement,
  queries: readonly Query[],
): readonly Row[] {
  const shown = submission.questionnaire.items.filter(({ code }) => isShown(submission, sheet, judged, code));
  return shown.map((item) => ({
    item,
    kind: kindOf(item),
    cell: judged.cells.get(item.code) ?? savedCell(sheet, item.code),
    ...typedIn(sheet, item),
    unsaved: sheet.entries.has(item.code),
    past: submission.past.map(({ cells }) => cells.get(item.code)),
    findings: judged.findings.filter(({ issue }) => issue.path === item.code),
    comment: judged.explanations[commentKey(item.code)] ?? '',
    queries: queries.filter((query) => query.item === item.code),
    ...(sheet.conflicts.has(item.code) && { conflict: sheet.conflicts.get(item.code)! }),
  }));
}

/** The most pressing remark of a row: it decides the row's mark and colour. */
export type RowMark = 'conflict' | 'error' | 'ask' | 'explained' | 'quiet';

export function rowMarkOf({ conflict, findings, queries, cell }: Row): RowMark {
  if (conflict) return 'conflict';
  if (findings.some(({ issue }) => issue.severity === 'error')) return 'error';
  if (queries.some((query) => !isSettled(query, cell))) return 'error';
  const warnings = findings.filter(({ issue }) => issue.severity === 'warning');
  if (warnings.some(({ explained }) => !explained)) return 'ask';
  return warnings.length ? 'explained' : 'quiet';
}

/**
 * What the library's words in a row belong to: first to what waits for them, a reviewer's question before a rule's warning; then to what
 * has words already. Undefined where nobody asks for words: they are then a remark.
 */
export function whereWords({ queries, findings, cell }: Row): Query | Finding | undefined {
  const warnings = findings.filter(({ issue }) => issue.severity === 'warning');
  return (
    queries.find((query) => !isSettled(query, cell)) ??
    warnings.find(({ explained }) => !explained) ??
    queries[0] ??
    warnings[0]
  );
}

/** Something in the row waits for somebody. */
export const isOpen = (row: Row): boolean => !['explained', 'quiet'].includes(rowMarkOf(row));

/** The number of cells whose text cannot be read as an answer: it stays on this device until it can be read. */
export const unreadable = (rows: readonly Row[]): number => rows.filter(({ typed }) => typed !== undefined).length;

/** Cells of a pasted block that wait to be mended: those that cannot be read, and those read that break a rule. */
export function badAmong(rows: readonly Row[], pasted: (code: string) => boolean) {
  const mine = rows.filter(({ item }) => pasted(item.code));
  const bad = unreadable(mine);
  const wrong = mine.filter(({ findings }) => findings.some(({ issue }) => issue.severity === 'error'));
  return { unreadable: bad, broken: wrong.filter(({ typed }) => typed === undefined).length };
}

export const plainOf = (cell: Cell | undefined): string | undefined =>
  isReported(cell) ? toPlain(cell.value) : undefined;

/** The number of a cell as it is read; undefined where there is none. */
export function shownNumber(cell: Cell | undefined, language: Language): string | undefined {
  const plain = plainOf(cell);
  return plain === undefined ? undefined : numberText(plain, language);
}
