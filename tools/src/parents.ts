/**
 * Whether the npm that called us is still there. It stands one or two steps above: many systems leave a shell between,
 * which outlives a killed npm and passes no signal on, so that we would not notice.
 */
import { readFileSync } from 'node:fs';

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // it has gone, or this system does not show it
  }
};

/** Field 4 of /proc/PID/stat; the name in field 2 may contain spaces and parentheses. */
export const parentOf = (pid: number): number | undefined => {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

const isShell = (pid: number): boolean =>
  /^(sh|dash|ash|bash|zsh|busybox)$/.test(read(`/proc/${pid}/comm`)?.trim() ?? '');

/** @returns a question to be asked again and again: is the chain up to npm broken? */
export const watchParents = (): (() => boolean) => {
  const parent = process.ppid;
  const above = isShell(parent) ? parentOf(parent) : undefined;
  return () => process.ppid !== parent || (above !== undefined && parentOf(parent) !== above);
};
