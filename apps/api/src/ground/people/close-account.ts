/**
 * Closes an account, with a reason, and opens it again. A closed account is refused at once, also with a token that is still
 * valid. Its roles stay and hold again when it is opened; its name stays in every history. Its actions in progress are not waited
 * for: they are refused when they are about to commit (append-entry.ts).
 */
import { Injectable } from '@nestjs/common';
import { checkReason, refuse, refuseTaking, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AccountEntity, ofPeople } from './account.entity.js';
import { lockAdministrations } from './keep-administrator.js';

const ONE_AT_A_TIME = { mode: 'for_no_key_update' } as const;

@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  close(viewer: Viewer, accountId: number, reason: string): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'account.close', async (tx, audit) => {
      const today = this.clock.today();
      const administrations = await lockAdministrations(tx, today);
      const where = { ...ofPeople, id: accountId, active: true };
      if (!(await tx.findOne(AccountEntity, { where, lock: ONE_AT_A_TIME }))) return refuse('NOT_FOUND');
      const refusal = refuseTaking(viewer.accountId, { accountId }, administrations, today);
      if (refusal) return refusal;
      const wrong = checkReason(reason);
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: 'reason' });
      await tx.update(AccountEntity, accountId, {
        ...{ active: false, closedAt: this.clock.now() },
        ...{ closedBy: { id: viewer.accountId }, closedWhy: reason.trim() },
      });
      audit.about('account', [accountId]).because(reason.trim());
      return { id: accountId };
    });
  }

  /** Nobody can reopen their own account, because a closed account cannot send a request. */
  reopen(viewer: Viewer, accountId: number): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'account.open', async (tx, audit) => {
      const where = { ...ofPeople, id: accountId, active: false };
      if (!(await tx.findOne(AccountEntity, { where, lock: ONE_AT_A_TIME }))) return refuse('NOT_FOUND');
      await tx.update(AccountEntity, accountId, { active: true, closedAt: null, closedBy: null, closedWhy: null });
      audit.about('account', [accountId]).note({ reopened: true });
      return { id: accountId };
    });
  }
}
