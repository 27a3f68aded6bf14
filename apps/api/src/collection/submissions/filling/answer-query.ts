/** Answers a question that a reviewer tied to a cell. The thread stays readable after the submission is accepted, and so do earlier answers. */
import { Injectable } from '@nestjs/common';
import { decideAnswer, isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { lockSubmission } from '../record/submission.repository.js';

@Injectable()
export class AnswerQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, queryId: number, text: string): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'query.answer', async (tx, audit) => {
      const [query]: { submissionId: number; item: string; answered: boolean }[] = await tx.query(
        `select submission_id as "submissionId", item, answered_at is not null as answered from cell_query where id = $1`,
        [queryId],
      );
      const submission = query && (await lockSubmission(tx, viewer, 'query.answer', query.submissionId));
      if (!submission) return refuse('NOT_FOUND');
      const decided = decideAnswer(submission, { item: query.item, text }, this.clock.today());
      if (isRefusal(decided)) return decided;
      await tx.query(
        `with earlier as (
           insert into earlier_answer (query_id, answer, answered_by, answered_at)
           select id, answer, answered_by, answered_at from cell_query where id = $1 and answer is not null)
         update cell_query set answer = $2, answered_by = $3, answered_at = $4,
           answerers = array_remove(answerers, $3) || $3::int where id = $1`,
        [queryId, decided.answer, viewer.accountId, this.clock.now()],
      );
      audit.about('submission', [submission.id]).note({ queryId, again: query.answered });
      return { id: submission.id };
    });
  }
}
