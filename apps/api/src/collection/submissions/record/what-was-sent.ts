/** What somebody sees of a submission (libs/domain submission/sight.ts), put in place of what is being worked on. */
import { sightOf, type EncodedCells, type Explanations, type Sight } from '@vlis/domain';
import type { SubmissionRow } from './submission.repository.js';
import type { CellQueryModel } from './submission.model.js';

/** As a submission is kept when it is returned, until it is submitted again. Counts are null where nobody had counted. */
export interface SentSubmission {
  readonly revision: number;
  readonly cells: EncodedCells;
  readonly explanations: Explanations;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly openWarnings: number | null;
}

export interface SeenSubmission extends SubmissionRow {
  readonly sight: Sight;
  /** Of a library that the viewer works for. */
  readonly own: boolean;
  /** How far it is now, whatever else is seen of it. */
  readonly filled: number;
  readonly asked: number;
}

/** For the statement that returns a submission: what it is then. */
export const SENT_SQL = `jsonb_build_object('revision', revision, 'cells', cells, 'explanations', explanations,
  'errors', errors, 'warnings', warnings, 'openWarnings', open_warnings)`;

const NOTHING_SENT = { revision: 0, cells: {}, explanations: {} };

type Stored = Omit<SeenSubmission, 'sight'> & { readonly sent: SentSubmission | null };

export function asSeen({ sent, ...row }: Stored): SeenSubmission {
  const sight = sightOf(row.own, row.state);
  if (sight === 'working') return { ...row, sight };
  const { revision, cells, explanations } = (sight === 'sent' && sent) || NOTHING_SENT;
  return { ...row, sight, revision, cells, explanations };
}

/** A question without an answer that was given since the submission was last sent. */
export const withoutUnsent = (query: CellQueryModel, submittedAt: Date | null): CellQueryModel =>
  query.answeredAt && (!submittedAt || query.answeredAt > submittedAt)
    ? { ...query, answer: null, answeredBy: null, answeredAt: null }
    : query;
