/**
 * `npm start`: from nothing to a running VLIS on one local address. PostgreSQL out of the packages, migrations, reference
 * data, a demonstration year, the API with the screens; and on Ctrl-C everything down again in the opposite order.
 */
import { join } from 'node:path';
import { complain, say, seconds, step } from '../bootstrap/say.mjs';
import { readyAccounts } from './accounts.js';
import { died, runCommand, startApi, waitUntilReady } from './api.js';
import { openDataFolder, writeRecord } from './data-folder.js';
import { beginLog } from './logs.js';
import { refuseNewerDatabase } from './newer-database.js';
import { findBinaries } from './postgres/binaries.js';
import type { DatabaseAddresses } from './postgres/database.js';
import { keepUp } from './postgres/keep-up.js';
import { claim } from './running.js';
import { readSettings, ROOT, type StartSettings } from './settings.js';

const STEPS = 6;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
if (process.env.npm_lifecycle_event !== undefined) {
  // npm hands SIGTERM to a shell between us, which does not hand it on: an npm that is gone means stop.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop.abort(), 500).unref();
}
const asked = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));

/** What has been started, in order; undone backwards. */
const undo: (() => Promise<void>)[] = [];

const step6 = <T>(n: number, vi: string, en: string, work: () => Promise<T>): Promise<T> => {
  stop.signal.throwIfAborted();
  return step(`[${n}/${STEPS}]`, vi, en, work);
};

const startDatabase = async ({ dataFolder }: StartSettings): Promise<DatabaseAddresses> => {
  const home = join(dataFolder, 'postgres');
  const log = beginLog(join(dataFolder, 'logs', 'postgres.log'));
  const cluster = await keepUp(
    { home, log, durable: true, signal: stop.signal },
    {
      died: () =>
        say('PostgreSQL đã dừng đột ngột, đang khởi động lại…', 'PostgreSQL ended unexpectedly, starting it again…'),
      isBack: () => say('PostgreSQL đã chạy lại.', 'PostgreSQL is running again.'),
    },
  );
  undo.push(cluster.stop);
  void cluster.over.then((refusal) => {
    if (refusal === undefined || stop.signal.aborted) return;
    complain(refusal);
    process.exitCode = 1;
    stop.abort();
  });
  return cluster;
};

const demonstrationArguments = ({ demonstration }: StartSettings): readonly string[] =>
  Object.entries(demonstration).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));

const run = async (settings: StartSettings): Promise<void> => {
  const began = performance.now();
  const { dataFolder, address, port } = settings;
  const record = openDataFolder(dataFolder, findBinaries().major);
  const claimed = claim(dataFolder, address);
  undo.push(async () => claimed.release());

  const database = await step6(1, 'Khởi động PostgreSQL', 'Starting PostgreSQL', () => startDatabase(settings));
  const { url: databaseUrl, ownerUrl } = database;
  await refuseNewerDatabase(ownerUrl, dataFolder);
  claimed.announce({ databaseUrl });

  const adminDist = process.env.VLIS_ADMIN_DIST || join(ROOT, 'apps', 'admin', 'dist');
  const env = {
    ...process.env,
    VLIS_PROFILE: 'embedded',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    VLIS_DATA: dataFolder,
    VLIS_ADMIN_DIST: adminDist,
  };
  const setup = { env, log: beginLog(join(dataFolder, 'logs', 'setup.log')) };
  const command = (...args: readonly string[]) => runCommand(args, setup, stop.signal);

  const migrating = { ...setup, env: { ...env, DATABASE_OWNER_URL: ownerUrl } };
  await step6(2, 'Cập nhật cấu trúc cơ sở dữ liệu', 'Migrating the database', () =>
    runCommand(['migrate'], migrating, stop.signal),
  );
  await step6(3, 'Nạp dữ liệu chuẩn', 'Loading the reference data', () => command('load-reference'));
  if (settings.empty || record.demonstration !== undefined) {
    say(
      `[4/${STEPS}] Bỏ qua dữ liệu minh họa`,
      settings.empty ? 'No demonstration data (--empty)' : 'Demonstration data are there',
    );
  } else {
    await step6(4, 'Nạp dữ liệu minh họa', 'Loading the demonstration data', () =>
      command('load-demonstration', ...demonstrationArguments(settings)),
    );
    writeRecord(dataFolder, { ...record, demonstration: settings.demonstration });
  }

  const server = { env, port, log: beginLog(join(dataFolder, 'logs', 'api.log')) };
  const api = await step6(5, 'Khởi động máy chủ ứng dụng', 'Starting the application server', async () => {
    const started = startApi(server);
    undo.push(started.stop);
    await Promise.race([waitUntilReady(started, server), asked]);
    return started;
  });
  stop.signal.throwIfAborted();

  say(`[6/${STEPS}] Sẵn sàng sau ${seconds(began)}: ${address}`, `Ready`);
  console.log(readyAccounts());
  say('Nhấn Ctrl-C để dừng.', 'Press Ctrl-C to stop.');
  const code = await Promise.race([asked, api.ended]);
  if (!stop.signal.aborted) throw died(code ?? '?', server.log);
};

try {
  await run(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  if (stop.signal.aborted) process.exitCode ??= 130;
  else {
    complain(error);
    process.exitCode = 1;
  }
}
stop.abort();
if (undo.length > 0) {
  say('\nĐang dừng…', 'Stopping…');
  for (const each of undo.reverse()) await each();
  say('Đã dừng.', 'Stopped.');
}
process.exit();
