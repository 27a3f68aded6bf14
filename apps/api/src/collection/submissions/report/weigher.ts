/**
 * A port: what a report does to the figures of its province is known downstream, where figures are added up, and wanted
 * here, where reports are written. `figures/rollups/weigh-reports.ts` stands behind it, so the arrow does not turn round.
 */
import type { Cells, Effect, Questionnaire } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { DeskRound } from './report-desk.js';

export interface Weighable {
  readonly libraryId: number;
  readonly provinceId: number;
  readonly questionnaire: Questionnaire;
  readonly cells: Cells;
  readonly prevYear: Cells | undefined;
}

/** Undefined: a report without an effect (`effectOf` of the domain). */
export type Weigh = (report: Weighable) => Effect | undefined;

export abstract class Weigher {
  /** Reads what these reports are held against: the figures of the year before where they are counted. */
  abstract scales(
    tx: EntityManager,
    round: DeskRound,
    reports: readonly Pick<Weighable, 'libraryId' | 'provinceId'>[],
  ): Promise<Weigh>;
}
