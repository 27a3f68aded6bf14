/** Asks for an extension, and answers; extension.ts of the domain decides both. A granted day is the library's due day from then on. */
import { Injectable } from '@nestjs/common';
import {
  dayOf,
  decideAnswerTo,
  decideAsk,
  isRefusal,
  refuse,
  type Action,
  type ExtensionAnswer,
  type ExtensionWish,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { accountsAt } from '../../ground/people/index.js';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readOwed, type ObligationKey, type Owed } from '../calendar/index.js';
import { ExtensionEntity } from './extension.entity.js';
import { readExtensions, type ExtensionRow } from './extensions.js';

@Injectable()
export class Extend {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ask(viewer: Viewer, of: ObligationKey, wish: ExtensionWish): Promise<ExtensionRow | Refusal> {
    return this.database.run(viewer, 'extension.ask', async (tx, audit) => {
      const owed = await lockOwed(tx, viewer, 'extension.ask', of);
      if (!owed) return refuse('NOT_FOUND');
      const asked = await tx.existsBy(ExtensionEntity, { ...of, answeredAt: IsNull() });
      const decided = decideAsk(wish, owed, { asked, today: this.clock.today() });
      if (isRefusal(decided)) return decided;
      const { id } = await tx.save(
        tx.create(ExtensionEntity, {
          ...{ ...of, askedAt: this.clock.now(), askedBy: { id: viewer.accountId } },
          ...{ wishedUntil: decided.until, reason: decided.reason },
        }),
      );
      audit.about('library', [of.libraryId]).note({ roundId: of.roundId, extensionId: id, until: decided.until });
      return (await readExtensions(tx, viewer, { id }))[0]!;
    });
  }

  answer(viewer: Viewer, id: number, given: ExtensionAnswer): Promise<ExtensionRow | Refusal> {
    return this.database.run(viewer, 'extension.decide', async (tx, audit, news) => {
      const found = await tx.findOneBy(ExtensionEntity, { id });
      const owed = found && (await lockOwed(tx, viewer, 'extension.decide', found));
      if (!owed) return refuse('NOT_FOUND');
      const { roundId, libraryId, answeredAt } = await tx.findOneByOrFail(ExtensionEntity, { id });
      const now = this.clock.now();
      const decided = decideAnswerTo(given, owed, { decided: answeredAt !== null, today: this.clock.today() });
      if (isRefusal(decided)) return decided;
      const { until, note } = decided;
      const answer = { answeredAt: now, answeredBy: { id: viewer.accountId }, grantedUntil: until, note: note || null };
      await tx.update(ExtensionEntity, id, answer);
      if (until !== null)
        await tx.query('update obligation set due_on = $3 where round_id = $1 and library_id = $2', [
          roundId,
          libraryId,
          until,
        ]);
      audit.about('library', [libraryId]).note({ roundId, extensionId: id, until });
      const [library] = await loadLibraries(tx, [libraryId], LATEST);
      const { period, days } = owed;
      const params = { roundId, libraryId, library: library!.name, period, until: until ?? days.dueOn };
      const kind = until === null ? 'extension-refused' : 'extension-granted';
      const to = await accountsAt(tx, libraryId, dayOf(now));
      news.add({ kind, params }, { at: now, subject: `extension ${id}`, to });
      return (await readExtensions(tx, viewer, { id }))[0]!;
    });
  }
}

/** Locked, so that of two who ask or answer at once the second finds what the first has done. */
async function lockOwed(
  tx: EntityManager,
  viewer: Viewer,
  action: Action,
  of: ObligationKey,
): Promise<Owed | undefined> {
  await tx.query('select from obligation where round_id = $1 and library_id = $2 for update', [
    of.roundId,
    of.libraryId,
  ]);
  return readOwed(tx, viewer, action, of);
}
