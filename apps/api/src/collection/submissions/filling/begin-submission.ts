/**
 * Begins a submission with the first thing that is entered in it. The row of the submission and this entry are written in one
 * transaction, so opening a blank submission and leaving it writes nothing. Where two people begin at once, one submission is
 * begun: the second save waits, and is then merged with the first like any later save, or comes back with a conflict.
 */
import { Injectable } from '@nestjs/common';
import { decideBegin, isRefusal, refuse, type Entered, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { OBLIGATION_PLACE } from '../../calendar/index.js';
import { ownRows, within } from '../../../platform/access/within.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockWholeSubmission } from '../record/submission.repository.js';
import type { SubmissionView } from '../record/submission-view.js';
import { SaveCells, type Conflict } from './save-cells.js';

export interface BeginCommand extends Entered {
  readonly roundId: number;
  readonly libraryId: number;
}

@Injectable()
export class BeginSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly saving: SaveCells,
  ) {}

  run(viewer: Viewer, { roundId, libraryId, ...entered }: BeginCommand): Promise<SubmissionView | Conflict | Refusal> {
    return this.database.run<SubmissionView | Conflict>(viewer, 'submission.begin', async (tx, audit) => {
      audit.about('obligation', [`${roundId}-${libraryId}`]);
      const id = await this.begun(tx, viewer, roundId, libraryId);
      const submission = id === undefined ? undefined : await lockWholeSubmission(tx, viewer, 'submission.begin', id);
      if (!submission) return refuse((await worksFor(tx, viewer, roundId, libraryId)) ? 'NOT_OBLIGED' : 'NOT_FOUND');
      const answer = await this.saving.enter(
        tx,
        audit,
        viewer,
        submission,
        { ...entered, baseRevision: 0 },
        decideBegin,
      );
      // A refused save must not leave an empty submission behind.
      if (isRefusal(answer)) return answer;
      audit.about('submission', [submission.id]);
      return answer;
    });
  }

  /**
   * The submission of the obligation, begun where it is not yet. A second person who begins it at the same time waits and gets
   * the first one's.
   */
  private async begun(
    tx: EntityManager,
    viewer: Viewer,
    roundId: number,
    libraryId: number,
  ): Promise<number | undefined> {
    const narrowing = within(viewer, 'submission.begin', OBLIGATION_PLACE, 4);
    const [submission]: { id: number }[] = await tx.query(
      `insert into submission (round_id, library_id, form_version_id, state, updated_at)
       select o.round_id, o.library_id, r.form_version_id, 'draft', $3
       from obligation o join round r on r.id = o.round_id
       where o.round_id = $1 and o.library_id = $2 and ${narrowing.sql}
       on conflict (round_id, library_id) do update set updated_at = submission.updated_at
       returning id`,
      [roundId, libraryId, this.clock.now(), ...narrowing.params],
    );
    return submission?.id;
  }
}

/**
 * Only people of the library learn that it owes nothing in the round; to everybody else the answer is NOT_FOUND, as for a round
 * or library that does not exist.
 */
async function worksFor(db: EntityManager, viewer: Viewer, roundId: number, libraryId: number): Promise<boolean> {
  const own = ownRows(viewer, 'submission.begin', 'library.id', 3);
  const found: readonly unknown[] = await db.query(
    `select from library, round where round.id = $1 and library.id = $2 and ${own.sql}`,
    [roundId, libraryId, ...own.params],
  );
  return found.length > 0;
}
