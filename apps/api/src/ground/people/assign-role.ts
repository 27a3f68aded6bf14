/** Gives an account a role in a library, from today on; the action of the library's own page. */
import { Injectable } from '@nestjs/common';
import { isRefusal, type LibraryRole, type Refusal, type Viewer } from '@vlis/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { GrantRole } from './grant-role.js';
import { loadPeople, type PersonRow } from './library-people.js';

export interface AssignRoleCommand {
  readonly username: string;
  readonly role: LibraryRole;
  readonly libraryId: number;
}

@Injectable()
export class AssignRole {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly grant: GrantRole,
  ) {}

  async run(viewer: Viewer, { username, role, libraryId }: AssignRoleCommand): Promise<PersonRow | Refusal> {
    const answer = await this.grant.run(viewer, { username, role, libraryId });
    if (isRefusal(answer)) return answer;
    const [today, { roleId }] = [this.clock.today(), answer];
    return (await this.database.read(viewer, (db) => loadPeople(db, { roleId }, today)))[0]!;
  }
}
