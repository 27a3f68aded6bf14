/** Submissions that are due and that nobody has begun, as whoever may begin them sees them. Reading one writes nothing. */
import { Injectable } from '@nestjs/common';
import {
  NO_CELLS,
  progressOf,
  refuseByRound,
  type IsoDate,
  type ReviewStage,
  type RoundDays,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { JOIN_PERIOD, OBLIGATION_PLACE, PERIOD_SQL } from '../../calendar/index.js';
import { within } from '../../../platform/access/within.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { CHAIN_SQL } from '../../chains/index.js';
import { attributeModels, historyModels } from '../record/context-models.js';
import { SubmissionReader, type AskedLibrary, type AskedRound } from '../record/submission-reader.js';
import type { BlankSubmissionModel } from './blank-submission.model.js';

interface Obligation extends AskedLibrary, AskedRound {
  readonly roundId: number;
  readonly dueOn: IsoDate;
  readonly days: RoundDays;
  readonly chain: readonly ReviewStage[];
}

export interface BlankSubmission extends BlankSubmissionModel {
  readonly obligation: Obligation;
}

@Injectable()
export class BlankSubmissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SubmissionReader,
  ) {}

  /** Null where nothing is due, where it has been begun, and where the viewer may not begin it. */
  find(viewer: Viewer, roundId: number, libraryId: number): Promise<BlankSubmission | null> {
    return this.database.read(viewer, (db) => this.read(db, viewer, roundId, libraryId));
  }

  private async read(
    db: EntityManager,
    viewer: Viewer,
    roundId: number,
    libraryId: number,
  ): Promise<BlankSubmission | null> {
    const narrowing = within(viewer, 'submission.begin', OBLIGATION_PLACE, 3);
    const [obligation]: Obligation[] = await db.query(
      `select o.round_id as "roundId", o.library_id as "libraryId", o.province_id as "provinceId", o.type,
         o.due_on::text as "dueOn", o.active_whole_period as "activeWholePeriod",
         r.form_id as "formId", r.form_version_id as "formVersionId", ${PERIOD_SQL} as period, ${CHAIN_SQL} as chain,
         json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', o.due_on,
           'closesOn', r.closes_on) as days
       from obligation o join round r on r.id = o.round_id ${JOIN_PERIOD}
       where o.round_id = $1 and o.library_id = $2 and ${narrowing.sql} and not exists (
         select from submission s where s.round_id = o.round_id and s.library_id = o.library_id)`,
      [roundId, libraryId, ...narrowing.params],
    );
    if (!obligation) return null;
    const prepared = (await this.reader.prepare(db, obligation, [obligation])).get(libraryId)!;
    const { dueOn, activeWholePeriod, chain } = obligation;
    const whyNotBegin = refuseByRound({ days: obligation.days, returnedUntil: null }, this.clock.today());
    return {
      ...{ obligation, dueOn, activeWholePeriod, chain },
      asked: progressOf(prepared.questionnaire, NO_CELLS).asked,
      attributes: attributeModels(prepared.context),
      history: historyModels(obligation.period, prepared.context),
      ...(whyNotBegin && { whyNotBegin }),
    };
  }
}
