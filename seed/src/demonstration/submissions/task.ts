/** One submission to be made, with all it is made from. */
import type { ReferenceRound } from '../../reference/data.js';
import type { YearFigures } from '../figures/course.js';
import type { Unit } from '../registry/unit.js';
import type { Habits } from './habits.js';
import type { DemoSubmission } from './submission.js';
import type { Stage } from './stage.js';

/** The submissions of the same library it is held against, as they came in. */
export interface Earlier {
  readonly prevYear: DemoSubmission | undefined;
  readonly prevEnd: DemoSubmission | undefined;
  readonly h1: DemoSubmission | undefined;
}

export interface Task {
  readonly unit: Unit;
  readonly stage: Stage;
  readonly round: ReferenceRound;
  readonly year: YearFigures;
  readonly habits: Habits;
  /** Somebody can sign in to this library: its submissions are complete and right. */
  readonly isAccount: boolean;
  readonly earlier: Earlier;
}
