/**
 * Where mail reaches somebody, as the identity provider has proved it: kept when they come in, as soon as it differs. Nobody types it
 * here, so there is nothing to confirm; whose it is, the provider answers for.
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

  /** @param email null: there is none that is proved. Where nothing can be written now, the next request keeps it. */
  async keep(viewer: Viewer, email: string | null): Promise<void> {
    try {
      await this.database.run(viewer, 'account.bind', async (tx, audit) => {
        const { affected } = await tx
          .createQueryBuilder()
          .update(AccountEntity)
          .set({ email })
          .where('id = :id and email is distinct from :email', { id: viewer.accountId, email })
          .execute();
        // The address itself is not for the audit, which never forgets; another request may have been first.
        if (affected) audit.about('account', [viewer.accountId]).note({ reachable: email !== null });
        else audit.nothingDone();
        return {};
      });
    } catch (error) {
      // A full disk or a busy house keeps nobody from reading.
      if (storageCodeOf(error) === undefined) throw error;
      this.log.fault(error, { at: 'keeping an address' });
    }
  }
}
