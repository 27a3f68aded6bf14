/**
 * Reminds the people of chosen libraries; `reminder.ts` of the domain decides whom. The rows are written in the transaction that puts the
 * messages into the queue, under a key: of two who press at once the second reminds nobody, and is told so.
 */
import { Injectable } from '@nestjs/common';
import {
  afterTheKey,
  decideReminders,
  refuse,
  waveByHand,
  type LocalizedText,
  type NotReminded,
  type Refusal,
  type Reminder,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { NewsDraft } from '../../platform/outbox/news-draft.js';
import { loadRounds } from '../calendar/index.js';
import { keepReminders } from './keep-reminders.js';
import { readRemindable, type RemindableRow, type RemindedWave } from './read-remindable.js';

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
      const of = { roundId, occasion: 'by-hand', wave: waveByHand(round.opensOn, today) } as const;
      const rows = await readRemindable(tx, viewer, of, wanted, today);
      if (rows.length < wanted.length) return refuse('NOT_FOUND');
      const decided = decideReminders(rows, today, viewer.accountId);
      const kept = await keepReminders(tx, of, decided.sent, { sentAt: now, sentBy: viewer.accountId });
      const { sent, left: leftOut } = afterTheKey(decided, kept);
      const named = leftOut.slice(0, MOST_NAMED);
      const nameOf = await namesOf(tx, [...sent, ...named]);
      const answer = {
        left: named.map((one) => ({ ...one, library: nameOf(one.libraryId) })),
        leftTotal: leftOut.length,
      };
      if (!sent.length) {
        audit.nothingDone();
        return { libraries: 0, people: 0, ...answer };
      }
      const people = kept.length;
      addNews(news, of, sent, { rows, nameOf, at: now });
      audit
        .about(
          'library',
          sent.map(({ libraryId }) => libraryId),
        )
        .note({ roundId, wave: of.wave, people });
      return { libraries: sent.length, people, ...answer };
    });
  }
}

type NameOf = (libraryId: number) => LocalizedText;

async function namesOf(tx: EntityManager, of: readonly { readonly libraryId: number }[]): Promise<NameOf> {
  const ids = of.map(({ libraryId }) => libraryId);
  const names = new Map((await loadLibraries(tx, ids, LATEST)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id)!;
}

function addNews(
  news: NewsDraft,
  { roundId, occasion, wave }: RemindedWave,
  sent: readonly Reminder[],
  { rows, nameOf, at }: { readonly rows: readonly RemindableRow[]; readonly nameOf: NameOf; readonly at: Date },
): void {
  const rowOf = new Map(rows.map((row) => [row.libraryId, row]));
  for (const { libraryId, people } of sent) {
    const { period, days } = rowOf.get(libraryId)!;
    const params = { roundId, libraryId, library: nameOf(libraryId), period, until: days.dueOn };
    const subject = `reminder ${roundId}/${libraryId}/${occasion}/${wave}`;
    news.add({ kind: 'submission-reminder', params }, { at, subject, to: people, alwaysMailed: true });
  }
}
