/** Writes many rows in parts. */
import { setImmediate } from 'node:timers/promises';

function* inParts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/**
 * Each part is prepared while PostgreSQL writes the one before it. After a part that failed nothing more is written.
 * @param size rows per part: few enough for a parameter of modest size, enough that the waiting per statement does not matter
 * @param ready prepares a part without a statement
 */
export async function writeByParts<T, Ready>(
  rows: readonly T[],
  size: number,
  ready: (part: readonly T[]) => Ready,
  write: (made: Ready) => Promise<void>,
): Promise<void> {
  let made: Ready | undefined;
  for (const part of [...inParts(rows, size), undefined]) {
    const last = made;
    // Waits one turn of the event loop, so that the statement is sent before the processor is busy.
    const next = async (): Promise<Ready | undefined> => (part ? setImmediate().then(() => ready(part)) : undefined);
    [made] = await Promise.all([next(), last === undefined ? undefined : write(last)]);
  }
}
