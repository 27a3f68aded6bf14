/**
 * All submissions of one unit, oldest first. The figures of each year become cells; what is not counted is left out, a mistake
 * may be planted; then the form's own rules read the submission as they will in the system, so that every warning is
 * explained and a submission with an open error stays a draft.
 */
import type { PeriodCode } from '@vlis/domain';
import type { ReferenceRound } from '../../reference/data.js';
import { yearsOf } from '../figures/course.js';
import { Random } from '../random.js';
import { stateOn } from '../registry/library.js';
import type { Unit } from '../registry/unit.js';
import { habitsOf, NO_HABITS, SOMETIMES_LOST } from './habits.js';
import { fateFor } from './fate.js';
import { finish } from './finish.js';
import { plantOrNot } from './plant-or-not.js';
import { readerOf } from './reading.js';
import type { DemoSubmission } from './submission.js';
import type { Stage } from './stage.js';
import type { Earlier, Task } from './task.js';
import { cellsOf } from './to-cells.js';

export function submissionsOf(unit: Unit, stage: Stage): readonly DemoSubmission[] {
  const { library, kind } = unit;
  const { seed, world, firstYear, lastYear } = stage;
  const isAccount = world.accountKeys.includes(library.key);
  const habits = isAccount ? NO_HABITS : habitsOf(kind, new Random(seed, `habits/${library.key}`));
  const figures = new Map(yearsOf(unit, world, seed, firstYear, lastYear).map((year) => [year.year, year]));
  const made: DemoSubmission[] = [];
  /** A draft was handed in by nobody, so nothing is held against it. */
  const sent = new Map<PeriodCode, DemoSubmission>();
  for (const round of stage.rounds) {
    const year = figures.get(round.period.year);
    // Who exists and is open on the cut-off day owes a submission.
    if (!year || stateOn(library, round.cutoffOn)?.status !== 'active') continue;
    const submission = submissionOf({ unit, stage, round, year, habits, isAccount, earlier: earlierOf(round, sent) });
    if (!submission) continue;
    made.push(submission);
    if (submission.state !== 'draft') sent.set(submission.period, submission);
  }
  return made;
}

const earlierOf = ({ period }: ReferenceRound, sent: ReadonlyMap<PeriodCode, DemoSubmission>): Earlier => ({
  prevYear: sent.get(period.yearBefore),
  prevEnd: sent.get(period.endBefore),
  h1: period.partInside === null ? undefined : sent.get(period.partInside),
});

function submissionOf(task: Task): DemoSubmission | undefined {
  const { unit, stage, round, year, habits, isAccount } = task;
  const { period } = round;
  const random = new Random(stage.seed, `report/${unit.library.key}/${period.code}`);
  const stages = stage.chain(unit.kind, round.cutoffOn).length;
  const fate = fateFor(unit, { round, today: stage.today, stages }, isAccount, random);
  if (fate === 'none') return undefined;
  const questionnaire = stage.questionnaire(unit.kind, period.kind);
  const shut = period.kind === 'half' && (unit.shut?.from.startsWith(`${period.year}-`) ?? false);
  const lost = random.chance(0.2) && !isAccount ? random.pick(SOMETIMES_LOST) : undefined;
  const truth = cellsOf(questionnaire, period.kind === 'half' ? year.half : year.annual, { habits, lost, shut });
  const reader = readerOf(task, questionnaire);
  const planting = isAccount || fate === 'draft' ? undefined : plantOrNot(task, questionnaire, truth, reader);
  return finish(task, { fate, reader, cells: planting?.cells ?? truth, planted: planting?.planted ?? [] }, random);
}
