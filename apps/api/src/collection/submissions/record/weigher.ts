/**
 * A port: what a submission does to the figures of its province is known downstream, where figures are added up, and wanted
 * here, where submissions are written. `figures/rollups/weigh-submissions.ts` stands behind it, so the arrow does not turn round.
 */
import type { Cells, Influence, Questionnaire } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { AskedRound } from './submission-reader.js';

export interface Weighable {
  readonly libraryId: number;
  readonly provinceId: number;
  readonly questionnaire: Questionnaire;
  readonly cells: Cells;
  readonly prevYear: Cells | undefined;
}

/** Undefined: a submission without an influence (`influenceOf` of the domain). */
export type Weigh = (submission: Weighable) => Influence | undefined;

export abstract class Weigher {
  /** Reads what these submissions are held against: the figures of the year before where they are counted. */
  abstract scales(
    tx: EntityManager,
    round: AskedRound,
    submissions: readonly Pick<Weighable, 'libraryId' | 'provinceId'>[],
  ): Promise<Weigh>;
}
