/** What `npm run chaos` was asked. */
import { parseArgs } from 'node:util';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { faults } from './faults.js';

export interface ChaosSettings {
  /** How long faults are tried, in milliseconds; start, first fill and verdict come on top. */
  readonly duration: number;
  /** Which moments and which order: the same seed tries the same faults in the same order. */
  readonly seed: number;
  /** Only faults whose name holds this text. */
  readonly only: string;
}

const USAGE = 'npm run chaos -- [--minutes 10] [--seed 1] [--only TEXT]';

const wrong = (what: string): Refusal =>
  new Refusal(
    'VLIS_WRONG_ARGUMENTS',
    `${what} không đúng. Cách dùng: ${USAGE}`,
    `${what} is not right. Usage: ${USAGE}`,
  );

const within = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= least && value <= most)) throw wrong(`--${name} ${text}`);
  return value;
};

const known = (only: string): string => {
  if (faults.some(({ name }) => name.includes(only))) return only;
  throw wrong(`--only ${only}`);
};

/** @throws Refusal on an argument that is not known, or no number in its bounds */
export const readChaosSettings = (args: readonly string[]): ChaosSettings => {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const given = (() => {
    try {
      return parseArgs({ args: [...args], options: { minutes: text('10'), seed: text('1'), only: text('') } }).values;
    } catch {
      throw wrong(args.join(' '));
    }
  })();
  return {
    duration: within('minutes', given.minutes, 0.25, 600) * 60_000,
    seed: Math.trunc(within('seed', given.seed, 0, 2 ** 31)),
    only: known(given.only),
  };
};
