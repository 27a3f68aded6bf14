import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';

export interface ChasingSize {
  /** Libraries that owe, each with somebody to remind. */
  readonly reminders: number;
  /** How often each reading is timed. */
  readonly times: number;
}

const MOST = 20_000;

const TIMES = 20;

export const CHASING_USAGE = `[--reminders ${MOST}]`;

/** @throws CommandRefusal on an option that there is not, or a number outside its limits */
export function readChasingSize(args: readonly string[]): ChasingSize {
  try {
    const { values } = parseArgs({ args: [...args], options: { reminders: { type: 'string' } } });
    const reminders = Number(values.reminders ?? MOST);
    if (!Number.isInteger(reminders) || reminders < 100 || reminders > MOST) throw new Error(values.reminders);
    return { reminders, times: TIMES };
  } catch {
    throw new CommandRefusal(`${args.join(' ')}\nbench reports ${CHASING_USAGE}`);
  }
}
