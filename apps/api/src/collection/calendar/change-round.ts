/**
 * Changes the days of a round (libs/domain round-change). Obligations that had the round's due day get the new one; a due day of
 * their own stays unless the round's is later now. What was sent is in time or late by the day that holds now.
 */
import { Injectable } from '@nestjs/common';
import {
  decideChange,
  isRefusal,
  refuse,
  type ChangeWish,
  type IsoDate,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { RoundChangeEntity } from './round-change.entity.js';
import { RoundEntity } from './round.entity.js';
import { loadRounds, type RoundRow } from './rounds.js';

@Injectable()
export class ChangeRound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, roundId: number, wish: ChangeWish): Promise<RoundRow | Refusal> {
    return this.database.run(
      viewer,
      'round.change',
      async (tx, audit) => {
        audit.about('round', [roundId]);
        await tx.query('select from round where id = $1 for update', [roundId]);
        const [round] = await loadRounds(tx, [roundId]);
        if (!round) return refuse('NOT_FOUND');
        const now = this.clock.now();
        const decided = decideChange({ ...round, period: round.calendar }, wish, this.clock.today());
        if (isRefusal(decided)) return decided;
        const { opensOn, dueOn, closesOn } = decided.days;
        await tx.insert(RoundChangeEntity, {
          ...{ roundId, changedAt: now, changedBy: viewer.accountId, reason: decided.reason },
          ...{ opensBefore: round.opensOn, dueBefore: round.dueOn, closesBefore: round.closesOn },
          ...{ opensOn, dueOn, closesOn },
        });
        await tx.update(RoundEntity, roundId, { opensOn, dueOn, closesOn });
        const moved = dueOn === round.dueOn ? 0 : await moveDueDay(tx, roundId, round.dueOn, dueOn);
        audit.note({ dueOn, closesOn, moved });
        return (await loadRounds(tx, [roundId]))[0]!;
      },
      'nation',
    );
  }
}

/** @returns how many obligations have another due day now */
async function moveDueDay(tx: EntityManager, roundId: number, from: IsoDate, to: IsoDate): Promise<number> {
  const [, moved]: [unknown, number] = await tx.query(
    'update obligation set due_on = $3 where round_id = $1 and (due_on = $2 or due_on < $3)',
    [roundId, from, to],
  );
  await tx.query(
    `update submission s set late = not s.late from obligation o
     where o.round_id = s.round_id and o.library_id = s.library_id and s.round_id = $1 and s.submitted_at is not null
       and s.late <> ((s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > o.due_on)`,
    [roundId],
  );
  return moved;
}
