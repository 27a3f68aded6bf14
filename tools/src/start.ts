/**
 * `npm start`: from nothing to a running VLIS on one local address. PostgreSQL out of the packages, migrations, reference
 * data, a demonstration year, the API with the screens; and on Ctrl-C everything down again in the opposite order.
 */
import { join } from 'node:path';
import { printFailure, print, seconds, step } from '../bootstrap/terminal.mjs';
import { readyAccounts } from './accounts.js';
import { runCommand } from './api.js';
import { keepArchiving } from './backup/keep-archiving.js';
import { openDataFolder, writeRecord } from './data-folder.js';
import { hireWarden } from './hire-warden.js';
import { keepApi } from './keep-api.js';
import type { Kept, Living, Witness } from './keep-up.js';
import { beginLog, keepShort } from './logs.js';
import { refuseNewerDatabase } from './newer-database.js';
import { watchParents } from './parents.js';
import { findBinaries } from './postgres/binaries.js';
import type { Cluster } from './postgres/cluster.js';
import { keepCluster } from './postgres/keep-cluster.js';
import { beganAt, claim, type Claim, type Running } from './running.js';
import { readSettings, ROOT, type StartSettings } from './settings.js';

const STEPS = 5;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
if (process.env.npm_lifecycle_event !== undefined) {
  // npm hands SIGTERM to a shell between us, which does not pass it on, so an npm that is gone means stop.
  const isNpmGone = watchParents();
  setInterval(() => isNpmGone() && stop.abort(), 500).unref();
}
// The terminal may be gone before we are.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
const asked = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));

/** What has been started, in order; undone backwards. */
const undo: (() => Promise<void>)[] = [];

const numbered = <T>(n: number, vi: string, en: string, work: () => Promise<T>): Promise<T> => {
  stop.signal.throwIfAborted();
  return step(`[${n}/${STEPS}]`, vi, en, work);
};

const witness = (vi: string, en: string): Witness => ({
  died: () => print(`${vi} đã dừng đột ngột, đang khởi động lại…`, `${en} ended unexpectedly, starting it again…`),
  isBack: () => print(`${vi} đã chạy lại.`, `${en} is running again.`),
  isHindered: () => print(`Ổ đĩa đã đầy: ${vi} chờ có chỗ…`, `The disk is full: ${en} waits for room…`),
});

/** Stops with the rest; when it is given up, everything else is stopped too. */
const take = <T extends Living>(kept: Kept<T>): Kept<T> => {
  undo.push(kept.stop);
  void kept.over.then((refusal) => {
    if (refusal === undefined || stop.signal.aborted) return;
    printFailure(refusal);
    process.exitCode = 1;
    stop.abort();
  });
  return kept;
};

const logOf = ({ dataFolder }: StartSettings, name: string): string => {
  const log = beginLog(join(dataFolder, 'logs', `${name}.log`));
  keepShort(log);
  return log;
};

const startDatabase = async (settings: StartSettings): Promise<Kept<Cluster>> => {
  const home = join(settings.dataFolder, 'postgres');
  const log = logOf(settings, 'postgres');
  return take(
    await keepCluster({ home, log, durable: true, signal: stop.signal }, witness('PostgreSQL', 'PostgreSQL')),
  );
};

const printBefore = ({ pid, stopped }: Running): void =>
  stopped === undefined
    ? print(
        `Lần trước (tiến trình ${pid}) bị dừng đột ngột; những gì còn chạy sẽ được dừng và khởi động lại.`,
        'The last run was killed; what is left of it is stopped and started again.',
      )
    : print(
        `Lần trước (tiến trình ${pid}) bị dừng đột ngột; phần còn lại đã được dừng đúng cách lúc ${stopped}.`,
        `The last run was killed; the rest of it was stopped in order at ${stopped}.`,
      );

const takeFolder = ({ dataFolder, address }: StartSettings): Claim => {
  const claimed = claim(dataFolder, address);
  undo.push(async () => claimed.release());
  hireWarden(dataFolder, stop.signal);
  if (claimed.before) printBefore(claimed.before);
  return claimed;
};

const demonstrationArguments = ({ demonstration }: StartSettings): readonly string[] =>
  Object.entries(demonstration).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));

const run = async (settings: StartSettings): Promise<void> => {
  const began = performance.now();
  const { dataFolder, address, port } = settings;
  const record = openDataFolder(dataFolder, findBinaries().major);
  const claimed = takeFolder(settings);
  const archiving = keepArchiving(dataFolder);
  undo.push(archiving.stop); // after the database, whose last log it still receives

  const database = await numbered(1, 'Khởi động PostgreSQL', 'Starting PostgreSQL', () => startDatabase(settings));
  const { url: databaseUrl, ownerUrl, home } = database.first;
  const laid = record.clusterLaid ? record : { ...record, clusterLaid: true };
  if (laid !== record) writeRecord(dataFolder, laid);
  await refuseNewerDatabase(ownerUrl, dataFolder);
  claimed.announce({ databaseUrl });

  const adminDist = process.env.VLIS_ADMIN_DIST || join(ROOT, 'apps', 'admin', 'dist');
  const env = {
    ...process.env,
    VLIS_PROFILE: 'embedded',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATABASE_FOLDER: home,
    VLIS_DATA: dataFolder,
    VLIS_ADMIN_DIST: adminDist,
  };
  const setup = { env, log: logOf(settings, 'setup') };
  const preparing = { ...setup, env: { ...env, DATABASE_OWNER_URL: ownerUrl } };
  await numbered(2, 'Cập nhật cấu trúc và nạp dữ liệu chuẩn', 'Migrating, and loading the reference data', () =>
    runCommand(['prepare'], preparing, stop.signal),
  );
  if (settings.empty || record.demonstration !== undefined) {
    print(
      `[3/${STEPS}] Bỏ qua dữ liệu minh họa`,
      settings.empty ? 'No demonstration data (--empty)' : 'Demonstration data are there',
    );
  } else {
    await numbered(3, 'Nạp dữ liệu minh họa', 'Loading the demonstration data', () =>
      runCommand(['load-demonstration', ...demonstrationArguments(settings)], setup, stop.signal),
    );
    writeRecord(dataFolder, { ...laid, demonstration: settings.demonstration });
  }

  const server = { env, port, log: logOf(settings, 'api') };
  await numbered(4, 'Khởi động máy chủ ứng dụng', 'Starting the application server', async () =>
    take(
      await keepApi(server, {
        databaseLives: database.lives,
        began: (pid) => claimed.announce({ api: { pid, began: beganAt(pid) } }),
        hung: () =>
          print(
            'Máy chủ ứng dụng không trả lời nửa phút, bị dừng để khởi động lại.',
            'The application server has not answered for half a minute and is ended.',
          ),
        witness: witness('Máy chủ ứng dụng', 'The application server'),
        signal: stop.signal,
      }),
    ),
  );
  stop.signal.throwIfAborted();

  print(`[5/${STEPS}] Sẵn sàng sau ${seconds(began)}: ${address}`, `Ready`);
  console.log(readyAccounts());
  if (!process.env.SMTP_URL)
    print(
      'Không gửi thư: thư được giữ ở trang Thư gửi đi của quantri.',
      'No mail is sent: quantri finds it under Outgoing mail.',
    );
  print('Nhấn Ctrl-C để dừng.', 'Press Ctrl-C to stop.');
  await asked;
};

try {
  await run(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  if (stop.signal.aborted) process.exitCode ??= 130;
  else {
    printFailure(error);
    process.exitCode = 1;
  }
}
stop.abort();
if (undo.length > 0) {
  print('\nĐang dừng…', 'Stopping…');
  for (const each of undo.reverse()) await each();
  print('Đã dừng.', 'Stopped.');
}
process.exit();
