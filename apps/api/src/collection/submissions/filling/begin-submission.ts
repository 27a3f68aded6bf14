/**
 * Begins a submission with the first thing that is entered in it. The submission and that entry are one transaction, so whoever
 * opens a submission, looks, and leaves has begun nothing. Two who begin at once begin one submission: the second save meets the
 * first as any later save does, is merged with it, or comes back with a choice.
 */
import { Injectable } from '@nestjs/common';
import { decideBegin, isRefusal, refuse, type Entered, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
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
      // A refusal takes the submission back that was begun for nothing.
      if (isRefusal(answer)) return answer;
      audit.about('submission', [submission.id]);
      return answer;
    });
  }

  /** The submission of the obligation, begun where it is not yet. Whoever comes second waits for the first and finds theirs. */
  private async begun(
    tx: EntityManager,
    viewer: Viewer,
    roundId: number,
    libraryId: number,
  ): Promise<number | undefined> {
    const columns = { province: 'o.province_id', library: 'o.library_id', body: 'o.body' };
    const narrowing = within(viewer, 'submission.begin', columns, 4);
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

/** Whoever works for the library is told that it owes nothing in the round; nobody else learns that either is there. */
async function worksFor(db: EntityManager, viewer: Viewer, roundId: number, libraryId: number): Promise<boolean> {
  const own = ownRows(viewer, 'submission.begin', 'library.id', 3);
  const found: readonly unknown[] = await db.query(
    `select from library, round where round.id = $1 and library.id = $2 and ${own.sql}`,
    [roundId, libraryId, ...own.params],
  );
  return found.length > 0;
}
