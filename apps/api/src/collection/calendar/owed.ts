/** What a library owes in a round, read for a decision about it: as far as the viewer may do this there. */
import type { Action, IsoDate, ObligationState, PeriodCode, RoundDays, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { OBLIGATION_PLACE } from './obligation-place.js';
import { OBLIGATION_STATE_SQL } from './obligation-state-sql.js';

export interface ObligationKey {
  readonly roundId: number;
  readonly libraryId: number;
}

export interface Owed {
  /** Those of the round, with the due day of this library. */
  readonly days: RoundDays;
  readonly state: ObligationState;
  /** Last day on which a returned submission is taken; null of any other. */
  readonly returnedUntil: IsoDate | null;
  readonly period: PeriodCode;
}

/** Undefined: there is no such obligation for them. */
export async function readOwed(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  { roundId, libraryId }: ObligationKey,
): Promise<Owed | undefined> {
  const narrowing = within(viewer, action, OBLIGATION_PLACE, 3);
  const [row] = await tx.query<Owed[]>(
    `select json_build_object('opensOn', r.opens_on, 'cutoffOn', r.cutoff_on, 'dueOn', o.due_on, 'closesOn', r.closes_on) as days,
       ${OBLIGATION_STATE_SQL} as state, submission.returned_until::text as "returnedUntil", r.period
     from obligation o join round r on r.id = o.round_id
     left join submission on submission.round_id = o.round_id and submission.library_id = o.library_id
     where o.round_id = $1 and o.library_id = $2 and ${narrowing.sql}`,
    [roundId, libraryId, ...narrowing.params],
  );
  return row;
}
