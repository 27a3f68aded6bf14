/**
 * What is written for one decided row (`decideImport` of the domain): its submission, its revision, and the step where it is
 * submitted.
 */
import { encodeCells, type ImportedSubmission, type OpenQuery } from '@vlis/domain';
import type { NewStep } from '../record/review-steps.js';
import type { SubmissionWrite, RevisionWrite } from '../record/save-submission.js';
import type { LockedObligation } from './import-obligations.js';

export interface ImportWrite {
  readonly write: SubmissionWrite;
  /** Absent where no figure and no explanation has changed. */
  readonly revision?: RevisionWrite;
  readonly submit?: SubmitWrite;
}

export interface SubmitWrite {
  readonly step: NewStep;
  /** Queries that the new figures answer. */
  readonly mended: readonly OpenQuery[];
}

export function importWriteOf(obligation: LockedObligation, { entered, handedIn }: ImportedSubmission): ImportWrite {
  const { submissionId: id, state, stage, submittedAt, late } = obligation;
  const { change, revision, explanations, check } = entered;
  const cells = encodeCells(entered.cells);
  const write = { id, state, stage, submittedAt, late, revision, cells, explanations, check };
  const kept = { ...(change && { revision: { submissionId: id, revision, change, cells } }) };
  if (!handedIn) return { ...kept, write };
  const { step, mended, ...sent } = handedIn;
  return {
    ...kept,
    write: { ...write, ...sent, ...step.to },
    submit: { step: { submissionId: id, ...step, at: sent.submittedAt }, mended },
  };
}

export const isTouched = ({ revision, submit }: ImportWrite): boolean => revision !== undefined || submit !== undefined;
