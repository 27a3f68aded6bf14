/**
 * A submission as tables keep it, without a database: cells as storage text, everything that was done appended. What a decision
 * is given is read out of it here, as the API reads it out of PostgreSQL.
 */
import type { IsoDate } from '../../calendar/day.js';
import type { ReviewStage } from '../../review/chain.js';
import type { OpenQuery } from '../../review/open-query.js';
import type { ReviewerPart } from '../../review/two-people.js';
import { decodeCell, decodeCells, type EncodedCells } from '../../shared/cell.js';
import type { SavedSince, SavedSubmission } from '../../submission/decide-save.js';
import type { Awaited } from '../../submission/decide-submit.js';
import type { SubmissionState, SubmissionStep } from '../../submission/moves.js';
import type { Explanations } from '../../submission/validate.js';
import { NO_CONTEXT } from '../../submission/submission.js';
import { ROUND_DAYS, smallQuestionnaire } from '../open-submission.js';

interface Done {
  readonly by: number;
  readonly at: Date;
}

export interface StoredRevision extends Done {
  readonly revision: number;
  /** Before and after, as storage text. */
  readonly cells: Readonly<Record<string, readonly [string | null, string]>>;
  readonly explained: Readonly<Record<string, readonly [string, string]>>;
}

export interface StoredStep extends SubmissionStep, Done {
  readonly exceptionId?: number;
}

export interface StoredQuery {
  readonly id: number;
  readonly item: string;
  readonly answerers: readonly number[];
  readonly isOpen: boolean;
}

export interface Stored {
  readonly chain: readonly ReviewStage[];
  readonly state: SubmissionState;
  readonly stage: string | null;
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  readonly returnedUntil: IsoDate | null;
  /** The cells as they were sent, while it is returned. */
  readonly sent: EncodedCells | null;
  readonly revisions: readonly StoredRevision[];
  readonly steps: readonly StoredStep[];
  readonly queries: readonly StoredQuery[];
  /** What counts in the figures of the country. */
  readonly fact: EncodedCells | null;
}

export const unbegun = (chain: readonly ReviewStage[]): Stored => ({
  ...{ chain, state: 'draft', stage: null, revision: 0, cells: {}, explanations: {} },
  ...{ returnedUntil: null, sent: null, revisions: [], steps: [], queries: [], fact: null },
});

const lastReview = ({ steps }: Stored): number | undefined =>
  steps.findLast(({ move }) => move !== 'submit' && move !== 'withdraw')?.revision;

const changedAfter = ({ revisions }: Stored, revision: number): readonly string[] =>
  revisions.filter((one) => one.revision > revision).flatMap(({ cells }) => Object.keys(cells));

const openQueries = ({ queries, sent }: Stored): readonly OpenQuery[] =>
  queries.filter(({ isOpen }) => isOpen).map(({ id, item }) => ({ id, item, about: sent?.[item] ?? null }));

const savedSince = ({ revisions }: Stored, base: number): SavedSince => {
  const later = revisions.filter(({ revision }) => revision > base);
  return {
    cells: later.flatMap(({ cells, by, at }) =>
      Object.entries(cells).map(([code, [before, after]]) => ({
        ...{ code, at, by: `${by}`, after: decodeCell(after) },
        before: before === null ? undefined : decodeCell(before),
      })),
    ),
    texts: later.flatMap(({ explained }) => Object.entries(explained).map(([key, [, after]]) => ({ key, after }))),
  };
};

/** @param base the revision that a save is based on */
export function openStored(stored: Stored, base: number): SavedSubmission & Awaited {
  const { state, revision, explanations, returnedUntil, chain, queries } = stored;
  const read = lastReview(stored);
  const reviewed = read === undefined ? null : [...queries.map(({ item }) => item), ...changedAfter(stored, read)];
  return {
    ...{ state, revision, explanations, returnedUntil, chain, reviewed },
    ...{ cells: decodeCells(stored.cells), queries: openQueries(stored), since: savedSince(stored, base) },
    ...{ questionnaire: smallQuestionnaire, context: NO_CONTEXT, days: ROUND_DAYS, dueOn: ROUND_DAYS.dueOn },
  };
}

/** What one account did in it, ever. */
export const partOf = ({ revisions, steps, queries }: Stored, by: number, exceptionId: number | null): ReviewerPart => {
  const own = steps.filter((step) => step.by === by);
  return {
    exceptionId,
    entered: revisions.some((one) => one.by === by) || own.some(({ move }) => move === 'submit'),
    answered: queries.some(({ answerers }) => answerers.includes(by)),
    acceptedAt: own.flatMap(({ move, from }) => (move === 'accept' && from.stage !== null ? [from.stage] : [])),
  };
};

/** The newest save by another account after its own last one. */
export function savedByOther({ revisions }: Stored, by: number): { readonly by: string; readonly at: Date } | null {
  const own = revisions.findLast((one) => one.by === by)?.revision ?? 0;
  const other = revisions.findLast((one) => one.by !== by && one.revision > own);
  return other ? { by: `${other.by}`, at: other.at } : null;
}
