/**
 * Accepts submissions at a stage of their review: one action for one submission or for hundreds. `decideAccept` of the domain
 * decides each of them; those that cannot be accepted are answered with their reasons, the others are accepted. Official figures
 * are added to the roll-ups in the same transaction.
 */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decideAccept,
  isRefusal,
  refuse,
  stagesReviewedBy,
  type Acceptance,
  type ReadSubmission,
  type Refusal,
  type SubmissionPosition,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { holdStatement } from '../../platform/database/hold-statement.js';
import { Database } from '../../platform/database/database.js';
import { OfficialFigures } from './official-figures.js';
import {
  changedSince,
  holdSteps,
  lockReviewed,
  readOwnParts,
  type SubmissionUnderReview,
  revisionsRead,
} from '../submissions/index.js';

export interface Accepted {
  readonly accepted: readonly number[];
  readonly refused: ReadonlyArray<{ readonly id: number; readonly refusal: Refusal }>;
}

export interface AcceptCommand {
  /** Code of the stage at which the submissions were read. */
  readonly stage: string;
  readonly submissions: readonly ReadSubmission[];
  /** The day of the acceptance where it is backfilled; otherwise now. */
  readonly at?: Date;
}

const MAXIMUM_ACCEPTED = 1000;

@Injectable()
export class AcceptSubmissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly figures: OfficialFigures,
  ) {}

  async run(viewer: Viewer, { stage, submissions: read, at }: AcceptCommand): Promise<Accepted | Refusal> {
    if (read.length > MAXIMUM_ACCEPTED) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ACCEPTED}`, count: `${read.length}` });
    }
    const revisions = revisionsRead(read);
    return this.database.run(viewer, 'review.accept', async (tx, audit) => {
      const wanted = [...revisions.keys()];
      const submissions = await lockReviewed(tx, viewer, 'review.accept', wanted, stage);
      const ids = submissions.map(({ id }) => id);
      const parts = await readOwnParts(tx, viewer.accountId, ids, this.clock.today());
      const changed = await changedSince(tx, submissions, revisions);
      const accepted: AcceptedSubmission[] = [];
      const found = new Set(ids);
      const refused = wanted.filter((id) => !found.has(id)).map((id) => ({ id, refusal: refuse('NOT_FOUND') }));
      for (const submission of submissions) {
        const { id } = submission;
        const stages = stagesReviewedBy(viewer, submission.chain, submission);
        const facts = { stages, part: parts.get(id), changed: changed.get(id) };
        const decided = decideAccept(submission, { stage, revision: revisions.get(id) }, facts);
        if (isRefusal(decided)) refused.push({ id, refusal: decided });
        else accepted.push({ submission, ...decided });
      }
      const acceptedIds = accepted.map(({ submission }) => submission.id);
      if (!accepted.length) {
        audit.nothingDone();
        return { accepted: acceptedIds, refused };
      }
      await this.store(tx, viewer, accepted, at ?? this.clock.now());
      audit
        .about('submission', acceptedIds)
        .note({ stage, refused: refused.map(({ id }) => id), ...usedExceptions(accepted) });
      return { accepted: acceptedIds, refused };
    });
  }

  private async store(
    tx: EntityManager,
    viewer: Viewer,
    accepted: readonly AcceptedSubmission[],
    now: Date,
  ): Promise<void> {
    for (const { to, ids } of byPosition(accepted)) {
      const text = `update submission set state = $1, stage = $2, updated_at = $3 where id = any($4::int[])`;
      await holdStatement(tx, { text, values: [to.state, to.stage, now, ids] });
    }
    const steps = accepted.map(({ submission, step, exceptionId }) => ({
      submissionId: submission.id,
      ...step,
      exceptionId,
    }));
    await holdSteps(tx, viewer.accountId, steps, now);
    const official = accepted.flatMap((one) => (one.official ? [one.submission] : []));
    if (official.length) await this.figures.add(tx, official, dayOf(now));
  }
}

interface AcceptedSubmission extends Acceptance {
  readonly submission: SubmissionUnderReview;
}

/** Grouped by their next position: submissions of one stage may take different chains. */
function byPosition(accepted: readonly AcceptedSubmission[]): Iterable<{ to: SubmissionPosition; ids: number[] }> {
  const groups = new Map<string, { to: SubmissionPosition; ids: number[] }>();
  for (const { submission, step } of accepted) {
    const key = `${step.to.state}/${step.to.stage}`;
    const group = groups.get(key) ?? { to: step.to, ids: [] };
    groups.set(key, group);
    group.ids.push(submission.id);
  }
  return groups.values();
}

/** The exceptions that were used, for the audit. */
function usedExceptions(accepted: readonly AcceptedSubmission[]): { exceptions?: readonly number[] } {
  const used = [...new Set(accepted.flatMap(({ exceptionId }) => exceptionId ?? []))];
  return used.length ? { exceptions: used } : {};
}
