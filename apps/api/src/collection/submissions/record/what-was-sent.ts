/**
 * What a viewer sees of a submission (libs/domain submission/sight.ts): while it is reworked, the values as sent replace the
 * working ones.
 */
import { sightOf, type EncodedCells, type Explanations, type Sight } from '@vlis/domain';
import type { SubmissionRow } from './submission.repository.js';
import type { CellQueryModel } from './submission.model.js';

/**
 * The copy of a submission that is kept from its return until it is submitted again. Counts are null where they were never
 * computed.
 */
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
  /** Whether the viewer works for the library. */
  readonly own: boolean;
  /** The number of filled cells now, also for viewers who see nothing else. */
  readonly filled: number;
  readonly asked: number;
}

/** For the statement that returns a submission: the values to keep. */
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

/** The query without an answer given after the submission was last sent. */
export const withoutUnsent = (query: CellQueryModel, submittedAt: Date | null): CellQueryModel =>
  query.answeredAt && (!submittedAt || query.answeredAt > submittedAt)
    ? { ...query, answer: null, answeredBy: null, answeredAt: null }
    : query;
