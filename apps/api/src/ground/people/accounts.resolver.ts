/** The GraphQL endpoint of accounts and their roles, at every level: permission, arguments, one call. */
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  isRefusal,
  refuse,
  refuseTaking,
  type Administration,
  type GoverningBody,
  type IsoDate,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Costs, rowsOfPage } from '../../platform/graphql/costs.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { PageInput, pageOf } from '../../platform/graphql/page.input.js';
import { RefusalModel, refusalOr } from '../../platform/graphql/refusal.model.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import { Database } from '../../platform/database/database.js';
import { governingBodyLoaders, GoverningBodyModel, libraryLoaders, LibraryModel } from '../registry/index.js';
import { unitLoaders, UnitModel } from '../territory/index.js';
import {
  AccountDetailModel,
  AccountPageModel,
  GrantRoleInput,
  HeldRoleModel,
  OpenAccountInput,
} from './account.model.js';
import { AccountFilterInput, AccountOrderInput } from './account-list.inputs.js';
import { findAccounts } from './account-list.js';
import { readAccounts, type AccountDetail, type HeldRole } from './accounts.js';
import { CloseAccount } from './close-account.js';
import { EndRole } from './end-role.js';
import { GrantRole } from './grant-role.js';
import { administrationLoaders } from './keep-administrator.js';
import { OpenAccount } from './open-account.js';

export const AccountResult = refusalOr('AccountResult', AccountDetailModel);

@Resolver(() => AccountDetailModel)
export class AccountsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly opening: OpenAccount,
    private readonly closing: CloseAccount,
    private readonly granting: GrantRole,
    private readonly ending: EndRole,
  ) {}

  @Query(() => AccountPageModel, { description: 'Open and closed ones.' })
  @Costs({ statements: 3, asked: rowsOfPage })
  @Allow('account.read')
  accountList(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => AccountFilterInput, nullable: true }) filter?: AccountFilterInput | null,
    @Args('order', { type: () => AccountOrderInput, nullable: true }) order?: AccountOrderInput | null,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null,
  ) {
    const today = this.clock.today();
    const asked = { filter: filter ?? {}, order, page: pageOf(page) };
    return this.database.read(viewer, (db) => findAccounts(db, asked, today));
  }

  @Query(() => AccountDetailModel, { nullable: true })
  @Costs({ statements: 1 })
  @Allow('account.read')
  async account(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<AccountDetail | null> {
    const today = this.clock.today();
    return (await this.database.read(viewer, (db) => readAccounts(db, [id], today)))[0] ?? null;
  }

  @Mutation(() => AccountResult, {
    description: 'For somebody whom the identity provider knows; at first without a role.',
  })
  @Allow('account.open')
  async openAccount(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenAccountInput) {
    return this.seen(viewer, await this.opening.run(viewer, input));
  }

  @Mutation(() => AccountResult, { description: 'At once and everywhere, live tokens included.' })
  @Allow('account.close')
  async closeAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('accountId', { type: () => Int }) accountId: number,
    @Args('reason', { type: () => String }) reason: string,
  ) {
    return this.seen(viewer, await this.closing.close(viewer, accountId, reason));
  }

  @Mutation(() => AccountResult, { description: 'Opens a closed account again, with the roles that still hold.' })
  @Allow('account.open')
  async reopenAccount(@CurrentViewer() viewer: Viewer, @Args('accountId', { type: () => Int }) accountId: number) {
    return this.seen(viewer, await this.closing.reopen(viewer, accountId));
  }

  @Mutation(() => AccountResult)
  @Allow('role.assign')
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantRoleInput) {
    const answer = await this.granting.run(viewer, input);
    return this.seen(viewer, isRefusal(answer) ? answer : { id: answer.accountId });
  }

  @Mutation(() => AccountResult, { description: 'A role of any place, at once; it stays as history.' })
  @Allow('role.end')
  async endHeldRole(@CurrentViewer() viewer: Viewer, @Args('roleId', { type: () => Int }) roleId: number) {
    const answer = await this.ending.run(viewer, roleId);
    return this.seen(viewer, isRefusal(answer) ? answer : { id: answer.accountId });
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RefusalModel, {
    nullable: true,
    description: 'What closing it would be refused with; null: it can be.',
  })
  async whyNotClose(
    @Parent() { id, active }: AccountDetail,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<Refusal | undefined> {
    if (!active) return refuse('NOT_FOUND');
    const today = this.clock.today();
    return refuseTaking(viewer.accountId, { accountId: id }, await administrations(loaders, today), today);
  }

  @Costs({})
  @ResolveField(() => RefusalModel, { nullable: true, description: 'What giving it a role would be refused with.' })
  whyNotGrant(@Parent() { id, active }: AccountDetail, @CurrentViewer() viewer: Viewer): Refusal | undefined {
    if (id === viewer.accountId) return refuse('OWN_GRANT');
    return active ? undefined : refuse('NOT_FOUND');
  }

  @Costs({})
  @ResolveField(() => RefusalModel, { nullable: true, description: 'What releasing it would be refused with.' })
  whyNotRelease(@Parent() { id, bound }: AccountDetail, @CurrentViewer() viewer: Viewer): Refusal | undefined {
    if (!bound) return refuse('NOT_FOUND');
    return id === viewer.accountId ? refuse('OWN_GRANT') : undefined;
  }

  private async seen(viewer: Viewer, answer: { id: number } | Refusal): Promise<AccountDetail | Refusal> {
    if (isRefusal(answer)) return answer;
    const today = this.clock.today();
    return (await this.database.read(viewer, (db) => readAccounts(db, [answer.id], today)))[0]!;
  }
}

const administrations = (loaders: Loaders, today: IsoDate): Promise<readonly Administration[]> =>
  loaders.of(administrationLoaders).onDay.load(today);

@Resolver(() => HeldRoleModel)
export class HeldRoleFields {
  constructor(private readonly clock: Clock) {}

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => RefusalModel, {
    nullable: true,
    description: 'What ending it would be refused with; null: it can be.',
  })
  async whyNotEnd(
    @Parent() { id, accountId, over }: HeldRole,
    @CurrentViewer() viewer: Viewer,
    @RequestLoaders() loaders: Loaders,
  ): Promise<Refusal | undefined> {
    if (over) return refuse('NOT_FOUND');
    const today = this.clock.today();
    return refuseTaking(viewer.accountId, { accountId, roleId: id }, await administrations(loaders, today), today);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => GoverningBodyModel, { nullable: true, description: 'The body of a sector’s role.' })
  governingBody(
    @Parent() { body }: HeldRole,
    @RequestLoaders() loaders: Loaders,
  ): Promise<GoverningBody | null> | null {
    return body === null ? null : loaders.of(governingBodyLoaders).byCode.load(body);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => UnitModel, { nullable: true })
  place(@Parent() { unitId }: HeldRole, @RequestLoaders() loaders: Loaders) {
    return unitId === null ? null : loaders.of(unitLoaders).byId.load(unitId);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { nullable: true })
  library(@Parent() { libraryId }: HeldRole, @RequestLoaders() loaders: Loaders) {
    return libraryId === null ? null : loaders.of(libraryLoaders).byId.load(libraryId);
  }
}
