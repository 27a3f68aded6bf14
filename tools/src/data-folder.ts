/**
 * VLIS_DATA, the folder that holds everything this machine would miss: the database, its password, the identity keys, the
 * logs. `vlis-data.json` says who made it; a folder of a newer VLIS or another PostgreSQL is refused, never "upgraded" by
 * guess, and a folder with foreign files is not taken over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/terminal.mjs';
import { whyHalfRestored, whyNoRecord, whyNotWhole } from './data-whole.js';

/** Raised when the layout of the folder changes so that an older VLIS could not read it. */
export const FORMAT = 1;
const RECORD = 'vlis-data.json';

export interface Demonstration {
  readonly units?: number;
  readonly years?: number;
  readonly seed?: number;
}

export interface DataRecord {
  readonly format: number;
  /** Major version of the PostgreSQL whose cluster it holds. */
  readonly postgres: number;
  /** A cluster was laid: one that is not there is missing. Older records do not say. */
  readonly clusterLaid?: boolean;
  /** What demonstration was loaded to the end. */
  readonly demonstration?: Demonstration;
}

/** Its format, or the migrations of its database, are of a version to come. */
export const newer = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_NEWER_FORMAT',
    `Thư mục dữ liệu ${folder} do bản VLIS mới hơn tạo ra. Hãy dùng bản VLIS mới, hoặc chọn thư mục khác bằng VLIS_DATA.`,
    `The data folder ${folder} was made by a newer VLIS. Use that version, or name another folder with VLIS_DATA.`,
  );

/** @returns why a folder made as `record` says may not be used by this VLIS; nothing when it may */
export const whyNot = (record: DataRecord, folder: string, postgres: number): Refusal | undefined => {
  if (record.format > FORMAT) {
    return newer(folder);
  }
  if (record.postgres !== postgres) {
    const newer = record.postgres > postgres;
    return new Refusal(
      newer ? 'VLIS_DATA_NEWER_POSTGRES' : 'VLIS_DATA_OLDER_POSTGRES',
      `Dữ liệu trong ${folder} thuộc PostgreSQL ${record.postgres}, bản này dùng ${postgres}. Hãy dùng bản VLIS trước đó để sao lưu, rồi phục hồi vào thư mục mới.`,
      `The data in ${folder} belong to PostgreSQL ${record.postgres}, this version uses ${postgres}. Dump them with the other VLIS and restore into a new folder.`,
    );
  }
  return undefined;
};

const notWritable = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_NOT_WRITABLE',
    `Tài khoản này không ghi được vào ${folder}. Hãy chạy bằng tài khoản đã tạo thư mục, hoặc chọn thư mục khác bằng VLIS_DATA.`,
    `This account may not write to ${folder}. Run as the account that made it, or name another folder with VLIS_DATA.`,
  );

const notAFolder = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_NOT_A_FOLDER',
    `${folder} không phải thư mục và không tạo được thư mục ở đó: trên đường dẫn có một tệp hoặc liên kết hỏng. Hãy chọn thư mục khác bằng VLIS_DATA.`,
    `${folder} is no folder and none can be made there: a file or a broken link stands on its path. Name another folder with VLIS_DATA.`,
  );

/** What the system calls a path that has something else than a folder on it. */
const NO_FOLDER = ['ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

const readRecord = (folder: string): DataRecord | undefined => {
  const file = join(folder, RECORD);
  if (!existsSync(file)) return undefined;
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<DataRecord>;
    if (typeof record.format === 'number' && typeof record.postgres === 'number') return record as DataRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw notWritable(folder);
  }
  throw new Refusal(
    'VLIS_DATA_UNREADABLE',
    `Không đọc được ${file}. Hãy phục hồi tệp này từ bản sao lưu, hoặc chọn thư mục khác bằng VLIS_DATA.`,
    `${file} cannot be read. Restore it from a backup, or name another folder with VLIS_DATA.`,
  );
};

export const writeRecord = (folder: string, record: DataRecord): void => {
  const half = join(folder, `${RECORD}.new`);
  writeFileSync(half, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(half, join(folder, RECORD));
};

const holdsOthers = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name !== `${RECORD}.new`);

const notOurs = (folder: string): Refusal =>
  new Refusal(
    'VLIS_DATA_NOT_OURS',
    `Thư mục ${folder} có sẵn tệp của chương trình khác. Hãy chọn một thư mục trống bằng VLIS_DATA.`,
    `The folder ${folder} already holds files that are not ours. Name an empty folder with VLIS_DATA.`,
  );

/** The error of the file system, as a refusal where there is a remedy. */
function whyNotOpened(folder: string, error: unknown): unknown {
  const { code = '', path = folder } = error as NodeJS.ErrnoException;
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return notWritable(folder);
  return NO_FOLDER.includes(code) ? notAFolder(path) : error;
}

/**
 * Opens the folder, making it if it is not there.
 * @param postgres major version of the server at hand
 * @throws Refusal when it is another's, newer, or not ours to write
 */
export const openDataFolder = (folder: string, postgres: number): DataRecord => {
  try {
    const half = whyHalfRestored(folder);
    if (half !== undefined) throw half;
    const known = existsSync(folder) ? readRecord(folder) : undefined;
    const refusal = known ? (whyNot(known, folder, postgres) ?? whyNotWhole(folder, known)) : whyNoRecord(folder);
    if (refusal !== undefined) throw refusal;
    if (known === undefined && holdsOthers(folder)) throw notOurs(folder);
    // 711: the server's account must be able to pass through to its own folder, nobody can list ours.
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o711 });
    const record = known ?? { format: FORMAT, postgres };
    writeRecord(folder, record);
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    return record;
  } catch (error) {
    throw whyNotOpened(folder, error);
  }
};
