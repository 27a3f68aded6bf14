/**
 * Keeps the e-mail address of a person as the identity provider has verified it, whenever the token has another one. Nobody types
 * it here, so nothing is to be confirmed.
 */
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vlis/domain';
import { Database } from '../../platform/database/database.js';
import { storageCodeOf } from '../../platform/database/storage-code.js';
import { Log } from '../../platform/log/log.js';
import { AccountEntity } from './account.entity.js';

@Injectable()
export class KeepAddress {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** @param email null where the provider has verified none. Where nothing can be written now, the next request keeps it. */
  async keep(viewer: Viewer, email: string | null): Promise<void> {
    try {
      await this.database.run(viewer, 'account.bind', async (tx, audit) => {
        const { affected } = await tx
          .createQueryBuilder()
          .update(AccountEntity)
          .set({ email })
          .where('id = :id and email is distinct from :email', { id: viewer.accountId, email })
          .execute();
        // The audit is never deleted, so the address is not written there. Nothing is updated where another request was first.
        if (affected) audit.about('account', [viewer.accountId]).note({ reachable: email !== null });
        else audit.nothingDone();
        return {};
      });
    } catch (error) {
      // A full disk or a busy database must not keep anybody from reading.
      if (storageCodeOf(error) === undefined) throw error;
      this.log.fault(error, { at: 'keeping an address' });
    }
  }
}
