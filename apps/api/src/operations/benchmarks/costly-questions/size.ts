import { parseArgs } from 'node:util';
import { CommandRefusal } from '../../../platform/command/command.js';

export interface Calls {
  /** How often each question is asked, one after the other. */
  readonly calls: number;
  /** How many are asked at once while somebody else works. */
  readonly atOnce: number;
}

const USUAL: Calls = { calls: 100, atOnce: 40 };
const MOST = 10_000;

export const COSTLY_USAGE = `[--calls ${USUAL.calls}] [--at-once ${USUAL.atOnce}]`;

/** @throws CommandRefusal on an option that there is not, or what is no number from 1 to 10 000 */
export function readCalls(args: readonly string[]): Calls {
  const text = { type: 'string' } as const;
  try {
    const { calls, 'at-once': atOnce } = parseArgs({
      args: [...args],
      options: { calls: text, 'at-once': text },
    }).values;
    return { calls: whole(calls, USUAL.calls), atOnce: whole(atOnce, USUAL.atOnce) };
  } catch {
    throw new CommandRefusal(`${args.join(' ')}\nbench costly-questions ${COSTLY_USAGE}`);
  }
}

function whole(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d*$/.test(text) || Number(text) > MOST) throw new Error(text);
  return Number(text);
}
