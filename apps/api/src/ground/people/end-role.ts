/** Ends a role, at once and everywhere: the next question is already refused. It stays as history. */
import { Injectable } from '@nestjs/common';
import { refuse, refuseTaking, type Refusal, type Role, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockAdministrations } from './keep-administrator.js';
import { findPlace } from './role-places.js';

interface Held {
  readonly accountId: number;
  readonly role: Role;
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly body: string | null;
}

@Injectable()
export class EndRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param only of these roles; a role that is no longer held is not found */
  run(viewer: Viewer, roleId: number, only?: readonly Role[]): Promise<{ readonly accountId: number } | Refusal> {
    return this.database.run(viewer, 'role.end', async (tx, audit) => {
      const today = this.clock.today();
      const administrations = await lockAdministrations(tx, today);
      // The account with its role: deeds that rest on the role ask for the account before they are kept (append-entry.ts).
      const [held]: Held[] = await tx.query(
        `select r.account_id as "accountId", r.role, r.unit_id as "unitId", r.library_id as "libraryId", r.body
         from account_role r join account a on a.id = r.account_id
         where r.id = $1 and r.ended_at is null and (r.valid_to is null or r.valid_to >= $2::date) for no key update`,
        [roleId, today],
      );
      if (!held || (only && !only.includes(held.role))) return refuse('NOT_FOUND');
      const { accountId, role, ...where } = held;
      const place = await findPlace(tx, viewer, 'role.end', where);
      if ('refused' in place) return refuse('NOT_FOUND');
      const refusal = refuseTaking(viewer.accountId, { accountId, roleId }, administrations, today);
      if (refusal) return refusal;
      await tx.query(`update account_role set ended_at = $2, ended_by = $3 where id = $1`, [
        ...[roleId, this.clock.now(), viewer.accountId],
      ]);
      audit.about('account', [accountId]).note({ role, ...place, roleId });
      return { accountId };
    });
  }
}
