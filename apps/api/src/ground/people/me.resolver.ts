import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { permissionsOf, type Assignment, type GoverningBody, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import type { Loaders } from '../../platform/graphql/loaders.js';
import { RequestLoaders } from '../../platform/graphql/request-loaders.js';
import {
  governingBodyLoaders,
  GoverningBodyModel,
  libraryLoaders,
  LibraryModel,
  type LibraryRow,
} from '../registry/index.js';
import { unitLoaders, UnitModel, type UnitRow } from '../territory/index.js';
import { AssignmentModel, MeModel, ScopeKind } from './me.model.js';
import { Costs } from '../../platform/graphql/costs.js';

@Resolver(() => MeModel)
export class MeResolver {
  @Costs({})
  @Query(() => MeModel, { description: 'Who is asking, and what they may do.' })
  @Allow('me.read')
  me(@CurrentViewer() viewer: Viewer): MeModel {
    return { ...viewer, permissions: permissionsOf(viewer) };
  }
}

@Resolver(() => AssignmentModel)
export class AssignmentResolver {
  @Costs({})
  @ResolveField(() => ScopeKind)
  scope(@Parent() { scope }: Assignment): `${ScopeKind}` {
    return scope.kind;
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => UnitModel, {
    nullable: true,
    description: 'The province of the role, not those it has inherited.',
  })
  place(@Parent() { scope }: Assignment, @RequestLoaders() loaders: Loaders): Promise<UnitRow | null> | null {
    const [province] = scope.kind === 'province' ? scope.provinceIds : [];
    return province === undefined ? null : loaders.of(unitLoaders).byId.load(province);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => GoverningBodyModel, {
    nullable: true,
    description: 'The governing body of a sector’s role, not those it has followed.',
  })
  body(@Parent() { scope }: Assignment, @RequestLoaders() loaders: Loaders): Promise<GoverningBody | null> | null {
    const [body] = scope.kind === 'sector' ? scope.bodies : [];
    return body === undefined ? null : loaders.of(governingBodyLoaders).byCode.load(body);
  }

  @Costs({ statements: 1, gathered: true })
  @ResolveField(() => LibraryModel, { nullable: true })
  library(@Parent() { scope }: Assignment, @RequestLoaders() loaders: Loaders): Promise<LibraryRow | null> | null {
    const [library] = scope.kind === 'library' ? scope.libraryIds : [];
    return library === undefined ? null : loaders.of(libraryLoaders).byId.load(library);
  }
}
