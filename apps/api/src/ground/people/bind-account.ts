/**
 * Binds an account to its person at the identity provider, by issuer and subject. The provider never gives a subject to another
 * person, but may give a deleted user name to one. The first sign-in binds the account; an administrator releases it.
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

/** For the audit, which stores no text chosen by the provider: a hash in hexadecimal, the same for the same person. */
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

  /**
   * False where the account, or this person, is already bound to another. Where nothing can be written now, the next request
   * binds.
   */
  async bind(viewer: Viewer, { issuer, subject }: TokenIdentity): Promise<boolean> {
    try {
      const answer = await this.database.run(viewer, 'account.bind', async (tx, audit) => {
        const account = await lock(tx, viewer.accountId);
        audit.about('account', [viewer.accountId]).note({ person: personOf(issuer, subject) });
        if (account?.subject === null) {
          await tx.update(AccountEntity, viewer.accountId, { issuer, subject });
          return {};
        }
        // Another request has bound it in the meantime.
        audit.nothingDone();
        return account?.subject === subject && account.issuer === issuer ? {} : refuse('ALREADY_EXISTS');
      });
      return !isRefusal(answer);
    } catch (error) {
      // A full disk or a busy database must not keep anybody from reading. A programming fault binds nobody and admits nobody.
      if (storageCodeOf(error) === undefined) throw error;
      this.log.fault(error, { at: 'binding an account' });
      return true;
    }
  }

  /** Writes to the audit that somebody else's token was used with the name of this account. */
  refused(viewer: Viewer): Promise<void> {
    const what = { kind: 'account', ids: [viewer.accountId], refusal: 'ACCOUNT_OF_ANOTHER' };
    return this.refusals.note({ viewer, action: 'account.bind', ...what });
  }

  /**
   * Releases an account: its next sign-in binds it again. Nobody releases their own, so that two people confirm who somebody is.
   */
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
