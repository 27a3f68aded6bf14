/**
 * Where log lines go: standard output, by a write that never throws and keeps nothing waiting. Node's own stream ends the
 * process at a full disk or a reader that has gone, or holds every later line in memory. What could not be written is
 * counted, and the log says how many lines it lacks as soon as it takes one again.
 */
import { writeSync } from 'node:fs';

const STDOUT = 1;

/** A pipe whose reader is slow: waited for, this long in all and then no longer. */
const WAITS = 20;
const WAIT_MS = 5;

type Write = (fd: number, bytes: Uint8Array) => number;

const sleep = new Int32Array(new SharedArrayBuffer(4));

export class StandardOutput {
  private lost = 0;
  /** The last line stopped in its middle: the next begins on a line of its own. */
  private isBroken = false;

  constructor(
    private readonly fd = STDOUT,
    private readonly writeBytes: Write = writeSync,
  ) {}

  /** Takes one line without its end. */
  readonly write = (line: string): void => {
    const missing = this.lost ? `${lackOf(this.lost)}\n` : '';
    if (this.put(`${this.isBroken ? '\n' : ''}${missing}${line}\n`)) this.lost = 0;
    else this.lost += 1;
  };

  private put(text: string): boolean {
    let rest: Uint8Array = Buffer.from(text);
    const whole = rest.length;
    for (let waits = 0; rest.length > 0;) {
      try {
        rest = rest.subarray(this.writeBytes(this.fd, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN' && waits < WAITS) {
          waits += 1;
          Atomics.wait(sleep, 0, 0, WAIT_MS);
          continue;
        }
        if (rest.length < whole) this.isBroken = true;
        return false;
      }
    }
    this.isBroken = false;
    return true;
  }
}

const lackOf = (lines: number): string =>
  JSON.stringify({ at: new Date().toISOString(), level: 'warn', message: 'log lines lost', lines });

/** What other code still says through Node's own streams must not end the process either. */
export function surviveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
