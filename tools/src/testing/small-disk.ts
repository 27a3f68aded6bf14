/** For tests: a disk of so many megabytes that can be filled to its last byte. In memory, as only root may have it mounted. */
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MB = 2 ** 20;

export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns nothing where this machine lets nobody mount one; why is printed */
  static of(megabytes: number): SmallDisk | undefined {
    const folder = mkdtempSync(join(tmpdir(), 'vlis-disk-'));
    const { status, stderr, error } = spawnSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'vlis-test', folder],
      { encoding: 'utf8' },
    );
    if (status === 0) return new SmallDisk(folder);
    rmdirSync(folder);
    // Not console.log: Jest does not print the output of a file whose tests are all skipped.
    process.stderr.write(`skipped: no disk of ${megabytes} MB can be mounted here (${stderr || String(error)})\n`);
    return undefined;
  }

  private get filler(): string {
    return join(this.folder, 'filler');
  }

  /** Writes until the disk takes no more. */
  readonly fill = (): void => {
    const handle = openSync(this.filler, 'a');
    try {
      for (let piece = Buffer.alloc(MB); piece.length >= 512;) {
        try {
          writeSync(handle, piece);
        } catch {
          piece = piece.subarray(0, piece.length / 2);
        }
      }
    } finally {
      closeSync(handle);
    }
  };

  readonly makeRoom = (): void => rmSync(this.filler, { force: true });

  readonly remove = (): void => {
    chmodSync(this.folder, 0o700);
    spawnSync('umount', ['--lazy', this.folder]);
    rmdirSync(this.folder);
  };
}

/** `it`, for what needs the disk. */
export const itOn =
  (disk: SmallDisk | undefined) =>
  (name: string, test: () => Promise<void>, patience?: number): void =>
    disk ? it(name, test, patience) : it.skip(`${name} (no small disk can be mounted here)`, test);
