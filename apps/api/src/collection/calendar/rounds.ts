/** Rounds as stored. The phase of a round depends on the day, so the domain computes it and it is not stored. */
import {
  roundPhase,
  type Period,
  type IsoDate,
  type PeriodCode,
  type PeriodKind,
  type RoundDays,
  type RoundPhase,
} from '@vlis/domain';
import { Any, type EntityManager } from 'typeorm';
import { RoundEntity } from './round.entity.js';

export interface RoundRow extends RoundDays {
  readonly id: number;
  readonly formId: number;
  readonly formVersionId: number;
  readonly period: PeriodCode;
  /** Its days, and what it is held against. */
  readonly calendar: Period;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** All rounds, or those with these ids. The latest period first; within a year the annual round before the half-year one. */
export const loadRounds = (db: EntityManager, ids?: readonly number[]): Promise<readonly RoundRow[]> =>
  db.find(RoundEntity, {
    ...(ids && { where: { id: Any([...ids]) } }),
    order: { endsOn: 'desc', formId: 'asc', id: 'asc' },
  });

export const phaseOn = (round: RoundDays, today: IsoDate): RoundPhase => roundPhase(round, today);
