/** How hard the last day before the deadline is played. */
import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';

export interface Options {
  /** People, each at a submission of his own. */
  readonly users: number;
  /** Saves asked for per second, one stage after the other. */
  readonly rates: readonly number[];
  /** How long each rate is kept up. */
  readonly seconds: number;
}

const USUAL: Options = { users: 2000, rates: [50, 100, 200, 300, 600], seconds: 60 };

export const OPTIONS_USAGE = `[--users ${USUAL.users}] [--rates ${USUAL.rates.join(',')}] [--seconds ${USUAL.seconds}]`;

const within = (text: string, least: number, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  throw new CommandRefusal(`${text}: ${least} … ${most}\nbench deadline-day ${OPTIONS_USAGE}`);
};

/** @throws CommandRefusal on an option that there is not, or a number outside of what makes sense */
export function readOptions(args: readonly string[]): Options {
  const given = ((): { users?: string; rates?: string; seconds?: string } => {
    try {
      const text = { type: 'string' } as const;
      return parseArgs({ args: [...args], options: { users: text, rates: text, seconds: text } }).values;
    } catch {
      throw new CommandRefusal(`${args.join(' ')}\nbench deadline-day ${OPTIONS_USAGE}`);
    }
  })();
  return {
    users: given.users === undefined ? USUAL.users : within(given.users, 10, 10_000),
    rates: given.rates?.split(',').map((rate) => within(rate, 1, 5000)) ?? USUAL.rates,
    seconds: given.seconds === undefined ? USUAL.seconds : within(given.seconds, 1, 3600),
  };
}
