/**
 * Takes a submission back for its library while nobody has decided on it. `decideWithdraw` of the domain decides whether it may
 * be.
 */
import { Injectable } from '@nestjs/common';
import { decideWithdraw, isRefusal, refuse, type Refusal, type SubmissionMove, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockSubmission } from '../record/submission.repository.js';
import { holdSteps } from '../record/review-steps.js';

const LAST_MOVE = `select move from review_step where submission_id = $1 order by id desc limit 1`;

/** As before it was sent: the influence and the cells to look at were computed for its reviewers and are cleared. */
const WITHDRAW = `update submission set state = $2, stage = $3, updated_at = $4, submitted_at = null, late = false,
  effect = null, effect_item = null, to_look_at = null where id = $1`;

@Injectable()
export class WithdrawSubmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, id: number, revision: number): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'submission.withdraw', async (tx, audit) => {
      audit.about('submission', [id]);
      const submission = await lockSubmission(tx, viewer, 'submission.withdraw', id);
      if (!submission) return refuse('NOT_FOUND');
      const [last]: { move: SubmissionMove }[] = await tx.query(LAST_MOVE, [id]);
      const decided = decideWithdraw({ ...submission, lastMove: last?.move }, revision, this.clock.today());
      if (isRefusal(decided)) return decided;
      const { step } = decided;
      const now = this.clock.now();
      await tx.query(WITHDRAW, [id, step.to.state, step.to.stage, now]);
      await holdSteps(tx, viewer.accountId, [{ submissionId: id, ...step }], now);
      audit.note({ revision });
      return { id };
    });
  }
}
