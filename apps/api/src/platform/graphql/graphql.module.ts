import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefusedActions } from '../audit/refused-actions.js';
import { viewerOf } from '../auth/request-viewer.js';
import { ServerTimeResolver } from '../clock/server-time.resolver.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Log } from '../log/log.js';
import { FairShare } from '../web/fair-share.js';
import { Metrics } from '../metrics/metrics.js';
import { operationNamePlugin } from '../metrics/operation-name.js';
import { AnswerMeter, answerSizePlugin, meterAnswers } from './answer-meter.js';
import { cleanTextPlugin } from './clean-text.js';
import type { GraphContext } from './graph-context.js';
import { IssueResolver } from './issue.model.js';
import { KnownOperations, knownOperationsPlugin } from './known-operations.js';
import { limitsPlugin, MAX_TOKENS, MAX_VALIDATION_ERRORS } from './limits.js';
import { GRAPHQL_PATH } from './graphql-path.js';
import { Loaders } from './loaders.js';
import { maskFaults, statusPlugin } from './mask-faults.js';
import { refusedQuestions } from './refused-questions.js';
import { RefusalModel, RefusalResolver } from './refusal.model.js';

@Module({
  imports: [
    NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Config, Database, Log, RefusedActions, FairShare, Metrics, KnownOperations],
      useFactory: (
        config: Config,
        database: Database,
        log: Log,
        refused: RefusedActions,
        share: FairShare,
        metrics: Metrics,
        known: KnownOperations,
      ): ApolloDriverConfig => ({
        path: GRAPHQL_PATH,
        autoSchemaFile: true,
        sortSchema: true,
        // Named here because every mutation may return it; so it is in the schema even while there is no mutation.
        buildSchemaOptions: { orphanedTypes: [RefusalModel] },
        graphiql: false,
        introspection: !config.production,
        includeStacktraceInErrorResponses: false,
        hideSchemaDetailsFromClientErrors: config.production,
        // Apollo's own list may be filled by any client; ours contains the operations of the screens only (known-operations.ts).
        persistedQueries: false,
        transformSchema: meterAnswers,
        parseOptions: { maxTokens: MAX_TOKENS },
        validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
        autoTransformHttpErrors: false,
        preserveHttpStatusForExecutionErrors: false,
        formatError: maskFaults(log, metrics),
        // Answers are for one viewer and never cached on the way; computing cache hints would cost a call for every field.
        plugins: [
          ...[
            knownOperationsPlugin(known, config.knownOperationsOnly),
            operationNamePlugin,
            cleanTextPlugin,
            limitsPlugin(share),
            answerSizePlugin,
            statusPlugin,
            refusedQuestions(refused),
          ],
          ApolloServerPluginCacheControlDisabled(),
        ],
        context: (request: FastifyRequest, reply: FastifyReply): GraphContext => ({
          request,
          reply,
          loaders: new Loaders(database, () => viewerOf(request)),
          meter: new AnswerMeter(),
        }),
      }),
    }),
  ],
  providers: [IssueResolver, RefusalResolver, ServerTimeResolver],
})
export class GraphqlModule {}
