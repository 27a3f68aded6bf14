/** Gives a library more time for a returned submission: a later last day, also where the old one has passed. */
import { Injectable } from '@nestjs/common';
import { refuse, stagesReviewedBy, refuseExtension, type IsoDate, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockSubmission } from '../submissions/index.js';

@Injectable()
export class ExtendReturn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: number, until: IsoDate): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'review.return', async (tx, audit) => {
      const submission = await lockSubmission(tx, viewer, 'review.return', id);
      if (!submission) return refuse('NOT_FOUND');
      const refusal = refuseExtension(submission, until, this.clock.today());
      if (refusal) return refusal;
      await tx.query(`update submission set returned_until = $2 where id = $1`, [id, until]);
      audit.about('submission', [id]).note({
        stage: stagesReviewedBy(viewer, submission.chain, submission).at(-1),
        until,
        before: submission.returnedUntil,
      });
      return { id };
    });
  }
}
