import { Query, Resolver } from '@nestjs/graphql';
import { permissionsOf, type Viewer } from '@vlis/domain';
import { Allow } from '../platform/access/allow.js';
import { CurrentViewer } from '../platform/access/current-viewer.js';
import { MeModel } from './me.model.js';

@Resolver(() => MeModel)
export class MeResolver {
  @Query(() => MeModel, { description: 'Who is asking, and what they may do.' })
  @Allow('me.read')
  me(@CurrentViewer() viewer: Viewer): MeModel {
    const { accountId, username, name, assignments } = viewer;
    return {
      accountId,
      username,
      name,
      assignments: assignments.map(({ role, scope }) => ({ role, scope: scope.kind })),
      permissions: permissionsOf(viewer),
    };
  }
}
