/**
 * What one row makes of its report: the same reading, deriving, validating and refusing as for a report typed by hand.
 * Nothing is asked of the database here.
 */
import {
  afterMove,
  cellsToLookAt,
  changedCells,
  changedTexts,
  checkCells,
  countIssues,
  declaring,
  decodeCells,
  derive,
  encodeCells,
  isEditable,
  isLate,
  issue,
  issueKey,
  openIssues,
  unansweredIn,
  validate,
  type Cells,
  type Explanations,
  type Issue,
  type KnownOfReport,
  type OpenQuery,
} from '@vlis/domain';
import type { Prepared } from '../report/report-desk.js';
import type { Step } from '../report/review-steps.js';
import type { ReportWrite, RevisionWrite } from '../report/save-report.js';
import type { Weigh } from '../report/weigher.js';
import type { ImportCommand } from './import-command.js';
import type { LockedDuty } from './import-duties.js';
import type { ImportRow } from './import-row.js';

export interface Draft {
  readonly write: ReportWrite;
  /** Absent: no figure and no explanation has changed. */
  readonly revision?: RevisionWrite;
  readonly sending?: Sending;
}

export interface Sending {
  readonly step: Step;
  /** Questions that the figures of the report have answered. */
  readonly mended: readonly OpenQuery[];
}

export interface Drafting extends Pick<ImportCommand, 'submit' | 'explanation' | 'onChecked'> {
  readonly now: Date;
  readonly weigh: Weigh;
}

/** The draft, or all that is wrong with the row: paths are those of items. */
export function draftRow(
  drafting: Drafting,
  row: ImportRow,
  duty: LockedDuty,
  prepared: Prepared,
): Draft | { readonly wrong: readonly Issue[] } {
  const { questionnaire, context } = prepared;
  if (!isEditable(duty.state)) return { wrong: [issue('NOT_EDITABLE', 'state', { state: duty.state })] };
  const unreadable = checkCells(questionnaire, row.cells);
  if (unreadable.length) return { wrong: unreadable };
  const before = decodeCells(duty.cells);
  const cells = derive(questionnaire, merged(before, row.cells));
  const issues = validate(questionnaire, cells, context);
  drafting.onChecked?.(row, { questionnaire, cells, context });
  const explanations = explainedBy(drafting.explanation, issues, { ...duty.explanations, ...row.explanations });
  const { errors, warnings } = openIssues(issues, explanations);
  const blocking = drafting.submit ? [...errors, ...unansweredIn(duty.queries, cells), ...warnings] : [];
  if (blocking.length) return { wrong: blocking };

  const { partialPeriod = null } = row;
  const mine = partialPeriod === null ? row.cells : declaring(row.cells, partialPeriod);
  const changes = changedCells(declaring(before, duty.partialPeriod), mine);
  const explained = changedTexts(duty.explanations, explanations);
  const isChanged = changes.size > 0 || Object.keys(explained).length > 0;
  const id = duty.submissionId;
  const revision = duty.revision + (isChanged ? 1 : 0);
  const encoded = encodeCells(cells);
  const kept = {
    write: {
      ...{ id, revision, explanations, partialPeriod, cells: encoded },
      ...{ state: duty.state, submittedAt: null, late: false },
      check: countIssues(questionnaire, cells, issues, explanations),
    },
    ...(isChanged && {
      revision: { submissionId: id, revision, change: { cells: changes, explained }, cells: encoded },
    }),
  };
  const reviewed = duty.reviewed ? [...duty.reviewed, ...changes.keys()] : [];
  const known = { cells, issues, explanations, reviewed, prevYear: context.prevYear };
  return drafting.submit ? sent(kept, drafting, row, duty, prepared, known) : kept;
}

function merged(before: Cells, mine: Cells): Cells {
  const cells = new Map(before);
  for (const [code, cell] of mine) cells.set(code, cell);
  return cells;
}

/** The words given for every open warning, where there are such words. */
function explainedBy(words: string | undefined, issues: readonly Issue[], explanations: Explanations): Explanations {
  if (!words) return explanations;
  const open = openIssues(issues, explanations).warnings;
  return { ...explanations, ...Object.fromEntries(open.map((found) => [issueKey(found), words])) };
}

function sent(
  { write, ...kept }: Draft,
  { now, weigh }: Drafting,
  { submittedAt = now }: ImportRow,
  duty: LockedDuty,
  { type, questionnaire }: Prepared,
  known: Omit<KnownOfReport, 'effect'>,
): Draft {
  const { id: submissionId, revision } = write;
  const { state: from, dueOn, queries: mended } = duty;
  const to = afterMove(from, 'submit', type.reviewedBy)!;
  const { cells, prevYear } = known;
  const effect = weigh({ ...duty, questionnaire, cells, prevYear }) ?? null;
  const toLookAt = cellsToLookAt(questionnaire, { ...known, effect }).size;
  return {
    ...kept,
    write: { ...write, state: to, submittedAt, late: isLate(submittedAt, dueOn), effect, toLookAt },
    sending: { step: { submissionId, move: 'submit', from, to, revision, at: submittedAt }, mended },
  };
}
