/**
 * Binds an account to its person at the identity provider: to issuer and subject, which are never given to somebody else,
 * as a user name may be that was deleted there and made again. The first sign-in binds; an administrator releases.
 */
import { Injectable } from '@nestjs/common';
import { checkReason, isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import type { TokenIdentity } from '../../platform/auth/viewer-directory.js';
import { storageCodeOf } from '../../platform/database/storage-code.js';
import { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/log/log.js';
import { AccountEntity } from './account.entity.js';

/** For the audit, which takes no text that a provider chose: the same for the same person, in hexadecimal. */
const personOf = (issuer: string, subject: string): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 32);

const lock = (tx: EntityManager, id: number): Promise<AccountEntity | null> =>
  tx.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });

@Injectable()
export class BindAccount {
  constructor(
    private readonly database: Database,
    private readonly refusals: RefusedActions,
    private readonly log: Log,
  ) {}

  /** False where the account, or this person, is bound otherwise. Where nothing can be written now, the next request binds. */
  async bind(viewer: Viewer, { issuer, subject }: TokenIdentity): Promise<boolean> {
    try {
      const answer = await this.database.run(viewer, 'account.bind', async (tx, audit) => {
        const account = await lock(tx, viewer.accountId);
        audit.about('account', [viewer.accountId]).note({ person: personOf(issuer, subject) });
        if (account?.subject === null) {
          await tx.update(AccountEntity, viewer.accountId, { issuer, subject });
          return {};
        }
        // Another request was first.
        audit.nothingDone();
        return account?.subject === subject && account.issuer === issuer ? {} : refuse('ALREADY_EXISTS');
      });
      return !isRefusal(answer);
    } catch (error) {
      // A full disk or a busy house keeps nobody from reading; a fault of the program binds nobody and lets nobody in.
      if (storageCodeOf(error) === undefined) throw error;
      this.log.fault(error, { at: 'binding an account' });
      return true;
    }
  }

  /** Somebody else's token under the name of this account. */
  refused(viewer: Viewer): Promise<void> {
    const what = { kind: 'account', ids: [viewer.accountId], refusal: 'ACCOUNT_OF_ANOTHER' };
    return this.refusals.note({ viewer, action: 'account.bind', ...what });
  }

  /** The next sign-in under its name binds the account again. Never one's own: two people agree that somebody is the same. */
  release(viewer: Viewer, accountId: number, reason: string): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'account.bind', async (tx, audit) => {
      const { issuer = null, subject = null } = (await lock(tx, accountId)) ?? {};
      if (issuer === null || subject === null) return refuse('NOT_FOUND');
      if (accountId === viewer.accountId) return refuse('OWN_GRANT');
      const wrong = checkReason(reason);
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: 'reason' });
      await tx.update(AccountEntity, accountId, { issuer: null, subject: null });
      audit
        .about('account', [accountId])
        .note({ released: personOf(issuer, subject) })
        .because(reason.trim());
      return { id: accountId };
    });
  }
}
