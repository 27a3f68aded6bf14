/**
 * Room kept for PostgreSQL on its own disk: a file beside the cluster that is given up when the disk is full and PostgreSQL
 * has ended for it. With that room it recovers and people go on reading. The file is laid again when there is room.
 */
import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { freeBytes } from '../../bootstrap/space.mjs';

const MB = 2 ** 20;

/** Four segments of the log of changes: what a recovery writes, and some of what it catches up with. */
const BALLAST_BYTES = 64 * MB;

/** So much must be free beside it: room that others need is not taken. */
const FREE_BESIDE = 192 * MB;

const LOOK_MS = 5_000;

export class Ballast {
  private readonly file: string;

  /** @param home the folder that holds the cluster */
  constructor(home: string) {
    this.file = join(home, 'ballast');
  }

  get isLaid(): boolean {
    return existsSync(this.file);
  }

  /** Lays it where there is room and none is laid; a disk that fills up meanwhile gets back what was written. */
  readonly lay = (): void => {
    if (this.isLaid || freeBytes(this.file) < BALLAST_BYTES + FREE_BESIDE) return;
    const half = `${this.file}.new`;
    try {
      fill(half);
      renameSync(half, this.file);
    } catch {
      rmSync(half, { force: true });
    }
  };

  readonly giveUp = (): void => rmSync(this.file, { force: true });

  /** Lays it now, and again and again for as long as this process runs. */
  readonly keep = (): void => {
    this.lay();
    setInterval(this.lay, LOOK_MS).unref();
  };
}

/** Random bytes: a file system that compresses would make no room of zeros. */
function fill(file: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    const bytes = randomFillSync(Buffer.alloc(MB));
    for (let written = 0; written < BALLAST_BYTES;) written += writeSync(handle, bytes);
  } finally {
    closeSync(handle);
  }
}
