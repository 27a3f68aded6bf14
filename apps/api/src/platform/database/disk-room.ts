/**
 * Refuses actions while the disk of PostgreSQL is nearly full. PostgreSQL stops when it cannot write its write-ahead log, and
 * then nobody can read either; so actions stop while there is still room for PostgreSQL's own work. Only where PostgreSQL is on
 * this machine: `DATABASE_FOLDER` is its folder, and `npm start` sets it.
 */
import { Injectable } from '@nestjs/common';
import { statfsSync } from 'node:fs';
import { Config } from '../config/config.js';
import { DiskFull } from './disk-full.js';

/** Two segments of PostgreSQL's write-ahead log. */
const LEAST_FREE_BYTES = 32 * 2 ** 20;

/** An answer of the system is used for so long, so that in a busy moment one question serves many actions. */
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

/** The bytes that an ordinary account may still write. A file system that does not report it counts as having room. */
export function freeBytes(folder: string): number {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    return blocks > 0 ? bavail * bsize : Infinity;
  } catch {
    return Infinity;
  }
}
