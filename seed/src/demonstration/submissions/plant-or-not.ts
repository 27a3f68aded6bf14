/**
 * Which submissions get a mistake, and which mistake they keep. Most must pass the form's errors, as a mistake that got through
 * does; one in four may be of the kind that keeps its submission from being sent.
 */
import { periodCode, type Cells, type Questionnaire } from '@vlis/domain';
import { Random } from '../random.js';
import { plant, type Planting } from './plant.js';
import type { Reader } from './reading.js';
import type { Task } from './task.js';
import { cellsOf } from './to-cells.js';

/** A little over 1 %, because now and then no place for a mistake is found. */
const PLANTED = 0.012;
const MAY_BLOCK = 0.25;
const TRIES = 8;

const chanceOf = (seed: number, library: string, period: string): Random =>
  new Random(seed, `plant/${library}/${period}`);

/** Whether chance wants a mistake in a submission; most submissions of the demonstration can be passed over by this alone. */
export const wantsMistake = (seed: number, library: string, period: string): boolean =>
  chanceOf(seed, library, period).chance(PLANTED);

export function plantOrNot(
  task: Task,
  questionnaire: Questionnaire,
  truth: Cells,
  reader: Reader,
): Planting | undefined {
  const { unit, stage, round, year, habits, earlier } = task;
  const [library, period] = [unit.library.key, periodCode(round.period)];
  const random = chanceOf(stage.seed, library, period);
  if (!random.chance(PLANTED)) return undefined;
  const mayBlock = random.chance(MAY_BLOCK);
  const annual =
    round.period.kind === 'half'
      ? cellsOf(stage.questionnaire(unit.kind, 'year'), year.annual, { habits, lost: undefined, shut: false })
      : undefined;
  const bed = {
    library,
    kind: unit.kind,
    period,
    questionnaire,
    cells: truth,
    prevYear: earlier.prevYear?.derived,
    annual,
  };
  for (let i = 0; i < TRIES; i++) {
    const planting = plant(bed, random);
    if (planting && (mayBlock || !reader.read(planting.cells).hasErrors)) return planting;
  }
  return undefined;
}
