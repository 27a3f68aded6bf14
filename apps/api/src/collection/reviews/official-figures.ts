/**
 * A port. What a submission adds to the official figures is written in the transaction of its acceptance, by
 * `figures/rollups/fact-store.ts`, a room that this one may not import (docs/decisions/0009-ports-against-the-arrows.md).
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
   * Adds submissions that have become official, of one or several rounds and form versions.
   * @param acceptedOn decides to which edition of a round's figures they belong; never to one that is already published
   */
  abstract add(tx: EntityManager, submissions: readonly OfficialSubmission[], acceptedOn: IsoDate): Promise<void>;

  /** Takes the figures of a submission that is no longer official out again, from the edition to which they belonged. */
  abstract takeBack(tx: EntityManager, submission: Omit<OfficialSubmission, 'cells' | 'closesOn'>): Promise<void>;
}
