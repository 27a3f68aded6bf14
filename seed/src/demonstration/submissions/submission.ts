/** A submission of the demonstration: its cells, the state it is in, and how it came there. */
import type { Cells, Explanations, Issue, PeriodCode, SubmissionMove, SubmissionPosition } from '@vlis/domain';

/** One move in the life of a submission. */
export interface DemoStep {
  readonly move: SubmissionMove;
  readonly from: SubmissionPosition;
  readonly to: SubmissionPosition;
  /** An instant with its offset: `2026-11-18T09:24:00+07:00`. */
  readonly at: string;
}

/** Why a submission was sent back, tied to the cell; answered where the library has dealt with it. */
export interface DemoQuery {
  readonly item: string;
  /** Code of the stage that asks. */
  readonly stage: string;
  /** In Vietnamese, as an officer writes it. */
  readonly reason: string;
  readonly at: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export const PLANTED_KINDS = ['times-ten', 'tenth', 'digit-swap', 'zero-for-blank', 'stale-copy'] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

/** A mistake put into a cell on purpose, with what should stand there: checks are measured against this list. */
export interface PlantedError {
  /** Key of the library. */
  readonly library: string;
  readonly period: PeriodCode;
  readonly item: string;
  readonly kind: PlantedKind;
  /** Cells as `encodeCell` writes them. */
  readonly truth: string;
  readonly shown: string;
}

export interface DemoSubmission extends SubmissionPosition {
  readonly period: PeriodCode;
  /** Typed items only. A draft may leave some out. Of a library that was not there throughout it is a closing one. */
  readonly cells: Cells;
  /** The same with the computed items put in. */
  readonly derived: Cells;
  /** Broken rules, blanks not counted. */
  readonly issues: readonly Issue[];
  /** One for each warning, unless the submission is still a draft. */
  readonly explanations: Explanations;
  /** In order of time. Whether it came in time follows from the first `submit`. */
  readonly steps: readonly DemoStep[];
  readonly queries: readonly DemoQuery[];
  readonly planted: readonly PlantedError[];
}
