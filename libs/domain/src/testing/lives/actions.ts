/** Actions of people on a stored submission, each decided by the domain and then written: what a use-case of the API does, in memory. */
import { dayOf } from '../../calendar/round.js';
import { decideAccept } from '../../review/decide-accept.js';
import { decideAnswer } from '../../review/decide-answer.js';
import { decideReopen } from '../../review/decide-reopen.js';
import { decideReturn, refuseExtension, type ReturnReason } from '../../review/decide-return.js';
import { stagesReviewedBy } from '../../review/who-moves.js';
import type { Viewer } from '../../access/viewer.js';
import { encodeCell, encodeCells, type Cells } from '../../shared/cell.js';
import { decimal } from '../../shared/decimal.js';
import { isRefusal, refuse, type Refusal } from '../../shared/refusal.js';
import { decideImport } from '../../submission/decide-import.js';
import { decideSave, type EnteredOn } from '../../submission/decide-save.js';
import { decideSubmit, type HandedIn } from '../../submission/decide-submit.js';
import { decideWithdraw } from '../../submission/decide-withdraw.js';
import type { EnteredSubmission } from '../../submission/enter.js';
import { refuseImport, refuseUnseen, type ImportRow } from '../../submission/import-row.js';
import { ROUND_DAYS } from '../open-submission.js';
import { DAYS_OFF } from '../some-days-off.js';
import { importsNationally, mayDo, PLACE } from './people.js';
import { openStored, partOf, savedByOther, type Stored, type StoredStep } from './stored.js';

export type Work =
  | { readonly kind: 'save'; readonly entered: EnteredOn }
  | { readonly kind: 'import'; readonly cells: Cells; readonly submit: boolean; readonly baseRevision: number | null }
  | { readonly kind: 'submit'; readonly revision: number }
  | { readonly kind: 'accept'; readonly stage: string; readonly revision: number }
  | { readonly kind: 'return'; readonly revision: number; readonly reasons: readonly ReturnReason[] }
  | { readonly kind: 'withdraw'; readonly revision: number }
  | { readonly kind: 'reopen'; readonly revision: number; readonly reason: string }
  | { readonly kind: 'extend'; readonly until: string }
  | { readonly kind: 'answer'; readonly query: number; readonly text: string };

/** Who does it, when, and the exception that lets them act alone, where they have one. */
export interface Occasion {
  readonly who: Viewer;
  readonly now: Date;
  readonly exceptionId: number | null;
}

const weigh = () => ({ item: 'B01', share: decimal('0.02') });

/** The submission after the action, or why it is not done. */
export function perform(stored: Stored, action: Work, occasion: Occasion): Stored | Refusal {
  switch (action.kind) {
    case 'save':
      return save(stored, action.entered, occasion);
    case 'import':
      return take(stored, action, occasion);
    case 'submit':
      return submit(stored, action.revision, occasion);
    case 'accept':
      return accept(stored, action, occasion);
    case 'return':
      return giveBack(stored, action, occasion);
    case 'withdraw':
      return withdraw(stored, action.revision, occasion);
    case 'reopen':
      return reopen(stored, action, occasion);
    case 'extend':
      return extend(stored, action.until, occasion);
    case 'answer':
      return answer(stored, action, occasion);
  }
}

const NOT_THEIRS = refuse('NOT_FOUND');

function save(stored: Stored, entered: EnteredOn, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'submission.save')) return NOT_THEIRS;
  const decided = decideSave(openStored(stored, entered.baseRevision), entered, dayOf(now));
  return isRefusal(decided) ? decided : withEntered(stored, decided, who, now);
}

function take(stored: Stored, action: Work & { kind: 'import' }, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'submission.import')) return NOT_THEIRS;
  const row: ImportRow = { libraryId: PLACE.libraryId!, cells: action.cells, baseRevision: action.baseRevision };
  const shared = { ...stored, savedByOther: savedByOther(stored, who.accountId) };
  const refusal =
    refuseImport(ROUND_DAYS, importsNationally(who), dayOf(now)) ??
    refuseUnseen([row], new Map([[row.libraryId, shared]]));
  if (refusal) return refusal;
  const wish = { submit: action.submit, explanation: 'theo sổ của tỉnh' };
  const decided = decideImport(openStored(stored, stored.revision), row, wish, { now, weigh });
  if (isRefusal(decided)) return decided;
  const entered = withEntered(stored, decided.entered, who, now);
  return decided.handedIn ? withHandedIn(entered, decided.handedIn, who, now) : entered;
}

function submit(stored: Stored, revision: number, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'submission.submit')) return NOT_THEIRS;
  const decided = decideSubmit(openStored(stored, stored.revision), revision, { now, weigh });
  return isRefusal(decided) ? decided : withHandedIn(stored, decided, who, now);
}

function accept(stored: Stored, { stage, revision }: Work & { kind: 'accept' }, occasion: Occasion): Stored | Refusal {
  const { who, now, exceptionId } = occasion;
  if (!mayDo(who, 'review.accept')) return NOT_THEIRS;
  const part = partOf(stored, who.accountId, exceptionId);
  const decided = decideAccept(
    stored,
    { stage, revision },
    { part, stages: stagesReviewedBy(who, stored.chain, PLACE) },
  );
  if (isRefusal(decided)) return decided;
  const { step, official, exceptionId: used } = decided;
  const kept: StoredStep = { ...step, by: who.accountId, at: now, ...(used !== undefined && { exceptionId: used }) };
  return { ...stored, ...step.to, steps: [...stored.steps, kept], ...(official && { fact: stored.cells }) };
}

function giveBack(stored: Stored, action: Work & { kind: 'return' }, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'review.return')) return NOT_THEIRS;
  const { questionnaire, days } = openStored(stored, stored.revision);
  const returnable = { ...stored, days, asked: questionnaire.asked };
  const decided = decideReturn(returnable, action, {
    ...{ now, stages: stagesReviewedBy(who, stored.chain, PLACE), daysOff: DAYS_OFF },
  });
  if (isRefusal(decided)) return decided;
  const { step, until, queries } = decided;
  const raised = queries.map(({ item }, n) => ({ id: stored.queries.length + n, item, answerers: [], isOpen: true }));
  return {
    ...{ ...stored, ...step.to, returnedUntil: until, sent: stored.cells, queries: [...stored.queries, ...raised] },
    steps: [...stored.steps, { ...step, by: who.accountId, at: now }],
  };
}

function withdraw(stored: Stored, revision: number, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'submission.withdraw')) return NOT_THEIRS;
  const withdrawable = { ...stored, days: ROUND_DAYS, lastMove: stored.steps.at(-1)?.move };
  const decided = decideWithdraw(withdrawable, revision, dayOf(now));
  if (isRefusal(decided)) return decided;
  const { step } = decided;
  return { ...stored, ...step.to, steps: [...stored.steps, { ...step, by: who.accountId, at: now }] };
}

function reopen(stored: Stored, action: Work & { kind: 'reopen' }, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'review.reopen')) return NOT_THEIRS;
  const stages = stagesReviewedBy(who, stored.chain, PLACE);
  const decided = decideReopen({ ...stored, days: ROUND_DAYS }, action, { now, stages, daysOff: DAYS_OFF });
  if (isRefusal(decided)) return decided;
  const { step, until } = decided;
  return {
    ...{ ...stored, ...step.to, returnedUntil: until, sent: stored.cells, fact: null },
    steps: [...stored.steps, { ...step, by: who.accountId, at: now }],
  };
}

function extend(stored: Stored, until: string, { who, now }: Occasion): Stored | Refusal {
  if (!mayDo(who, 'review.return')) return NOT_THEIRS;
  return refuseExtension({ ...stored, days: ROUND_DAYS }, until, dayOf(now)) ?? { ...stored, returnedUntil: until };
}

function answer(stored: Stored, { query, text }: Work & { kind: 'answer' }, { who, now }: Occasion): Stored | Refusal {
  const asked = stored.queries[query % Math.max(1, stored.queries.length)];
  if (!asked || !mayDo(who, 'query.answer')) return NOT_THEIRS;
  const decided = decideAnswer({ ...stored, days: ROUND_DAYS }, { item: asked.item, text }, dayOf(now));
  if (isRefusal(decided)) return decided;
  const answered = { ...asked, answerers: [...asked.answerers, who.accountId], isOpen: false };
  return { ...stored, queries: stored.queries.map((one) => (one.id === asked.id ? answered : one)) };
}

function withEntered(stored: Stored, entered: EnteredSubmission, { accountId: by }: Viewer, at: Date): Stored {
  const { change, revision, explanations } = entered;
  if (!change) return { ...stored, revision };
  const cells = [...change.cells].map(([code, { before, after }]) => [
    code,
    [before ? encodeCell(before) : null, encodeCell(after)] as const,
  ]);
  const kept = { by, at, revision, cells: Object.fromEntries(cells), explained: change.explained };
  return {
    ...{ ...stored, revision, explanations, cells: encodeCells(entered.cells) },
    revisions: [...stored.revisions, kept],
  };
}

const withHandedIn = (stored: Stored, { step, mended }: HandedIn, { accountId: by }: Viewer, at: Date): Stored => ({
  ...{ ...stored, ...step.to, returnedUntil: null, sent: null, steps: [...stored.steps, { ...step, by, at }] },
  // Figures answer without words; whoever hands it in has entered in it.
  queries: stored.queries.map((one) => (mended.some(({ id }) => id === one.id) ? { ...one, isOpen: false } : one)),
});
