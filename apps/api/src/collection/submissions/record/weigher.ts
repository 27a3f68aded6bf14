/**
 * A port. The influence of a submission on the figures of its province is needed here, where submissions are written; it is
 * computed by `figures/rollups/weigh-submissions.ts`, a room that this one may not import (docs/decisions/0009-ports-against-the-arrows.md).
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

/** Undefined for a submission without an influence (`influenceOf` of the domain). */
export type Weigh = (submission: Weighable) => Influence | undefined;

export abstract class Weigher {
  /** Reads the totals of the year before against which these submissions are weighed. */
  abstract scales(
    tx: EntityManager,
    round: AskedRound,
    submissions: readonly Pick<Weighable, 'libraryId' | 'provinceId'>[],
  ): Promise<Weigh>;
}
