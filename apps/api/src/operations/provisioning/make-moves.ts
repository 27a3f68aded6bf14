/** Makes the moves of a batch through the product's own deeds: what these refuse is refused to the demonstration too. */
import { isRefusal, type ImportRow, type Refusal } from '@vlis/domain';
import type { DemoReport } from '@vlis/seed';
import type { Database } from '../../platform/database/database.js';
import type { AcceptSubmissions, ReturnSubmission } from '../../collection/reviews/index.js';
import {
  type AnswerQuery,
  asTheyStand,
  type ImportSubmissions,
  revisionsRead,
} from '../../collection/submissions/index.js';
import type { Batch, Moving, Step } from './batches.js';
import { reviewerAt, type Cast } from './cast.js';
import type { SettableClock } from './demonstration-clock.js';

export interface LoadedReport extends Moving {
  readonly libraryId: number;
  readonly report: DemoReport;
  /** Known once something of it is stored. */
  submissionId: number | undefined;
  /** A submission was refused; it stays a draft and makes no further moves. */
  heldBack: boolean;
}

export interface Deeds {
  readonly import: ImportSubmissions;
  readonly accept: AcceptSubmissions;
  readonly return: ReturnSubmission;
  readonly answer: AnswerQuery;
}

export class MakeMoves {
  constructor(
    private readonly database: Database,
    private readonly deeds: Deeds,
    private readonly cast: Cast,
    private readonly clock: SettableClock,
    private readonly roundId: number,
  ) {}

  async make({ move, stage, at, steps }: Batch<LoadedReport>): Promise<void> {
    this.clock.set(at);
    const going = steps.filter(({ report }) => !report.heldBack);
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

  /** Reports that are still being filled in. */
  async save(reports: readonly LoadedReport[]): Promise<void> {
    const saved = granted(await this.import(reports.map(rowOf), false), 'drafts');
    for (const [i, report] of reports.entries()) report.submissionId = saved.ids[i];
  }

  private import(rows: readonly ImportRow[], submit: boolean) {
    return this.deeds.import.run(this.cast.clerk, {
      roundId: this.roundId,
      rows,
      submit,
      ...(submit && { explanation: CHECKED }),
    });
  }

  private async submit(steps: readonly Step<LoadedReport>[]): Promise<void> {
    await this.answer(steps.filter(({ nth }) => nth > 0));
    const since = await this.lastSteps(steps.filter(({ nth }) => nth > 0));
    const rows = steps.map(({ report, at }) => ({ ...rowOf(report), submittedAt: later(at, since.get(report)) }));
    const answer = await this.import(rows, true);
    if (!isRefusal(answer)) {
      for (const [i, { report }] of steps.entries()) report.submissionId = answer.ids[i];
      return;
    }
    // A row that is refused stays a draft, as it would in a library's hands; the others go on.
    const refused = rowsNamed(answer);
    if (!refused.size) granted(answer, 'submissions');
    const held = steps.filter((_, i) => refused.has(i)).map(({ report }) => report);
    for (const report of held) report.heldBack = true;
    await this.save(held.filter(({ submissionId }) => submissionId === undefined));
    const rest = steps.filter((_, i) => !refused.has(i));
    if (rest.length) await this.submit(rest);
  }

  private ask<T>(text: string, values: unknown[]): Promise<readonly T[]> {
    return this.database.read<T[]>(this.cast.clerk, (db) => db.query(text, values));
  }

  /** Batches move together, so a return may stand in the trail after the day on which its answer was due. */
  private async lastSteps(steps: readonly Step<LoadedReport>[]): Promise<ReadonlyMap<LoadedReport, Date>> {
    const reports = new Map(steps.map(({ report }) => [report.submissionId!, report]));
    const rows = await this.ask<{ id: number; at: Date }>(
      `select submission_id as id, max(at) as at from review_step where submission_id = any($1) group by submission_id`,
      [[...reports.keys()]],
    );
    return new Map(rows.map(({ id, at }) => [reports.get(id)!, at]));
  }

  private async accept(stage: string, steps: readonly Step<LoadedReport>[]): Promise<void> {
    const ids = steps.map(({ report }) => report.submissionId!);
    const reports = await this.database.read(this.cast.clerk, (db) => asTheyStand(db, ids));
    const { refused } = granted(await this.deeds.accept.run(reviewerAt(this.cast, stage), { stage, reports }), stage);
    if (refused[0]) granted(refused[0].refusal, `submission ${refused[0].id}`);
  }

  private async sendBack(stage: string, steps: readonly Step<LoadedReport>[]): Promise<void> {
    const revisions = await this.revisionsOf(steps);
    for (const { report, nth } of steps) {
      const { at: text } = report.steps[nth]!;
      const reasons = report.report.queries
        .filter((query) => query.at === text)
        .map(({ item, reason }) => ({ item, text: reason }));
      const id = report.submissionId!;
      granted(
        await this.deeds.return.run(reviewerAt(this.cast, stage), { id, revision: revisions.get(id)!, reasons }),
        `return of ${id}`,
      );
    }
  }

  private async revisionsOf(steps: readonly Step<LoadedReport>[]): Promise<ReadonlyMap<number, number>> {
    const ids = steps.map(({ report }) => report.submissionId!);
    return revisionsRead(await this.database.read(this.cast.clerk, (db) => asTheyStand(db, ids)));
  }

  /** Before it is sent again, the library answers what was asked. */
  private async answer(steps: readonly Step<LoadedReport>[]): Promise<void> {
    const bySubmission = new Map(steps.map(({ report }) => [report.submissionId!, report.report]));
    const open = await this.ask<{ id: number; submissionId: number; item: string }>(
      `select id, submission_id as "submissionId", item from cell_query
       where submission_id = any($1) and answer is null order by id`,
      [[...bySubmission.keys()]],
    );
    for (const { id, submissionId, item } of open) {
      const query = bySubmission
        .get(submissionId)!
        .queries.find((asked) => asked.item === item && asked.answer !== null);
      granted(await this.deeds.answer.run(this.cast.clerk, id, query?.answer ?? CHECKED), `answer to ${id}`);
    }
  }
}

/** For a warning that the demonstration did not foresee. */
const CHECKED = 'Thư viện đã rà soát, số liệu đúng với sổ theo dõi.';

const rowOf = ({ libraryId, report: { cells, explanations } }: LoadedReport): ImportRow => ({
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
