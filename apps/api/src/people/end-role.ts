/**
 * Ends a role in a library: today is its last day, and it stays as history. A role that was given today thus holds for
 * one day; who must be kept out at once has the account closed.
 */
import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { loadPeople, mayAt, type PersonRow } from './library-people.js';

@Injectable()
export class EndRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, roleId: number): Promise<PersonRow | Refusal> {
    return this.work.run(viewer, 'role.end', async (tx, audit) => {
      const today = this.clock.today();
      const [held] = await loadPeople(tx, { roleId }, today);
      if (!held || !(await mayAt(tx, viewer, 'role.end', held.libraryId))) return refuse('NOT_FOUND');
      await tx.query(`update account_role set valid_to = $2 where id = $1`, [roleId, today]);
      audit.about('account', [held.account.id]).note({ role: held.role, libraryId: held.libraryId, roleId });
      return { ...held, validTo: today };
    });
  }
}
