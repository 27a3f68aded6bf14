/** Adds an entry to the ledger of follow-up; `follow-up.ts` of the domain decides. Nothing that is there is changed. */
import { Injectable } from '@nestjs/common';
import {
  decideFollowUp,
  decideMistaken,
  isRefusal,
  refuse,
  type FollowedUp,
  type FollowUpWish,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadContactIds } from '../../ground/contacts/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { readOwed, type ObligationKey } from '../calendar/index.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { loadFollowUps, type FollowUpRow } from './follow-ups.js';

const ACTION = 'followup.record';

@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, of: ObligationKey, wish: FollowUpWish): Promise<FollowUpRow | Refusal> {
    return this.database.run(viewer, ACTION, async (tx, audit) => {
      const asked = await readAsked(tx, viewer, of);
      if (!asked) return refuse('NOT_FOUND');
      const decided = decideFollowUp(wish, asked, this.clock.today());
      if (isRefusal(decided)) return decided;
      const { key, contactId, channel, outcome, promisedUntil, note } = decided;
      const sent = await tx.findOneBy(FollowUpEntity, { ...of, key, recordedBy: { id: viewer.accountId } });
      if (sent) {
        audit.nothingDone();
        return kept(tx, of, sent.id);
      }
      const { id } = await this.add(tx, viewer, {
        ...{ ...of, key, channel, outcome, promisedUntil, note, takesBack: null },
        contact: contactId === null ? null : { id: contactId },
      });
      // The audit is never deleted, so neither the note nor anybody's name is written there.
      audit.about('library', [of.libraryId]).note({
        ...{ roundId: of.roundId, followUpId: id, channel, outcome, contactId, until: promisedUntil },
      });
      return kept(tx, of, id);
    });
  }

  /** @returns the entry that is mistaken */
  takeBack(viewer: Viewer, id: number, note: string | null | undefined): Promise<FollowUpRow | Refusal> {
    return this.database.run(viewer, ACTION, async (tx, audit) => {
      const entry = await tx.findOneBy(FollowUpEntity, { id });
      if (!entry) return refuse('NOT_FOUND');
      const of = { roundId: entry.roundId, libraryId: entry.libraryId };
      if (!(await readAsked(tx, viewer, of))) return refuse('NOT_FOUND');
      const later = await tx.findOneBy(FollowUpEntity, { takesBack: id });
      const decided = decideMistaken({ takenBackBy: later?.id ?? null, takesBack: entry.takesBack }, note);
      if (isRefusal(decided)) return decided;
      const added = await this.add(tx, viewer, {
        ...{ ...of, ...decided, outcome: 'mistaken', takesBack: id },
        ...{ key: null, channel: null, contact: null, promisedUntil: null },
      });
      audit
        .about('library', [of.libraryId])
        .note({ roundId: of.roundId, followUpId: added.id, outcome: 'mistaken', takesBack: id });
      return kept(tx, of, id);
    });
  }

  private add(
    tx: EntityManager,
    viewer: Viewer,
    entry: Omit<FollowUpEntity, 'id' | 'recordedAt' | 'recordedBy' | 'contact'> & {
      readonly contact: { readonly id: number } | null;
    },
  ): Promise<FollowUpEntity> {
    const by = { recordedAt: this.clock.now(), recordedBy: { id: viewer.accountId } };
    return tx.save(tx.create(FollowUpEntity, { ...entry, ...by }));
  }
}

const kept = async (tx: EntityManager, of: ObligationKey, id: number): Promise<FollowUpRow> =>
  (await loadFollowUps(tx, of)).find((row) => row.id === id)!;

/** What the library owes in the round, where the viewer may follow it up; undefined: there is no such thing for them. */
async function readAsked(tx: EntityManager, viewer: Viewer, of: ObligationKey): Promise<FollowedUp | undefined> {
  const owed = await readOwed(tx, viewer, ACTION, of);
  return owed && { ...owed, contactIds: await loadContactIds(tx, of.libraryId) };
}
