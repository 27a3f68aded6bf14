import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { AccountModel, type AccountRow } from '../../ground/people/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import type { DelegationEntity } from './delegation.entity.js';
import { DelegateSigningInput, DelegationModel } from './delegation.model.js';
import { Delegations } from './delegations.js';

const DelegationResult = refusalOr('SigningDelegationResult', DelegationModel);

@Resolver()
export class DelegationsResolver {
  constructor(private readonly delegations: Delegations) {}

  @Costs({ statements: 2, rows: 10 })
  @Query(() => [DelegationModel], { description: 'Of a province, those that hold longest first.' })
  @Allow('delegation.read')
  signingDelegations(
    @CurrentViewer() viewer: Viewer,
    @Args('provinceId', { type: () => Int }) provinceId: number,
  ): Promise<readonly DelegationEntity[]> {
    return this.delegations.list(viewer, provinceId);
  }

  @Costs({ statements: 2, rows: 10 })
  @Query(() => [AccountModel], { description: 'Colleagues to whom signing for the province can be delegated.' })
  @Allow('delegation.give')
  signingCandidates(
    @CurrentViewer() viewer: Viewer,
    @Args('provinceId', { type: () => Int }) provinceId: number,
  ): Promise<readonly AccountRow[]> {
    return this.delegations.candidates(viewer, provinceId);
  }

  @Mutation(() => DelegationResult, { description: 'Delegates signing for some days.' })
  @Allow('delegation.give')
  delegateSigning(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DelegateSigningInput,
  ): Promise<DelegationEntity | Refusal> {
    return this.delegations.give(viewer, { ...input });
  }

  @Mutation(() => DelegationResult, { description: 'Ends a delegation before its last day.' })
  @Allow('delegation.give')
  endSigningDelegation(
    @CurrentViewer() viewer: Viewer,
    @Args('delegationId', { type: () => Int }) delegationId: number,
  ): Promise<DelegationEntity | Refusal> {
    return this.delegations.end(viewer, delegationId);
  }
}
