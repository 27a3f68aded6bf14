/** Gives an account a role in a library, from today on. Roles of provinces and of the nation are not given at this door. */
import { Injectable } from '@nestjs/common';
import { issue, refuse, type IsoDate, type LibraryRole, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadPeople, mayAt, type PersonRow } from './library-people.js';

export interface AssignRoleCommand {
  readonly username: string;
  readonly role: LibraryRole;
  readonly libraryId: number;
}

@Injectable()
export class AssignRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { username, role, libraryId }: AssignRoleCommand): Promise<PersonRow | Refusal> {
    return this.work.run(viewer, 'role.assign', async (tx, audit) => {
      audit.about('library', [libraryId]);
      if (!(await mayAt(tx, viewer, 'role.assign', libraryId))) return refuse('NOT_FOUND');
      // Locked, so that the same role given twice at once is one role and a refusal.
      const [account]: { id: number }[] = await tx.query(
        `select id from account where username = $1 and active for update`,
        [username.trim()],
      );
      if (!account) return refuse('NOT_FOUND', [issue('UNKNOWN_ACCOUNT', 'username', { username })]);

      const today = this.clock.today();
      const [held]: { id: number; validTo: IsoDate | null }[] = await tx.query(
        `select id, valid_to as "validTo" from account_role where account_id = $1 and role = $2 and library_id = $3
           and valid_from <= $4::date and (valid_to is null or valid_to >= $4::date)
         order by valid_to desc nulls first`,
        [account.id, role, libraryId, today],
      );
      if (held && held.validTo !== today)
        return refuse('ALREADY_EXISTS', [issue('ROLE_HELD', 'username', { username })]);

      const roleId = held ? await goOn(tx, held.id) : await begin(tx, [account.id, role, libraryId, today]);
      audit.about('account', [account.id]).note({ role, libraryId, roleId });
      return (await loadPeople(tx, { roleId }, today))[0]!;
    });
  }
}

/** What was ended today goes on as if it had not been. */
async function goOn(tx: EntityManager, id: number): Promise<number> {
  await tx.query(`update account_role set valid_to = null where id = $1`, [id]);
  return id;
}

async function begin(tx: EntityManager, held: readonly unknown[]): Promise<number> {
  const [{ id }]: [{ id: number }] = await tx.query(
    `insert into account_role (account_id, role, library_id, valid_from) values ($1, $2, $3, $4) returning id`,
    [...held],
  );
  return id;
}
