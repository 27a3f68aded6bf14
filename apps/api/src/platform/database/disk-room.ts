/**
 * Refuses an action while the disk below PostgreSQL is nearly full. PostgreSQL itself ends when it cannot write its log of
 * changes, and then nobody reads either; so nothing more is written while there is still room for what it does by itself.
 * Only where PostgreSQL stands on this machine: `DATABASE_FOLDER` names its folder, and `npm start` sets it.
 */
import { Injectable } from '@nestjs/common';
import { statfsSync } from 'node:fs';
import { Config } from '../config/config.js';
import { DiskFull } from './disk-full.js';

/** Two segments of PostgreSQL's log of changes. */
const LEAST_FREE_BYTES = 32 * 2 ** 20;

/** An answer of the system holds for so long: one question serves the actions of a busy moment. */
const HOLDS_MS = 50;

@Injectable()
export class DiskRoom {
  private askedAt = -Infinity;
  private isEnough = true;

  constructor(private readonly config: Config) {}

  /** @throws DiskFull */
  demand(): void {
    const { databaseFolder } = this.config;
    if (databaseFolder === '') return;
    if (performance.now() - this.askedAt > HOLDS_MS) {
      this.isEnough = freeBytes(databaseFolder) >= LEAST_FREE_BYTES;
      this.askedAt = performance.now();
    }
    if (!this.isEnough) throw new DiskFull(`less than ${LEAST_FREE_BYTES} bytes free at ${databaseFolder}`);
  }
}

/** What an ordinary account may still write. A file system that tells nothing of itself holds nobody up. */
export function freeBytes(folder: string): number {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    return blocks > 0 ? bavail * bsize : Infinity;
  } catch {
    return Infinity;
  }
}
