/** Makes the moves of a batch through the product's own actions: what these refuse is refused to the demonstration too. */
import { isRefusal, type ImportRow, type Refusal } from '@vlis/domain';
import type { DemoSubmission } from '@vlis/seed';
import type { Database } from '../../platform/database/database.js';
import type { AcceptSubmissions, ReturnSubmission } from '../../collection/reviews/index.js';
import {
  type AnswerQuery,
  asTheyStand,
  type ImportSubmissions,
  revisionsRead,
} from '../../collection/submissions/index.js';
import type { Batch, Moving, LoadStep } from './batches.js';
import { reviewerAt, type Cast } from './cast.js';
import type { SettableClock } from './demonstration-clock.js';

export interface LoadedSubmission extends Moving {
  readonly libraryId: number;
  readonly submission: DemoSubmission;
  /** Known once something of it is stored. */
  submissionId: number | undefined;
  /** A submission was refused; it stays a draft and makes no further moves. */
  heldBack: boolean;
}

export interface Actions {
  readonly import: ImportSubmissions;
  readonly accept: AcceptSubmissions;
  readonly return: ReturnSubmission;
  readonly answer: AnswerQuery;
}

export class MakeMoves {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly cast: Cast,
    private readonly clock: SettableClock,
    private readonly roundId: number,
  ) {}

  async make({ move, stage, at, steps }: Batch<LoadedSubmission>): Promise<void> {
    this.clock.set(at);
    const going = steps.filter(({ submission }) => !submission.heldBack);
    if (!going.length) return;
    switch (move) {
      case 'submit':
        return this.submit(going);
      case 'accept':
        return this.accept(stage!, going);
      case 'return':
        return this.sendBack(stage!, going);
    }
  }

  /** Submissions that are still being filled in. */
  async save(submissions: readonly LoadedSubmission[]): Promise<void> {
    const saved = granted(await this.import(submissions.map(rowOf), false), 'drafts');
    for (const [i, submission] of submissions.entries()) submission.submissionId = saved.ids[i];
  }

  private import(rows: readonly ImportRow[], submit: boolean) {
    return this.actions.import.run(this.cast.clerk, {
      roundId: this.roundId,
      rows,
      submit,
      ...(submit && { explanation: CHECKED }),
    });
  }

  private async submit(steps: readonly LoadStep<LoadedSubmission>[]): Promise<void> {
    await this.answer(steps.filter(({ nth }) => nth > 0));
    const since = await this.lastSteps(steps.filter(({ nth }) => nth > 0));
    const rows = steps.map(({ submission, at }) => ({
      ...rowOf(submission),
      submittedAt: later(at, since.get(submission)),
    }));
    const answer = await this.import(rows, true);
    if (!isRefusal(answer)) {
      for (const [i, { submission }] of steps.entries()) submission.submissionId = answer.ids[i];
      return;
    }
    // A row that is refused stays a draft, as it would in a library's hands; the others go on.
    const refused = rowsNamed(answer);
    if (!refused.size) granted(answer, 'submissions');
    const held = steps.filter((_, i) => refused.has(i)).map(({ submission }) => submission);
    for (const submission of held) submission.heldBack = true;
    await this.save(held.filter(({ submissionId }) => submissionId === undefined));
    const rest = steps.filter((_, i) => !refused.has(i));
    if (rest.length) await this.submit(rest);
  }

  private ask<T>(text: string, values: unknown[]): Promise<readonly T[]> {
    return this.database.read<T[]>(this.cast.clerk, (db) => db.query(text, values));
  }

  /** Batches move together, so a return may stand in the trail after the day on which its answer was due. */
  private async lastSteps(steps: readonly LoadStep<LoadedSubmission>[]): Promise<ReadonlyMap<LoadedSubmission, Date>> {
    const submissions = new Map(steps.map(({ submission }) => [submission.submissionId!, submission]));
    const rows = await this.ask<{ id: number; at: Date }>(
      `select submission_id as id, max(at) as at from review_step where submission_id = any($1) group by submission_id`,
      [[...submissions.keys()]],
    );
    return new Map(rows.map(({ id, at }) => [submissions.get(id)!, at]));
  }

  private async accept(stage: string, steps: readonly LoadStep<LoadedSubmission>[]): Promise<void> {
    const ids = steps.map(({ submission }) => submission.submissionId!);
    const submissions = await this.database.read(this.cast.clerk, (db) => asTheyStand(db, ids));
    const { refused } = granted(
      await this.actions.accept.run(reviewerAt(this.cast, stage), { stage, submissions }),
      stage,
    );
    if (refused[0]) granted(refused[0].refusal, `submission ${refused[0].id}`);
  }

  private async sendBack(stage: string, steps: readonly LoadStep<LoadedSubmission>[]): Promise<void> {
    const revisions = await this.revisionsOf(steps);
    for (const { submission, nth } of steps) {
      const { at: text } = submission.steps[nth]!;
      const reasons = submission.submission.queries
        .filter((query) => query.at === text)
        .map(({ item, reason }) => ({ item, text: reason }));
      const id = submission.submissionId!;
      granted(
        await this.actions.return.run(reviewerAt(this.cast, stage), { id, revision: revisions.get(id)!, reasons }),
        `return of ${id}`,
      );
    }
  }

  private async revisionsOf(steps: readonly LoadStep<LoadedSubmission>[]): Promise<ReadonlyMap<number, number>> {
    const ids = steps.map(({ submission }) => submission.submissionId!);
    return revisionsRead(await this.database.read(this.cast.clerk, (db) => asTheyStand(db, ids)));
  }

  /** Before it is sent again, the library answers what was asked. */
  private async answer(steps: readonly LoadStep<LoadedSubmission>[]): Promise<void> {
    const bySubmission = new Map(steps.map(({ submission }) => [submission.submissionId!, submission.submission]));
    const open = await this.ask<{ id: number; submissionId: number; item: string }>(
      `select id, submission_id as "submissionId", item from cell_query
       where submission_id = any($1) and answer is null order by id`,
      [[...bySubmission.keys()]],
    );
    for (const { id, submissionId, item } of open) {
      const query = bySubmission
        .get(submissionId)!
        .queries.find((asked) => asked.item === item && asked.answer !== null);
      granted(await this.actions.answer.run(this.cast.clerk, id, query?.answer ?? CHECKED), `answer to ${id}`);
    }
  }
}

/** For a warning that the demonstration did not foresee. */
const CHECKED = 'Thư viện đã rà soát, số liệu đúng với sổ theo dõi.';

const rowOf = ({ libraryId, submission: { cells, explanations } }: LoadedSubmission): ImportRow => ({
  ...{ libraryId, cells, explanations },
});

/** `rows.17.E06` names row 17. */
const rowsNamed = ({ issues }: Refusal): ReadonlySet<number> =>
  new Set(issues.flatMap(({ path }) => /^rows\.(\d+)\./.exec(path)?.[1] ?? []).map(Number));

export class DemonstrationRefused extends Error {}

export function granted<T>(answer: T | Refusal, what: string): T {
  if (!isRefusal(answer)) return answer;
  const issues = answer.issues
    .slice(0, 5)
    .map(({ path, code, rule, params }) => `${path} ${rule ?? code} ${JSON.stringify(params)}`);
  throw new DemonstrationRefused([`${what}: ${answer.code} ${JSON.stringify(answer.params)}`, ...issues].join('\n  '));
}

const later = (a: Date, b: Date = a): Date => (b > a ? b : a);
