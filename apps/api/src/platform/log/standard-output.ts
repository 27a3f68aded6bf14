/**
 * Writes log lines to standard output, never throwing and never blocking for long. Node's own stream ends the process where the
 * disk is full or the reader is gone, or keeps every later line in memory. Lines that cannot be written are counted, and the log
 * reports their number as soon as it can be written again.
 */
import { writeSync } from 'node:fs';

const STDOUT = 1;

/** How often a pipe with a slow reader is waited for, in all. */
const WAITS = 20;
const WAIT_MS = 5;

type Write = (fd: number, bytes: Uint8Array) => number;

const sleep = new Int32Array(new SharedArrayBuffer(4));

export class StandardOutput {
  private lost = 0;
  /** The last line was cut off, so the next one begins with a line break. */
  private isBroken = false;

  constructor(
    private readonly fd = STDOUT,
    private readonly writeBytes: Write = writeSync,
  ) {}

  /** Takes one line without its line break. */
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

/** What other code writes to Node's own streams must not end the process either. */
export function surviveLostOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
