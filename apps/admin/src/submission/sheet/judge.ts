/**
 * What the domain finds in the sheet at this moment: computed items, entries that cannot be read, broken rules, blanks, progress. The
 * same functions answer in the API when the submission is submitted.
 */
import {
  derive,
  issueKey,
  isExplained,
  isMended,
  openIssues,
  progressOf,
  validate,
  type Cell,
  type Cells,
  type Explanations,
  type Issue,
} from '@vlis/domain';
import type { Query, Submission } from '../submission.js';
import { cellOf } from '../wire.js';
import { readInput } from './input.js';
import { explanationsOn, workingCells, type EntrySheet } from './sheet.js';

export interface Finding {
  readonly key: string;
  readonly issue: Issue;
  readonly explanation: string;
  readonly explained: boolean;
}

export interface Judgement {
  readonly cells: Cells;
  readonly explanations: Explanations;
  /** Everything but blanks: entries that cannot be read first, then rules in the form's order. */
  readonly findings: readonly Finding[];
  readonly blanks: readonly string[];
  /** Questions of the reviewer that neither words nor another figure have answered. */
  readonly unanswered: readonly Query[];
  readonly filled: number;
  readonly asked: number;
  readonly errors: number;
  /** Warnings nobody has explained. */
  readonly asks: number;
}

/** Entries that cannot be read; with the cell they stand in. */
function unreadable(sheet: EntrySheet): readonly Issue[] {
  return [...sheet.items.values()].flatMap((item) => {
    const entry = sheet.entries.get(item.code);
    const reading = entry && readInput(item, entry.input);
    return reading && !reading.ok ? [reading.issue] : [];
  });
}

/** It was answered when the submission was last sent, or in words since. */
export const isAnswered = ({ answeredAt }: Query): boolean => answeredAt !== null;

/** What was sent in the cell that is asked about. */
export const sentIn = ({ about }: Query): Cell | undefined => (about ? cellOf(about) : undefined);

/** The figure that stands in the cell answers it: another than was sent. */
export const isMendedBy = (query: Query, cell: Cell | undefined): boolean => isMended(sentIn(query), cell);

export const isSettled = (query: Query, cell: Cell | undefined): boolean =>
  isAnswered(query) || isMendedBy(query, cell);

export function judge({ questionnaire, context }: Submission, sheet: EntrySheet, queries: readonly Query[]): Judgement {
  const cells = derive(questionnaire, workingCells(sheet));
  const explanations = explanationsOn(sheet);
  const found = validate(questionnaire, cells, context);
  const broken = found.filter(({ code }) => code !== 'BLANK');
  const badly = unreadable(sheet);
  const bad = new Set(badly.map(({ path }) => path));
  const finding = (one: Issue): Finding => ({
    key: issueKey(one),
    issue: one,
    explanation: explanations[issueKey(one)] ?? '',
    explained: isExplained(one, explanations),
  });
  const findings = [...badly, ...broken].map(finding);
  const unanswered = queries.filter((query) => !isSettled(query, cells.get(query.item)));
  const open = openIssues([...badly, ...broken], explanations);
  return {
    cells,
    explanations,
    findings,
    blanks: found.flatMap(({ code, path }) => (code === 'BLANK' && !bad.has(path) ? [path] : [])),
    unanswered,
    ...progressOf(questionnaire, cells),
    errors: open.errors.length,
    asks: open.warnings.length,
  };
}
