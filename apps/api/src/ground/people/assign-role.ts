/** Gives an account a role in a library, from today on: the door of the library's own page. */
import { Injectable } from '@nestjs/common';
import { isRefusal, type LibraryRole, type Refusal, type Viewer } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
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
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly grant: GrantRole,
  ) {}

  async run(viewer: Viewer, { username, role, libraryId }: AssignRoleCommand): Promise<PersonRow | Refusal> {
    const answer = await this.grant.run(viewer, { username, role, libraryId });
    if (isRefusal(answer)) return answer;
    return (await loadPeople(this.dataSource.manager, { roleId: answer.roleId }, this.clock.today()))[0]!;
  }
}
