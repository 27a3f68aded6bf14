/**
 * Stores a file that somebody sends: checked, cut into pieces and hashed, in one transaction. Nobody else sees it until it is
 * attached to something.
 */
import { Injectable } from '@nestjs/common';
import { checkFile, FILE_TYPES, fileName, refuse, type Action, type Refusal, type Viewer } from '@vlis/domain';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { SWEEP_FILE } from '../jobs/platform-jobs.js';
import { sendJob } from '../jobs/send-job.js';
import { typeOf } from './content-type.js';

const CHUNK = 256 * 1024;
/** A file that is not attached by then is deleted. */
const ORPHAN_SECONDS = 24 * 60 * 60;

export interface KeptFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
}

@Injectable()
export class KeepFile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param given the name as it was sent */
  async run(viewer: Viewer, action: Action, given: string, content: Buffer): Promise<KeptFile | Refusal> {
    const name = fileName(given);
    const type = await typeOf(content);
    const bytes = content.length;
    return this.database.run(viewer, action, async (tx, audit) => {
      const wrong = checkFile({ name, bytes, type });
      if (wrong.length) return refuse('INVALID_INPUT', wrong, { detail: 'file' });
      const sha256 = createHash('sha256').update(content).digest('hex');
      const [file]: { id: number }[] = await tx.query(
        `insert into file (name, media_type, bytes, sha256, account_id, at) values ($1, $2, $3, $4, $5, $6) returning id`,
        [name, FILE_TYPES[type!].media, bytes, sha256, viewer.accountId, this.clock.now()],
      );
      const { id } = file!;
      await writeChunks(tx, id, content);
      await sendJob(tx, SWEEP_FILE, { fileId: id }, ORPHAN_SECONDS);
      audit.about('file', [id]).note({ bytes });
      return { id, name, bytes };
    });
  }
}

async function writeChunks(tx: EntityManager, id: number, content: Buffer): Promise<void> {
  for (let nth = 0; nth * CHUNK < content.length; nth += 1)
    await tx.query(`insert into file_chunk (file_id, nth, content) values ($1, $2, $3)`, [
      ...[id, nth, content.subarray(nth * CHUNK, (nth + 1) * CHUNK)],
    ]);
}
