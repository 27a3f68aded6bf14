/** Begins a report, or gives back the one that was begun: opening twice is one report. */
import { Injectable } from '@nestjs/common';
import { progressOf, questionnaireFor, refuse, type Refusal, type RoundDays, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../../forms/published-forms.js';
import { ownRows, within } from '../../platform/access/within.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { loadLibraryTypes } from '../../registry/library-types.js';
import { refuseByPhase } from '../report/round-gate.js';

interface Duty {
  readonly formVersionId: number;
  readonly kind: 'half' | 'year';
  readonly type: string;
  readonly days: RoundDays;
  readonly submissionId: number | null;
}

@Injectable()
export class OpenSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly forms: PublishedForms,
  ) {}

  run(viewer: Viewer, roundId: number, libraryId: number): Promise<{ id: number } | Refusal> {
    return this.work.run(viewer, 'submission.open', async (tx, audit) => {
      const columns = { province: 'o.province_id', library: 'o.library_id', body: 'o.body' };
      const narrowing = within(viewer, 'submission.open', columns, 3);
      const [duty]: Duty[] = await tx.query(
        `select r.form_version_id as "formVersionId", r.kind, o.type, s.id as "submissionId",
           json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', o.due_on,
             'closesOn', r.closes_on) as days
         from obligation o join round r on r.id = o.round_id
         left join submission s on s.round_id = o.round_id and s.library_id = o.library_id
         where o.round_id = $1 and o.library_id = $2 and ${narrowing.sql}`,
        [roundId, libraryId, ...narrowing.params],
      );
      if (!duty) return refuse((await worksFor(tx, viewer, roundId, libraryId)) ? 'NOT_OBLIGED' : 'NOT_FOUND');
      if (duty.submissionId !== null) {
        audit.nothingDone();
        return { id: duty.submissionId };
      }
      const gate = refuseByPhase(duty.days, this.clock.today());
      if (gate) return gate;
      const type = (await loadLibraryTypes(tx)).get(duty.type)!;
      const questionnaire = questionnaireFor(await this.forms.get(tx, duty.formVersionId), type, duty.kind);
      const { asked } = progressOf(questionnaire, new Map());
      const [created]: { id: number }[] = await tx.query(
        `insert into submission (round_id, library_id, form_version_id, state, asked, updated_at)
         values ($1, $2, $3, 'draft', $4, $5)
         on conflict (round_id, library_id) do update set updated_at = submission.updated_at
         returning id`,
        [roundId, libraryId, duty.formVersionId, asked, this.clock.now()],
      );
      audit.about('submission', [created!.id]);
      return created!;
    });
  }
}

/** Whoever works for the library is told that it owes nothing in the round; nobody else learns that either is there. */
async function worksFor(db: EntityManager, viewer: Viewer, roundId: number, libraryId: number): Promise<boolean> {
  const own = ownRows(viewer, 'submission.open', 'library.id', 3);
  const found: readonly unknown[] = await db.query(
    `select from library, round where round.id = $1 and library.id = $2 and ${own.sql}`,
    [roundId, libraryId, ...own.params],
  );
  return found.length > 0;
}
