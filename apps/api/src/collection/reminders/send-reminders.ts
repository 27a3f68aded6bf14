/** Reminds the people of libraries that somebody has chosen, each once a day. */
import { Injectable } from '@nestjs/common';
import {
  LIBRARY_ROLES,
  refuse,
  waveOf,
  type LocalizedText,
  type NotReminded,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { loadRounds } from '../calendar/index.js';
import { namesOf, remindSet } from './remind-set.js';

export interface RemindCommand {
  readonly roundId: number;
  readonly libraryIds: readonly number[];
}

export interface Reminded {
  readonly libraries: number;
  readonly people: number;
  readonly left: readonly LeftOut[];
  /** How many were left out, named or not. */
  readonly leftTotal: number;
}

export interface LeftOut {
  readonly libraryId: number;
  readonly library: LocalizedText;
  readonly why: NotReminded;
}

/** More than the libraries of any province: a whole country that owes. */
const MOST_REMINDED = 20_000;
/** So many are named that were left out; the rest is a number. */
const MOST_NAMED = 500;

@Injectable()
export class SendReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { roundId, libraryIds }: RemindCommand): Promise<Reminded | Refusal> {
    const wanted = [...new Set(libraryIds)];
    if (wanted.length > MOST_REMINDED)
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_REMINDED}`, count: `${wanted.length}` });
    return this.database.run(viewer, 'reminder.send', async (tx, audit, news) => {
      const [now, today] = [this.clock.now(), this.clock.today()];
      const round = (await loadRounds(tx, [roundId]))[0];
      if (!round) return refuse('NOT_FOUND');
      if (today < round.opensOn) return refuse('ROUND_NOT_OPEN', [], { opensOn: round.opensOn });
      const wave = waveOf(round.opensOn, today);
      const done = await remindSet(
        tx,
        { audit, news },
        {
          of: { roundId, occasion: 'by-hand', wave },
          ...{ libraryIds: wanted, roles: LIBRARY_ROLES, viewer, at: now, today, byMail: true },
          sender: { sentBy: viewer.accountId, stepId: null },
        },
      );
      if (!done) return refuse('NOT_FOUND');
      const named = done.left.slice(0, MOST_NAMED);
      const nameOf = await namesOf(tx, named);
      return {
        ...{ libraries: done.sent.length, people: done.people, leftTotal: done.left.length },
        left: named.map((one) => ({ ...one, library: nameOf(one.libraryId) })),
      };
    });
  }
}
