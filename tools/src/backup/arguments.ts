/** What stands after `--` of backup, restore and drill. */
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../../bootstrap/terminal.mjs';

const USAGE = {
  backup: 'npm run backup -- FOLDER [--keep 7] [--keep-days 0] [--unencrypted] [--verify]',
  restore: 'npm run restore -- FOLDER [--to "2026-11-29 17:05"] [--timeline 1]',
  drill: 'npm run drill -- [FOLDER] [--to "2026-11-29 17:05"]',
} as const;
export type BackupCommand = keyof typeof USAGE;

const wrong = (command: BackupCommand): Refusal =>
  new Refusal('VLIS_BACKUP_USAGE', `Cách dùng: ${USAGE[command]}`, `Usage: ${USAGE[command]}`);

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws Refusal VLIS_BACKUP_USAGE on what is not known, or more than one folder */
export const readArguments = <T extends Options>(command: BackupCommand, args: readonly string[], options: T) => {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch {
      throw wrong(command);
    }
  })();
  const [folder, ...more] = parsed.positionals;
  if (more.length > 0 || (folder === undefined && command !== 'drill') || folder === '') throw wrong(command);
  // npm runs scripts in the repository; a folder is meant where the person stands.
  const meant = folder === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  return { folder: meant, values: parsed.values };
};

/** @throws Refusal VLIS_BACKUP_USAGE unless it is a whole number from `least` on */
export const readCount = (
  command: BackupCommand,
  text: string | undefined,
  fallback: number,
  least: number,
): number => {
  if (text === undefined) return fallback;
  if (!/^\d{1,5}$/.test(text) || Number(text) < least) throw wrong(command);
  return Number(text);
};
