/**
 * `npm run backup -- FOLDER`: a full backup of the data folder while the system is in use, and from then on, as long as
 * VLIS runs, its log. `--verify` reads all that is kept instead.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { printFailure, Refusal, print, seconds } from '../bootstrap/terminal.mjs';
import { readArguments, readCount } from './backup/arguments.js';
import { prepareSlot } from './backup/archivist.js';
import { foreignFolder, noKey } from './backup/codes.js';
import { readKey } from './backup/key.js';
import { readArchiving, wholeSegments } from './backup/log-archive.js';
import { showMoment } from './backup/moment.js';
import { progress, size } from './backup/progress.js';
import { recordRun } from './backup/record.js';
import { claimRepository, openRepository, whoseFolder, type Manifest, type Repository } from './backup/repository.js';
import { prune, type Keeping } from './backup/retention.js';
import { readSetting, writeSetting } from './backup/setting.js';
import { openSource, type OpenSource } from './backup/source.js';
import { takeFull } from './backup/take.js';
import { identityOf } from './backup/replication.js';
import { verify } from './backup/verify.js';
import { dataFolderOf } from './settings.js';

const options = {
  keep: { type: 'string' },
  'keep-days': { type: 'string' },
  unencrypted: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
} as const;

const total = (manifest: Manifest): number => manifest.files.reduce((sum, file) => sum + file.size, 0);

const verifyAll = async (folder: string): Promise<void> => {
  const isEncrypted = whoseFolder(folder)?.encrypted === true;
  const repository = openRepository(folder, isEncrypted ? readKey(process.env, folder, knownKey()) : undefined);
  const showProgress = progress({ verify: ['Đang kiểm tra', 'Checking'] });
  const { backups, segments, faults } = await verify(repository, (done, all) => showProgress('verify', done, all));
  for (const fault of faults) printFailure(fault);
  print(
    `${backups} bản sao lưu đầy đủ, ${segments} đoạn nhật ký, ${faults.length} lỗi.`,
    `${backups} full backups, ${segments} segments of the log, ${faults.length} faults.`,
  );
  if (faults.length > 0) process.exitCode = 1;
};

const dataFolder = dataFolderOf(process.env);
const knownKey = (): string | undefined => readSetting(dataFolder)?.keyFile;

/** The archivist is beside `npm start`. One that adds nothing for so long does not work; one that adds is waited for. */
const PATIENCE = 45_000;

const waitForLog = async (
  repository: Repository,
  archivist: string,
  { consistentAt, timeline }: Manifest,
): Promise<boolean> => {
  let kept = -1;
  for (let end = 0; kept < 0 || Date.now() < end; await pause(250)) {
    const record = readArchiving(repository);
    if (record?.archivist === archivist && record.until >= consistentAt) return true;
    const now = wholeSegments(repository, timeline).length;
    if (now !== kept) [kept, end] = [now, Date.now() + PATIENCE];
  }
  return false;
};

const back = async (source: OpenSource, folder: string, keeping: Keeping, unencrypted: boolean): Promise<void> => {
  const key = unencrypted ? undefined : readKey(process.env, folder, knownKey());
  if (!unencrypted && key === undefined) throw noKey();
  const repository = claimRepository(folder, await identityOf(source.url), key);
  await prepareSlot(source.url);
  const showProgress = progress({ copy: ['Đang sao lưu', 'Backing up'] });
  const began = performance.now();
  const manifest = await takeFull(repository, source, (done, all) => showProgress('copy', done, all));
  // Only now: until there is a whole backup here, the log goes where it went before.
  const { archivist } = writeSetting(dataFolder, { folder, keyFile: key?.file, encrypted: key !== undefined });
  const bytes = total(manifest);
  await recordRun(source.databaseUrl, {
    kind: 'backup',
    outcome: 'succeeded',
    beganAt: manifest.beganAt,
    folder,
    label: manifest.id,
    bytes,
    moment: manifest.consistentAt,
  });
  print(
    `Đã sao lưu ${manifest.id}: ${size(bytes)}, ${seconds(began)}.`,
    `Backed up ${manifest.id}: ${size(bytes)}, ${seconds(began)}.`,
  );
  const gone = prune(repository, keeping);
  if (gone.length > 0) print(`Đã bỏ bản cũ: ${gone.join(', ')}`, `Old ones removed: ${gone.join(', ')}`);
  if (!source.isRunning) {
    print(
      'VLIS đang dừng: nhật ký được sao lưu tiếp khi npm start.',
      'VLIS is stopped: its log is added once npm start runs.',
    );
  } else if (await waitForLog(repository, archivist, manifest)) {
    const from = showMoment(new Date(manifest.consistentAt));
    print(`Phục hồi được về mọi thời điểm từ ${from}.`, `One can restore to any moment from ${from} on.`);
  } else {
    throw new Refusal(
      'VLIS_BACKUP_LOG_BEHIND',
      `Bản sao lưu đã xong nhưng nhật ký chưa được ghi vào ${folder}. Xem logs/backup.log trong thư mục dữ liệu; npm start phải thấy khóa và ghi được vào đó.`,
      `The backup is whole, but the log does not reach ${folder}. See logs/backup.log in the data folder; npm start must find the key and be able to write there.`,
    );
  }
};

const run = async (): Promise<void> => {
  const { folder = '', values } = readArguments('backup', process.argv.slice(2), options);
  if (values.verify) return verifyAll(folder);
  const keeping = {
    count: readCount('backup', values.keep, 7, 1),
    days: readCount('backup', values['keep-days'], 0, 0),
  };
  if (`${folder}/`.startsWith(`${dataFolder}/`)) throw foreignFolder(folder); // it would be lost with the data
  const source = await openSource(dataFolder);
  const beganAt = new Date().toISOString();
  try {
    await back(source, folder, keeping, values.unencrypted);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'VLIS_BACKUP_FAILED';
    if (code !== 'VLIS_BACKUP_LOG_BEHIND' && code !== 'VLIS_BACKUP_RUNNING') {
      await recordRun(source.databaseUrl, { kind: 'backup', outcome: 'failed', beganAt, folder, code });
    }
    throw error;
  } finally {
    await source.close();
  }
};

try {
  await run();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
process.exit();
