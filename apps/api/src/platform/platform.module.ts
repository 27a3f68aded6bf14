/** Everything that features are built on. It knows no feature; it needs one thing of them, a `ViewerDirectory`. */
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AuditModule } from './audit/audit.module.js';
import { Clock, SystemClock } from './clock/clock.js';
import { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import type { Feature } from './features/feature.js';
import { FoldedFeatures } from './features/fold-features.js';
import { FilesModule } from './files/files.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { KnownOperations, readKnownOperations } from './graphql/known-operations.js';
import { HealthModule } from './health/health.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Log } from './log/log.js';
import { MailModule } from './mail/mail.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { FairShare, shareLimits } from './web/fair-share.js';
import { Metrics } from './metrics/metrics.js';
import { WebModule } from './web/web.module.js';

/** What a test may replace. */
export interface PlatformOverrides {
  readonly clock?: Clock;
  readonly log?: Log;
  /** Additional modules of a test: handlers that fail, that lack an access rule, that refuse. */
  readonly planted?: readonly Type[];
  /** Additional manifests of a test. */
  readonly features?: readonly Feature[];
}

@Global()
@Module({})
export class PlatformModule {
  static with(
    config: Config,
    features: FoldedFeatures,
    { clock = new SystemClock(), log = new Log() }: PlatformOverrides = {},
  ): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ...[DatabaseModule, AuditModule, AccessModule, GraphqlModule, HealthModule, WebModule],
        ...[OutboxModule, JobsModule, MailModule, FilesModule],
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: FoldedFeatures, useValue: features },
        { provide: Clock, useValue: clock },
        { provide: Log, useValue: log },
        { provide: FairShare, useValue: new FairShare(shareLimits(config.databasePool)) },
        { provide: KnownOperations, useValue: readKnownOperations(config, log) },
        Metrics,
      ],
      exports: [Config, FoldedFeatures, Clock, Log, FairShare, KnownOperations, Metrics],
    };
  }
}
