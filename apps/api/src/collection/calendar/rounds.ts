/** Rounds as stored. Which phase one is in depends on the day asked, so it is told by the domain, never kept. */
import {
  roundPhase,
  type IsoDate,
  type PeriodCode,
  type PeriodKind,
  type RoundDays,
  type RoundPhase,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { queryKept } from '../../platform/database/prepared.js';

export interface RoundRow extends RoundDays {
  readonly id: number;
  readonly formId: number;
  readonly formVersionId: number;
  readonly period: PeriodCode;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

const ROUND_COLUMNS = `
  round.id, round.form_id as "formId", round.form_version_id as "formVersionId", round.period, round.kind, round.year,
  round.starts_on as "startsOn", round.ends_on as "endsOn", round.opens_on as "opensOn",
  round.cutoff_on as "cutoffOn", round.due_on as "dueOn", round.closes_on as "closesOn"`;

/** All rounds, or those with these ids; the latest period first, within a year the whole before the half. */
export const loadRounds = (db: EntityManager, ids?: readonly number[]): Promise<readonly RoundRow[]> =>
  queryKept(
    db,
    'rounds',
    `select ${ROUND_COLUMNS} from round
     where $1::int[] is null or round.id = any($1)
     order by round.ends_on desc, round.form_id, round.id`,
    [ids ?? null],
  );

export const phaseOn = (round: RoundDays, today: IsoDate): RoundPhase => roundPhase(round, today);
