/**
 * One VLIS to a data folder. `running.json` names the process that has it, with the moment that process began, because a
 * process id alone may meanwhile belong to somebody else. It also tells the other commands (npm run token) where the
 * running system is; mode 600, for it holds the database's address.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bootstrap/terminal.mjs';
import { isAlive } from './postgres/postmaster.js';

export interface Process {
  readonly pid: number;
  /** When that process began, in the kernel's own count; absent where the system does not show it. */
  readonly began?: string;
}

export interface Running extends Process {
  readonly address: string;
  readonly databaseUrl?: string;
  readonly api?: Process;
  /** It was killed, and at this moment the rest of it had been stopped. */
  readonly stopped?: string;
}

const FILE = 'running.json';

/** Field 22 of /proc/PID/stat; the name in field 2 may contain spaces and parentheses. */
export const beganAt = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
};

export const stillRuns = ({ pid, began }: Process): boolean =>
  isAlive(pid) && (began === undefined || beganAt(pid) === undefined || beganAt(pid) === began);

export const readRunning = (folder: string): Running | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Running;
  } catch {
    return undefined;
  }
};

/** For whoever starts next. Where the disk is full nothing is written. */
export const leaveWord = (folder: string, running: Running): void => {
  try {
    writeFileSync(join(folder, FILE), JSON.stringify(running), { mode: 0o600 });
  } catch {
    // the next start finds out by itself
  }
};

/** The VLIS that runs on this folder. @throws Refusal when none does */
export const demandRunning = (folder: string): Running & { readonly databaseUrl: string } => {
  const found = readRunning(folder);
  if (found?.databaseUrl !== undefined && stillRuns(found)) return { ...found, databaseUrl: found.databaseUrl };
  throw new Refusal(
    'VLIS_NOT_RUNNING',
    `VLIS chưa chạy với thư mục ${folder}. Hãy chạy npm start ở một cửa sổ khác trước.`,
    `VLIS is not running on ${folder}. Run npm start in another window first.`,
  );
};

const inUse = (folder: string, { pid, address }: Running): Refusal =>
  new Refusal(
    'VLIS_ALREADY_RUNNING',
    `VLIS đang chạy với thư mục ${folder} (tiến trình ${pid}, ${address}). Hãy dùng bản đang chạy, hoặc chọn thư mục khác bằng VLIS_DATA.`,
    `VLIS already runs on ${folder} (process ${pid}, ${address}). Use that one, or name another folder with VLIS_DATA.`,
  );

/** @throws Refusal when a living VLIS has the folder */
export const refuseRunning = (folder: string): void => {
  const running = readRunning(folder);
  if (running !== undefined && stillRuns(running)) throw inUse(folder, running);
};

export interface Claim {
  /** One that was killed and had the folder before. */
  readonly before?: Running;
  /** Writes down more for the other commands once it is known. */
  readonly announce: (more: Partial<Pick<Running, 'databaseUrl' | 'api'>>) => void;
  readonly release: () => void;
}

/** @throws Refusal when a living VLIS has the folder */
export const claim = (folder: string, address: string): Claim => {
  const file = join(folder, FILE);
  let before: Running | undefined;
  let mine: Running = { pid: process.pid, began: beganAt(process.pid), address };
  const own = `${file}.${process.pid}`;
  const write = (running: Running) => writeFileSync(own, JSON.stringify(running), { mode: 0o600 });

  for (;;) {
    write(mine);
    try {
      linkSync(own, file); // fails if somebody was quicker: there is no moment between asking and taking
      rmSync(own);
      break;
    } catch (error) {
      rmSync(own, { force: true });
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = readRunning(folder);
    if (other !== undefined && stillRuns(other)) throw inUse(folder, other);
    before = other;
    rmSync(file, { force: true });
  }

  return {
    ...(before && { before }),
    announce: (more) => {
      mine = { ...mine, ...more };
      try {
        write(mine);
        renameSync(own, file);
      } catch {
        rmSync(own, { force: true }); // the disk is full: what runs goes on without having been announced
      }
    },
    release: () => {
      if (readRunning(folder)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
};
