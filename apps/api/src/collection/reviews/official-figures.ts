/**
 * A port: what a submission adds to the official figures is written downstream, where figures are added up, and in the
 * transaction of the acceptance. `figures/rollups/add-facts.ts` stands behind it, so the arrow does not turn round
 * (docs/decisions/0009).
 */
import type { EncodedCells, IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export interface OfficialSubmission {
  readonly id: number;
  readonly roundId: number;
  readonly libraryId: number;
  readonly formVersionId: number;
  readonly year: number;
  readonly closesOn: IsoDate;
  readonly cells: EncodedCells;
}

export abstract class OfficialFigures {
  /**
   * Adds submissions that have become official, of one round and form version or of several.
   * @param acceptedOn tells to which edition of a round's figures they belong; to none that is out already
   */
  abstract add(tx: EntityManager, submissions: readonly OfficialSubmission[], acceptedOn: IsoDate): Promise<void>;

  /** Takes out again what a submission had added that has just ceased to be official, from the edition to which it belonged. */
  abstract takeBack(tx: EntityManager, submission: Omit<OfficialSubmission, 'cells' | 'closesOn'>): Promise<void>;
}
