/**
 * Closes an account, with a reason, and opens it again. A closed account is refused at once, live tokens included; its
 * roles stay where they are and hold again when it is opened; its name stays in every history. Deeds of its own that are under
 * way are not waited for, however long they take: they are refused when they want to be kept (append-entry.ts).
 */
import { Injectable } from '@nestjs/common';
import { checkReason, refuse, refuseTaking, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockAdministrations } from './keep-administrator.js';

const NOT_THE_SYSTEMS = `username not like 'system:%'`;

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
      const [found] = await tx.query(
        `select id from account where id = $1 and active and ${NOT_THE_SYSTEMS} for no key update`,
        [accountId],
      );
      if (!found) return refuse('NOT_FOUND');
      const refusal = refuseTaking(viewer.accountId, { accountId }, administrations, today);
      if (refusal) return refusal;
      const wrong = checkReason(reason);
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: 'reason' });
      await tx.query(
        `update account set active = false, closed_at = $2, closed_by = $3, closed_why = $4 where id = $1`,
        [accountId, this.clock.now(), viewer.accountId, reason.trim()],
      );
      audit.about('account', [accountId]).because(reason.trim());
      return { id: accountId };
    });
  }

  /** Nobody's own: who is closed cannot ask. */
  reopen(viewer: Viewer, accountId: number): Promise<{ id: number } | Refusal> {
    return this.database.run(viewer, 'account.open', async (tx, audit) => {
      const [found] = await tx.query(
        `select id from account where id = $1 and not active and ${NOT_THE_SYSTEMS} for no key update`,
        [accountId],
      );
      if (!found) return refuse('NOT_FOUND');
      await tx.query(
        `update account set active = true, closed_at = null, closed_by = null, closed_why = null where id = $1`,
        [accountId],
      );
      audit.about('account', [accountId]).note({ reopened: true });
      return { id: accountId };
    });
  }
}
