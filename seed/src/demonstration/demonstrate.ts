/**
 * A demonstration: made-up libraries on the real map, with submissions as they would have come in. Pure: the same reference
 * data and options give the same to the last digit. Nothing is kept that can be made again, so that 50 000 units are read
 * one after the other in little memory.
 *
 * Below the size of the whole public system the libraries are a sample, and national sums are smaller accordingly; a
 * library's own figures are the same at every size.
 */
import { periodCode } from '@vlis/domain';
import type { ReferenceData, ReferenceRound } from '../reference/data.js';
import type { DemonstrationOptions } from './options.js';
import type { DemoLibrary } from './registry/library.js';
import { wantsMistake } from './submissions/plant-or-not.js';
import type { DemoSubmission, PlantedError } from './submissions/submission.js';
import { submissionsOf } from './submissions/submissions-of.js';
import { stageOf } from './submissions/stage.js';

export interface Demonstration {
  /** Every library that is or was in the register, exactly as many as were asked for. */
  readonly libraries: readonly DemoLibrary[];
  /** Oldest first; the last may still be open. */
  readonly rounds: readonly ReferenceRound[];
  /** The submissions of one library, oldest first. Where a round is missing, nothing came from it, or it owed none. */
  submissionsFor(library: DemoLibrary): readonly DemoSubmission[];
  /** All planted mistakes, in the order of libraries and rounds. */
  plantedErrors(): Generator<PlantedError>;
}

export function demonstrate(reference: ReferenceData, options: DemonstrationOptions): Demonstration {
  const stage = stageOf(reference, options);
  const { shown, units } = stage.world;
  const periods = stage.rounds.map(({ period }) => periodCode(period));
  const submissionsFor = ({ key }: DemoLibrary): readonly DemoSubmission[] => {
    const unit = units.get(key);
    if (!unit) throw new Error(`${key} is not of this demonstration`);
    return submissionsOf(unit, stage);
  };
  return {
    libraries: shown.map(({ library }) => library),
    rounds: stage.rounds,
    submissionsFor,
    *plantedErrors() {
      for (const { library } of shown) {
        if (!periods.some((period) => wantsMistake(options.seed, library.key, period))) continue;
        for (const submission of submissionsFor(library)) yield* submission.planted;
      }
    },
  };
}
