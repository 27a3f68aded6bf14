/** Ends a role, at once and everywhere: the next request is already refused. The row stays as history. */
import { Injectable } from '@nestjs/common';
import { refuse, refuseTaking, type Refusal, type Role, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AccountRoleEntity, notOver } from './account-role.entity.js';
import { lockAdministrations } from './keep-administrator.js';
import { findPlace } from './role-places.js';

@Injectable()
export class EndRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param only the roles that may be ended here; a role that is not held any more is NOT_FOUND */
  run(viewer: Viewer, roleId: number, only?: readonly Role[]): Promise<{ readonly accountId: number } | Refusal> {
    return this.database.run(viewer, 'role.end', async (tx, audit) => {
      const today = this.clock.today();
      const administrations = await lockAdministrations(tx, today);
      // The account is locked with the role: an action in progress that relies on the role checks the account before it commits
      // (append-entry.ts).
      const held = await notOver(tx, today)
        .andWhere('role.id = :roleId', { roleId })
        .setLock('for_no_key_update')
        .getOne();
      if (!held || (only && !only.includes(held.role))) return refuse('NOT_FOUND');
      const { accountId, role } = held;
      const place = await findPlace(tx, viewer, 'role.end', held);
      if ('refused' in place) return refuse('NOT_FOUND');
      const refusal = refuseTaking(viewer.accountId, { accountId, roleId }, administrations, today);
      if (refusal) return refusal;
      await tx.update(AccountRoleEntity, roleId, { endedAt: this.clock.now(), endedBy: { id: viewer.accountId } });
      audit.about('account', [accountId]).note({ role, ...place, roleId });
      return { accountId };
    });
  }
}
