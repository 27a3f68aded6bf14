import { Field, Int, Mutation, ObjectType, Resolver, createUnionType } from '@nestjs/graphql';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { RefusalModel } from '../../platform/graphql/refusal.model.js';
import { RebuildRollups, type Rebuilt } from './rebuild-rollups.js';

@ObjectType('RebuiltRollups')
class RebuiltRollupsModel {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  milliseconds!: number;

  @Field(() => Boolean, { description: 'Whether the increments of the acceptances had left the very same table.' })
  identical!: boolean;
}

const RebuildResult = createUnionType({
  name: 'RebuildResult',
  types: () => [RebuiltRollupsModel, RefusalModel] as const,
  resolveType: (value: Rebuilt | Refusal) => (isRefusal(value) ? RefusalModel : RebuiltRollupsModel),
});

@Resolver()
export class RollupsResolver {
  constructor(private readonly rebuild: RebuildRollups) {}

  @Mutation(() => RebuildResult)
  @Allow('rollup.rebuild')
  rebuildRollups(@CurrentViewer() viewer: Viewer): Promise<Rebuilt | Refusal> {
    return this.rebuild.run(viewer);
  }
}
