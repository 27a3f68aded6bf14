/**
 * Whether a VLIS runs from this very checkout. Building anew or installing packages would pull the programs from under it,
 * whichever command, Node.js or data folder it is done with; so what runs leaves a note here, and the two ask for notes.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal.mjs';

/** @param {string} root */
const folderOf = (root) => join(root, '.vlis-running');

/**
 * When a process began, in the kernel's own count: a number alone may meanwhile belong to somebody else.
 * @param {number} pid
 */
const beganAt = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
};

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/**
 * Leaves a note for as long as this process runs.
 * @param {string} root
 * @param {string} command
 */
export const noteUse = (root, command) => {
  const note = join(folderOf(root), `${process.pid}.json`);
  try {
    mkdirSync(folderOf(root), { recursive: true });
    writeFileSync(note, JSON.stringify({ pid: process.pid, began: beganAt(process.pid), command }));
  } catch {
    return; // a checkout that may not be written to is not built in either
  }
  process.once('exit', () => rmSync(note, { force: true }));
};

/**
 * @param {string} root
 * @returns {{ pid: number, began?: string, command: string }[]} notes of processes that live, but for our own
 */
export const usesOf = (root) => {
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync(folderOf(root));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const file = join(folderOf(root), name);
    try {
      const note = JSON.parse(readFileSync(file, 'utf8'));
      if (note.pid === process.pid) return [];
      if (isAlive(note.pid) && (note.began === undefined || note.began === beganAt(note.pid))) return [note];
    } catch {
      // half written, or gone meanwhile
    }
    rmSync(file, { force: true });
    return [];
  });
};

/**
 * To be asked before anything is installed or built.
 * @param {string} root
 */
export const demandUnused = (root) => {
  const [one] = usesOf(root);
  if (one === undefined) return;
  throw new Refusal(
    'VLIS_CHECKOUT_IN_USE',
    `Mã nguồn hoặc các gói đã thay đổi nên phải dựng lại, nhưng npm run ${one.command} (tiến trình ${one.pid}) đang chạy từ thư mục ${root}. Hãy dừng nó trước, hoặc dùng một bản sao khác của kho mã.`,
    `Sources or packages have changed and must be built, but npm run ${one.command} (process ${one.pid}) runs from ${root}. Stop it first, or use another copy of the repository.`,
  );
};
