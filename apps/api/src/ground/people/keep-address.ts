/**
 * Where mail reaches somebody, as the identity provider has proved it: kept when they come in, as soon as it differs. Nobody types it
 * here, so there is nothing to confirm; whose it is, the provider answers for.
 */
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@vlis/domain';
import { Database } from '../../platform/database/database.js';
import { storageCodeOf } from '../../platform/database/storage-code.js';
import { Log } from '../../platform/log/log.js';

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
        const [changed]: [object[], number] = await tx.query(
          'update account set email = $2 where id = $1 and email is distinct from $2 returning id',
          [viewer.accountId, email],
        );
        // The address itself is not for the audit, which never forgets; another request may have been first.
        if (changed.length) audit.about('account', [viewer.accountId]).note({ reachable: email !== null });
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
