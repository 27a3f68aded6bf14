import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isRefusal, LIBRARY_ROLES, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { AssignRole } from './assign-role.js';
import { EndRole } from './end-role.js';
import { findAccounts, loadPeople, mayAt, type AccountRow, type PersonRow } from './library-people.js';
import { AccountModel, AssignRoleInput, LibraryPersonModel } from './role.model.js';
import { Costs } from '../../platform/graphql/costs.js';
import { Database } from '../../platform/database/database.js';

const RoleResult = refusalOr('RoleResult', LibraryPersonModel);

@Resolver(() => LibraryPersonModel)
export class RolesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly assign: AssignRole,
    private readonly end: EndRole,
  ) {}

  @Costs({ statements: 4, rows: 50 })
  @Query(() => [LibraryPersonModel], { description: 'Who works for a library today.' })
  @Allow('role.read')
  async libraryPeople(
    @CurrentViewer() viewer: Viewer,
    @Args('libraryId', { type: () => Int }) libraryId: number,
  ): Promise<readonly PersonRow[]> {
    const today = this.clock.today();
    return this.database.read(viewer, async (db) =>
      (await mayAt(db, viewer, 'role.read', libraryId)) ? loadPeople(db, { libraryId }, today) : [],
    );
  }

  @Costs({ statements: 1, rows: 20 })
  @Query(() => [AccountModel], { description: 'Active accounts by user name or name, twenty at most.' })
  @Allow('role.read')
  accounts(
    @CurrentViewer() viewer: Viewer,
    @Args('q', { type: () => String, nullable: true }) q?: string | null,
  ): Promise<readonly AccountRow[]> {
    return this.database.read(viewer, (db) => findAccounts(db, q));
  }

  @Mutation(() => RoleResult, { description: 'From today on.' })
  @Allow('role.assign')
  assignRole(@CurrentViewer() viewer: Viewer, @Args('input') input: AssignRoleInput): Promise<PersonRow | Refusal> {
    return this.assign.run(viewer, input);
  }

  @Mutation(() => RoleResult, { description: 'At once; it stays as history.' })
  @Allow('role.end')
  async endRole(
    @CurrentViewer() viewer: Viewer,
    @Args('roleId', { type: () => Int }) roleId: number,
  ): Promise<PersonRow | Refusal> {
    const today = this.clock.today();
    const [held] = await this.database.read(viewer, (db) => loadPeople(db, { roleId }, today));
    if (!held) return refuse('NOT_FOUND');
    const answer = await this.end.run(viewer, roleId, LIBRARY_ROLES);
    return isRefusal(answer) ? answer : held;
  }
}
