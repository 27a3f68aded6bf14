/** What `record-backup` is given: one run of ours as JSON, or what `pgbackrest info --output=json` prints. */
import type { BackupRun } from './record-backup.js';

export class UnreadableRun extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableRun('not JSON');
  }
};

const oneOf = <T extends string>(fields: Fields, name: string, allowed: readonly T[]): T => {
  const value = allowed.find((each) => each === fields[name]);
  if (value === undefined) throw new UnreadableRun(`${name}: ${allowed.join(', ')}`);
  return value;
};

const optional = <T>(fields: Fields, name: string, read: (value: unknown) => T | undefined): T | undefined => {
  if (fields[name] === undefined || fields[name] === null) return undefined;
  const value = read(fields[name]);
  if (value === undefined) throw new UnreadableRun(name);
  return value;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const moment = (value: unknown): Date | undefined => {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
};
const required = <T>(fields: Fields, name: string, read: (value: unknown) => T | undefined): T => {
  const value = optional(fields, name, read);
  if (value === undefined) throw new UnreadableRun(name);
  return value;
};

/** @throws UnreadableRun names the field */
export const readRun = (json: string, now: Date): BackupRun => {
  const fields = parse(json);
  if (!isFields(fields)) throw new UnreadableRun('not an object');
  return {
    kind: oneOf(fields, 'kind', ['backup', 'restore', 'drill']),
    tool: oneOf(fields, 'tool', ['vlis', 'pgbackrest']),
    outcome: oneOf(fields, 'outcome', ['succeeded', 'failed']),
    beganAt: required(fields, 'beganAt', moment),
    endedAt: optional(fields, 'endedAt', moment) ?? now,
    folder: required(fields, 'folder', text),
    label: optional(fields, 'label', text),
    bytes: optional(fields, 'bytes', amount),
    moment: optional(fields, 'moment', moment),
    code: optional(fields, 'code', text),
    details: optional(fields, 'details', (value) => (isFields(value) ? value : undefined)),
  };
};

const epoch = (value: unknown): Date | undefined => {
  const seconds = amount(value);
  return seconds === undefined ? undefined : new Date(seconds * 1000);
};

const inner = (fields: Fields, name: string): Fields =>
  required(fields, name, (value) => (isFields(value) ? value : undefined));

const readPgBackup = (stanza: string, backup: unknown): BackupRun => {
  if (!isFields(backup)) throw new UnreadableRun('backup');
  const times = inner(backup, 'timestamp');
  const endedAt = required(times, 'stop', epoch);
  const isBad = backup.error === true;
  return {
    kind: 'backup',
    tool: 'pgbackrest',
    outcome: isBad ? 'failed' : 'succeeded',
    beganAt: required(times, 'start', epoch),
    endedAt,
    folder: stanza,
    label: required(backup, 'label', text),
    bytes: required(inner(inner(backup, 'info'), 'repository'), 'delta', amount),
    moment: isBad ? undefined : endedAt,
    code: isBad ? 'PAGE_CHECKSUM' : undefined,
    details: { type: text(backup.type) ?? '' },
  };
};

/** All backups that pgBackRest knows of, one with damaged pages as failed. @throws UnreadableRun */
export const readPgBackRest = (json: string): readonly BackupRun[] => {
  const stanzas = parse(json);
  if (!Array.isArray(stanzas)) throw new UnreadableRun('not a list of stanzas');
  return stanzas.flatMap((stanza: unknown) => {
    if (!isFields(stanza) || !Array.isArray(stanza.backup)) throw new UnreadableRun('backup');
    const name = required(stanza, 'name', text);
    return stanza.backup.map((backup) => readPgBackup(name, backup));
  });
};
