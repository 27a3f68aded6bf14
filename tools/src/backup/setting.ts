/**
 * `backup.json` in the data folder: where the log of this database is added to while it runs. Written by the first
 * `npm run backup`; it is this machine's and in no backup.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './durable.js';

export interface BackupSetting {
  readonly folder: string;
  /** The key's file; absent where the key comes in VLIS_BACKUP_KEY or nothing is encrypted. */
  readonly keyFile?: string;
  readonly encrypted: boolean;
  /** Who adds to the log: of two data folders with the same database (one restored from the other) only one may. */
  readonly archivist: string;
}

const FILE = 'backup.json';

export const readSetting = (dataFolder: string): BackupSetting | undefined => {
  try {
    return JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')) as BackupSetting;
  } catch {
    return undefined;
  }
};

/** Keeps the archivist's name while the folder stays the same. */
export const writeSetting = (dataFolder: string, setting: Omit<BackupSetting, 'archivist'>): BackupSetting => {
  const known = readSetting(dataFolder);
  const archivist = known?.folder === setting.folder ? known.archivist : randomUUID();
  const whole = { ...setting, archivist };
  if (JSON.stringify(whole) !== JSON.stringify(known)) {
    writeWhole(join(dataFolder, FILE), `${JSON.stringify(whole, null, 2)}\n`);
  }
  return whole;
};
