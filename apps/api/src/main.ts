/** Starts the server. What is missing to start is said in one line, in both languages, and the exit code is 1. */
import 'reflect-metadata';
import { createApi } from './create-api.js';
import { ConfigRefusal, readConfig } from './platform/config/config.js';
import { isDiskFull } from './platform/database/disk-full.js';
import { FeatureFault } from './platform/features/feature-fault.js';
import { isUnreachable } from './platform/database/unreachable.js';
import { Log } from './platform/log/log.js';
import { surviveLostOutput } from './platform/log/standard-output.js';
import { listenAt } from './platform/web/listen.js';

surviveLostOutput();
const log = new Log();

try {
  const config = readConfig(process.env);
  const app = await createApi(config, { log });
  app.enableShutdownHooks();
  await listenAt('HOST, PORT', `${config.host}:${config.port}`, app.listen(config.port, config.host));
  const seconds = Number(process.uptime().toFixed(1));
  log.event('info', 'listening', { url: config.publicUrl, profile: config.profile, version: config.version, seconds });
} catch (error) {
  if (error instanceof ConfigRefusal || error instanceof FeatureFault) process.stderr.write(`${error.message}\n`);
  else if (isDiskFull(error)) process.stderr.write(`Ổ đĩa đã đầy / the disk is full: ${String(error)}\n`);
  else if (isUnreachable(error)) {
    process.stderr.write(
      'Không kết nối được PostgreSQL (DATABASE_URL) / PostgreSQL cannot be reached (DATABASE_URL)\n',
    );
  } else log.fault(error);
  process.exit(1);
}
