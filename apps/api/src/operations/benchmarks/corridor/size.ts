/** How large a country the corridor is walked with. */
import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';

export interface Size {
  /** Libraries. */
  readonly units: number;
  /** Rounds, six-month and annual by turns. */
  readonly rounds: number;
  readonly seed: number;
  /** Single acceptances. */
  readonly singles: number;
  /** Calls of each query of the dashboard. */
  readonly calls: number;
}

const LIMITS: Readonly<Record<keyof Size, readonly [usual: number, least: number, most: number]>> = {
  units: [50_000, 100, 50_000],
  rounds: [4, 1, 20],
  seed: [1, 0, 2 ** 31],
  singles: [40, 1, 500],
  calls: [120, 5, 10_000],
};

export const SIZE_USAGE = Object.entries(LIMITS)
  .map(([name, [usual]]) => `[--${name} ${usual}]`)
  .join(' ');

export function readSize(args: readonly string[]): Size {
  const names = Object.keys(LIMITS) as (keyof Size)[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }] as const));
  const given = ((): Readonly<Record<string, unknown>> => {
    try {
      return parseArgs({ args: [...args], options }).values;
    } catch {
      throw new CommandRefusal(`${args.join(' ')}\nbench corridor ${SIZE_USAGE}`);
    }
  })();
  const read = (name: keyof Size): number => {
    const [usual, least, most] = LIMITS[name];
    const value = given[name] === undefined ? usual : Number(given[name]);
    if (Number.isInteger(value) && least <= value && value <= most) return value;
    throw new CommandRefusal(`--${name} ${String(given[name])}: ${least} … ${most}`);
  };
  return {
    units: read('units'),
    rounds: read('rounds'),
    seed: read('seed'),
    singles: read('singles'),
    calls: read('calls'),
  };
}
