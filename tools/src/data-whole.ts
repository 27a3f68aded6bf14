/**
 * Whether a data folder still holds what it held. An unmounted disk or half a restored backup must not become an empty
 * nation beside an overwritten password, so this is asked before anything is written.
 * Of a folder that is wholly empty nothing can be known: it is taken for a new one.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/terminal.mjs';
import type { DataRecord } from './data-folder.js';

/** What stands in every cluster. Without one of them PostgreSQL either does not start or is not what it was. */
const ALWAYS_THERE = [
  'PG_VERSION',
  'global/pg_control',
  'base/1',
  'pg_wal',
  'pg_xact',
  'pg_hba.conf',
  'postgresql.conf',
];

/** What only a run that had come as far as its database leaves behind. */
const LATER_TRACES = ['identity.json', 'logs/setup.log'];

/** False for a link to nothing. Throws where the system does not let us look: that is no answer. */
const isThere = (path: string): boolean => {
  try {
    statSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
};

/** Stands in a folder from the beginning of a restore into it to its end (backup/restore.ts). */
export const RESTORING = 'restoring.json';

const isOnDisk = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** A move to another place may have been interrupted between its two steps (see postgres/account.ts). */
const homeOf = (folder: string): string => {
  const home = join(folder, 'postgres');
  return !isOnDisk(home) && isThere(`${home}.moved`) ? `${home}.moved` : home;
};

export const dataMissing = (folder: string, path: string): Refusal =>
  new Refusal(
    'VLIS_DATA_MISSING',
    `Thư mục dữ liệu ${folder} từng có cơ sở dữ liệu nhưng nay thiếu ${path}: ổ đĩa chưa được gắn, hoặc mới phục hồi một phần. Hãy gắn ổ đĩa hoặc phục hồi từ bản sao lưu; muốn bắt đầu lại từ đầu thì chọn thư mục khác bằng VLIS_DATA. Chưa ghi gì vào đó.`,
    `The data folder ${folder} had a database, but ${path} is missing: a disk is not mounted, or a backup was restored in part. Mount it or restore from a backup; to begin afresh, name another folder with VLIS_DATA. Nothing was written there.`,
  );

const withoutPassword = (file: string): Refusal =>
  new Refusal(
    'VLIS_PASSWORD_MISSING',
    `Có cơ sở dữ liệu nhưng thiếu tệp mật khẩu ${file}. Hãy phục hồi tệp này từ bản sao lưu; nếu không có, xem docs/how-to/start.md, mục “A lost password”. Chưa ghi gì.`,
    `There is a database, but its password file ${file} is missing. Restore it from a backup; without one see docs/how-to/start.md, “A lost password”. Nothing was written.`,
  );

const withoutRecord = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_RECORD_MISSING',
    `Trong ${folder} có dữ liệu của VLIS nhưng thiếu vlis-data.json. Hãy phục hồi tệp này từ bản sao lưu; nếu không có, xem docs/how-to/start.md, mục “A lost record”. Chưa ghi gì.`,
    `${folder} holds data of VLIS, but vlis-data.json is missing. Restore it from a backup; without one see docs/how-to/start.md, “A lost record”. Nothing was written.`,
  );

const halfRestored = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_HALF_RESTORED',
    `Việc phục hồi vào ${folder} bị dừng giữa chừng nên dữ liệu ở đó chưa đủ. Hãy chạy lại đúng lệnh npm run restore đó: nó tự dọn và làm lại từ đầu. Chưa ghi gì.`,
    `A restore into ${folder} was interrupted, so what lies there is not whole. Run the same npm run restore again: it clears the folder and begins anew. Nothing was written.`,
  );

/** @returns why a folder is not used while a restore into it has not come to its end, whatever else is there */
export const whyHalfRestored = (folder: string): Refusal | undefined =>
  isOnDisk(join(folder, RESTORING)) ? halfRestored(folder) : undefined;

/** @returns whether files without a record are those of a VLIS, and not of another program */
const OURS = ['postgres', 'postgres.moved', 'identity.json', 'logs', 'running.json'];

/** @returns why a folder without a record is not begun as a new one, when it holds what a VLIS left */
export const whyNoRecord = (folder: string): Refusal | undefined =>
  OURS.some((name) => isOnDisk(join(folder, name))) ? withoutRecord(folder) : undefined;

/** @returns what is missing of a folder with this record; nothing when it is whole, or when no cluster was laid yet */
export const whyNotWhole = (folder: string, record: DataRecord): Refusal | undefined => {
  const home = homeOf(folder);
  const cluster = join(home, 'cluster');
  if (!isThere(cluster)) {
    // Older records do not say whether a cluster was laid.
    const wasLaid = record.clusterLaid === true || record.demonstration !== undefined;
    const hasTraces = isOnDisk(cluster) || LATER_TRACES.some((name) => isOnDisk(join(folder, name)));
    return wasLaid || hasTraces ? dataMissing(folder, cluster) : undefined;
  }
  // A cluster is moved into its place as a whole: half a one was never laid by us.
  const lacking = ALWAYS_THERE.map((name) => join(cluster, name)).find((path) => !isThere(path));
  if (lacking !== undefined) return dataMissing(folder, lacking);
  const tablespaces = join(cluster, 'pg_tblspc');
  const unmounted = isThere(tablespaces) && readdirSync(tablespaces).find((name) => !isThere(join(tablespaces, name)));
  if (unmounted) return dataMissing(folder, join(tablespaces, unmounted));
  const password = join(home, 'password');
  return isThere(password) && readFileSync(password, 'utf8').trim() !== '' ? undefined : withoutPassword(password);
};
