/** Puts the application together on Fastify; `main.ts` and the tests differ only in where it listens. */
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { EndSessions } from './ground/people/index.js';
import type { ApiOverrides } from './platform/application.js';
import { Authenticator } from './platform/auth/authenticator.js';
import { ViewerDirectory } from './platform/auth/viewer-directory.js';
import type { Config } from './platform/config/config.js';
import { addFileBodies } from './platform/files/file-bodies.js';
import { KnownOperations } from './platform/graphql/known-operations.js';
import { isUnreachable } from './platform/database/unreachable.js';
import { JobLoop } from './platform/jobs/job-loop.js';
import { Log } from './platform/log/log.js';
import { trustOf } from './platform/config/trusted-proxies.js';
import { warningsToLog } from './platform/log/warnings-to-log.js';
import { openMetricsEndpoint } from './platform/metrics/metrics-endpoint.js';
import { Metrics } from './platform/metrics/metrics.js';
import { addBodyLimit, LARGEST_BODY } from './platform/web/body-limit.js';
import { addBuiltSite } from './platform/web/built-site.js';
import { addCompression } from './platform/web/compression.js';
import { addConnectionBound } from './platform/web/connections.js';
import { addFairDownloads } from './platform/web/fair-downloads.js';
import { FairShare } from './platform/web/fair-share.js';
import { addRateLimit } from './platform/web/rate-limit.js';
import { addRequestContext, correlationIdOf } from './platform/web/request-context.hooks.js';
import { addSecurityHeaders, answerBadAddress } from './platform/web/security-headers.js';
import { addShedding } from './platform/web/shedding.js';
import { addWorkEnd } from './platform/web/when-done.js';
import { addAnswerTime, timesOf } from './platform/web/slow-clients.js';
import { addEarlyTokenCheck } from './platform/web/early-token-check.js';

export async function createApi(config: Config, overrides: ApiOverrides = {}): Promise<NestFastifyApplication> {
  const log = overrides.log ?? new Log();
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: trustOf(config.trustProxy),
    ...timesOf(config),
    genReqId: correlationIdOf,
    forceCloseConnections: true,
    frameworkErrors: answerBadAddress(config),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, { ...overrides, log }), adapter, {
    logger: log,
    abortOnError: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  addConnectionBound(fastify, config, log);
  addRequestContext(fastify, log, app.get(Metrics));
  // Before every hook that may refuse a request whose body has not been read.
  addBodyLimit(fastify, app.get(FairShare));
  addFileBodies(fastify);
  await addSecurityHeaders(fastify, config);
  await addCompression(fastify);
  addWorkEnd(fastify);
  addShedding(fastify, app.get(KnownOperations), overrides.admission);
  const authenticator = app.get(Authenticator, { strict: false });
  await addRateLimit(fastify, config, authenticator);
  addEarlyTokenCheck(fastify, authenticator);
  addFairDownloads(fastify, authenticator, app.get(FairShare));
  addAnswerTime(fastify, config);
  if (config.profile === 'embedded') {
    const { loadEmbeddedIdentity } = await import('./operations/embedded-identity/index.js');
    const { addEmbeddedIdentity } = await warningsToLog(log, loadEmbeddedIdentity);
    const directory = app.get(ViewerDirectory, { strict: false });
    // While PostgreSQL cannot be reached, signing in works, so that the screens open and show it; the API answers nothing then.
    const isOpen = (username: string): Promise<boolean> =>
      directory.find(username).then(
        (viewer) => viewer !== undefined,
        (error: unknown) => {
          if (isUnreachable(error)) return true;
          throw error;
        },
      );
    const sessions = app.get(EndSessions, { strict: false });
    const endSession = (session: string): Promise<void> => sessions.end(session);
    await addEmbeddedIdentity(fastify, config, log, { isOpen, endSession }, overrides.accounts);
  }
  await addBuiltSite(fastify, config);
  await app.init();
  const closeMetricsEndpoint = await openMetricsEndpoint(app).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  fastify.addHook('onClose', closeMetricsEndpoint);
  app.get(JobLoop).begin();
  return app;
}
