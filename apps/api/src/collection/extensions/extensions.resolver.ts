import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Refusal, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { Extend } from './extend.js';
import { AnswerExtensionInput, AskExtensionInput, ExtensionModel } from './extension.model.js';
import { readExtensions, type ExtensionRow } from './extensions.js';

const ExtensionResult = refusalOr('ExtensionResult', ExtensionModel);

@Resolver()
export class ExtensionsResolver {
  constructor(
    private readonly database: Database,
    private readonly extend: Extend,
  ) {}

  @Costs({ statements: 1, rows: 50 })
  @Query(() => [ExtensionModel], { description: 'Those that wait first, the oldest of them first; then the latest.' })
  @Allow('extension.read')
  extensions(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('libraryId', { type: () => Int, nullable: true }) libraryId?: number | null,
    @Args('waiting', { type: () => Boolean, defaultValue: false }) waiting?: boolean,
  ): Promise<readonly ExtensionRow[]> {
    return this.database.read(viewer, (db) => readExtensions(db, viewer, { roundId, libraryId, waiting }));
  }

  @Mutation(() => ExtensionResult, { description: 'A library asks for a later due day.' })
  @Allow('extension.ask')
  askExtension(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { roundId, libraryId, until, reason }: AskExtensionInput,
  ): Promise<ExtensionRow | Refusal> {
    return this.extend.ask(viewer, { roundId, libraryId }, { until, reason });
  }

  @Mutation(() => ExtensionResult, { description: 'Grants a later due day, or refuses with a reason.' })
  @Allow('extension.decide')
  answerExtension(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { extensionId, until, note }: AnswerExtensionInput,
  ): Promise<ExtensionRow | Refusal> {
    return this.extend.answer(viewer, extensionId, { until: until ?? null, note });
  }
}
