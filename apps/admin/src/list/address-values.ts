/** Reads the filters of an address. Anybody may have typed the address, so a value of the wrong kind is left out. */
import type { IsoDate } from '@vlis/domain';
import { readDay } from '../format/readDay.js';

/** Of any length: the server refuses one that is too long and gives the reason. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const oneIn = <const T extends string>(codes: readonly T[], value: unknown): T | undefined =>
  codes.find((code) => code === value);

export const codesIn = (value: unknown): string[] | undefined => {
  const codes = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  return codes.length > 0 ? codes : undefined;
};

export const idIn = (value: unknown): number | undefined => (isKey(value) ? value : undefined);

export const truthIn = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

export const dayIn = (value: unknown): IsoDate | undefined => (typeof value === 'string' ? readDay(value) : undefined);

/** Keys of tables are of 31 bits. */
const isKey = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31;

/** Without the filters that have no value. */
export const without = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
