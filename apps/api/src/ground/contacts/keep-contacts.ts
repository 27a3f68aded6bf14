/** Adds, changes and ends contacts of a library; `contact.ts` of the domain decides. */
import { Injectable } from '@nestjs/common';
import {
  decideEndContact,
  decideKeepContact,
  isRefusal,
  refuse,
  type ContactChange,
  type ContactWish,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { mayAt } from '../people/index.js';
import { ContactEntity } from './contact.entity.js';
import { loadContacts } from './contacts.js';

@Injectable()
export class KeepContacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  keep(viewer: Viewer, libraryId: number, wish: ContactWish): Promise<ContactEntity | Refusal> {
    return this.database.run(viewer, 'contact.keep', async (tx, audit) => {
      if (!(await mayAt(tx, viewer, 'contact.keep', libraryId))) return refuse('NOT_FOUND');
      const present = await lockContacts(tx, libraryId);
      const decided = decideKeepContact(wish, present);
      if (isRefusal(decided)) return decided;
      const begun = await this.write(tx, viewer, libraryId, decided);
      const kept = begun.at(-1);
      if (!kept) {
        audit.nothingDone();
        return present.find(({ id }) => id === wish.contactId)!;
      }
      // The audit is never deleted, so nobody's name or number is written there.
      audit.about('library', [libraryId]).note({ contactId: kept.id, ended: decided.ends });
      return kept;
    });
  }

  /** @returns the contact that was ended */
  end(viewer: Viewer, contactId: number): Promise<ContactEntity | Refusal> {
    return this.database.run(viewer, 'contact.keep', async (tx, audit) => {
      const found = await tx.findOneBy(ContactEntity, { id: contactId, endedAt: IsNull() });
      if (!found || !(await mayAt(tx, viewer, 'contact.keep', found.libraryId))) return refuse('NOT_FOUND');
      const { libraryId } = found;
      const decided = decideEndContact(contactId, await lockContacts(tx, libraryId));
      if (isRefusal(decided)) return decided;
      await this.write(tx, viewer, libraryId, decided);
      audit.about('library', [libraryId]).note({ contactId, ended: decided.ends });
      return found;
    });
  }

  private async write(
    tx: EntityManager,
    viewer: Viewer,
    libraryId: number,
    { ends, begins }: ContactChange,
  ): Promise<readonly ContactEntity[]> {
    const [at, by] = [this.clock.now(), { id: viewer.accountId }];
    if (ends.length) await tx.update(ContactEntity, [...ends], { endedAt: at, endedBy: by });
    const rows = begins.map((details) =>
      tx.create(ContactEntity, {
        ...details,
        ...{ libraryId, validFrom: this.clock.today(), recordedAt: at, recordedBy: by },
      }),
    );
    return tx.save(rows);
  }
}

/** Whoever changes the contacts of the same library meanwhile waits, and then finds them as they are. */
async function lockContacts(tx: EntityManager, libraryId: number): Promise<readonly ContactEntity[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`contacts of ${libraryId}`]);
  return loadContacts(tx, libraryId);
}
