/** Many rows on their way into the database, by parts. */
import { setImmediate } from 'node:timers/promises';

function* inParts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/**
 * Each part is made ready while PostgreSQL writes the one before it. Nothing is written after a part that failed.
 * @param size rows of a part: few enough for a modest parameter, many enough for the journey not to count
 * @param ready without asking the database anything
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
    // One turn later, so that the statement is on its way before the processor is busy.
    const next = async (): Promise<Ready | undefined> => (part ? setImmediate().then(() => ready(part)) : undefined);
    [made] = await Promise.all([next(), last === undefined ? undefined : write(last)]);
  }
}
