/**
 * The real application on a free port, upon a fresh database, with the embedded identity provider: what a test speaks to
 * is what people get. Stop it in `afterAll`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemonstrationAccount } from '@vlis/seed';
import { DataSource } from 'typeorm';
import { createApi } from '../create-api.js';
import type { Admission } from '../platform/web/admission.js';
import { Config, readConfig } from '../platform/config/config.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { dropDatabase } from '../platform/database/drop-database.js';
import type { Feature } from '../platform/features/feature.js';
import { Log } from '../platform/log/log.js';
import { freePort } from '../platform/web/free-port.js';
import type { BreakableLine } from './breakable-line.js';
import { SetClock } from './set-clock.js';
import { freshDatabase, onServer, ownerAt } from './template.js';

export interface StartOptions {
  /** What time the application believes it is; may be moved later through `api.clock`. Default: the real time of the start. */
  readonly now?: string | Date;
  /** More of the environment, or other values. */
  readonly env?: Readonly<Record<string, string>>;
  /** Modules of the test's own, beside the features. */
  readonly planted?: readonly Type[];
  /** Manifests of the test's own, beside those of the application. */
  readonly features?: readonly Feature[];
  /** How many may be inside at once. */
  readonly admission?: Admission;
  /** Who may sign in besides the ready accounts, with the same password. */
  readonly accounts?: readonly DemonstrationAccount[];
  /** A line to PostgreSQL that the test may cut. */
  readonly throughLine?: BreakableLine;
  /** It makes its own keys for signing tokens, as a first start does; otherwise it has those of the run. */
  readonly ownKeys?: boolean;
  /** The template of its database; absent: the one with the reference data alone. */
  readonly upon?: string;
}

export interface Api {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly clock: SetClock;
  /** Straight to the tables, as their owner: for planting and looking, not for acting. */
  readonly db: DataSource;
  /** The application's own connections, under its role. */
  readonly pool: DataSource;
  readonly databaseName: string;
  /** What the application has logged, oldest first. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  readonly stop: () => Promise<void>;
  /** Stops, and leaves the database to the caller. */
  readonly leave: () => Promise<void>;
}

export async function startApi({
  now,
  env = {},
  planted = [],
  features = [],
  throughLine,
  admission,
  accounts = [],
  ownKeys = false,
  upon,
}: StartOptions = {}): Promise<Api> {
  const databaseName = `vlis_suite_${randomBytes(6).toString('hex')}`;
  const { url: databaseUrl, keys } = await freshDatabase(databaseName, upon);
  const dataFolder = await mkdtemp(join(tmpdir(), 'vlis-api-'));
  if (!ownKeys) await writeFile(join(dataFolder, 'identity.json'), keys, { mode: 0o600 });
  const port = await freePort();
  const config = readConfig({
    VLIS_PROFILE: 'embedded',
    DATABASE_URL: throughLine ? throughLine.url(databaseUrl) : databaseUrl,
    DATABASE_POOL: '4',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    VLIS_DATA: dataFolder,
    VLIS_ADMIN_DIST: join(dataFolder, 'no-screens'),
    REQUESTS_PER_MINUTE: '1000000',
    REQUESTS_PER_ACCOUNT: '1000000',
    JOB_SECONDS: '0', // a test that wants jobs sets this, or does them itself (do-jobs.ts)
    ...env,
  });
  const logged: Record<string, unknown>[] = [];
  const log = new Log((line) => logged.push(JSON.parse(line) as Record<string, unknown>));
  const clock = new SetClock(new Date(now ?? Date.now()));
  const clear = (): Promise<void> => rm(dataFolder, { recursive: true, force: true });
  const drop = async (): Promise<void> => {
    await clear();
    await onServer((client) => dropDatabase(client, databaseName));
  };
  const app = await createApi(config, { clock, log, planted, features, admission, accounts }).catch(
    async (error: unknown) => {
      await drop();
      throw error;
    },
  );
  await app.listen(config.port, config.host);
  const owner = new Config({ databaseUrl: ownerAt(databaseName), databasePool: 2 });
  const db = await new DataSource(dataSourceOptions(owner)).initialize();
  const close = async (): Promise<void> => {
    await app.close();
    await db.destroy();
  };
  const stop = (): Promise<void> => close().then(drop);
  const leave = (): Promise<void> => close().then(clear);
  return { url: config.publicUrl, app, clock, db, pool: app.get(DataSource), databaseName, logged, stop, leave };
}
