import { FEWEST_UNITS, MOST_UNITS } from '@vlis/seed';
import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';

export interface QuestionsSize {
  /** Libraries of the demonstration. */
  readonly units: number;
  readonly years: number;
  readonly seed: number;
}

const LIMITS: Readonly<Record<keyof QuestionsSize, readonly [usual: number, least: number, most: number]>> = {
  units: [10_000, FEWEST_UNITS, MOST_UNITS],
  years: [4, 2, 10],
  seed: [1, 0, 2 ** 31],
};

export const QUESTIONS_USAGE = Object.entries(LIMITS)
  .map(([name, [usual]]) => `[--${name} ${usual}]`)
  .join(' ');

/** @throws CommandRefusal on an option that there is not, or a number outside its limits */
export function readQuestionsSize(args: readonly string[]): QuestionsSize {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { units: text, years: text, seed: text } });
    const read = (name: keyof QuestionsSize): number => {
      const [usual, least, most] = LIMITS[name];
      const value = Number(values[name] ?? usual);
      if (!Number.isInteger(value) || value < least || value > most) throw new Error(`--${name} ${values[name]}`);
      return value;
    };
    return { units: read('units'), years: read('years'), seed: read('seed') };
  } catch {
    throw new CommandRefusal(`${args.join(' ')}\nbench questions ${QUESTIONS_USAGE}`);
  }
}
