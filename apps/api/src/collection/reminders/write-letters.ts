/**
 * The job that writes the mail to a main contact who has no account: once for its row, and sent as any other message. The row was added in the
 * transaction that asked for the job.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { IsoDate, PeriodCode } from '@vlis/domain';
import { mailWords } from '@vlis/reporting';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { LATEST, loadLibraries } from '../../ground/registry/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { JobHandlers } from '../../platform/jobs/job-handlers.js';
import type { JobKind } from '../../platform/jobs/job-kind.js';
import { writeLetter } from '../../platform/mail/write-letter.js';

export const WRITE_LETTER: JobKind<{ readonly reminderId: number }> = {
  name: 'write-reminder-letter',
  data: z.strictObject({ reminderId: z.int().positive() }),
  ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 5 },
};

interface Row {
  readonly roundId: number;
  readonly libraryId: number;
  readonly period: PeriodCode;
  readonly until: IsoDate;
  readonly address: string;
}

const OF_REMINDER = `
  select m.round_id as "roundId", m.library_id as "libraryId", r.period, o.due_on as until, c.email as address
  from reminder m
  join round r on r.id = m.round_id
  join obligation o on o.round_id = m.round_id and o.library_id = m.library_id
  join library_contact c on c.id = m.contact_id
  where m.id = $1`;

@Injectable()
export class WriteLetters implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(WRITE_LETTER, {
      run: ({ data: { reminderId } }, finish) => finish((tx) => this.write(tx, reminderId)),
    });
  }

  private async write(tx: EntityManager, reminderId: number): Promise<void> {
    const [row]: Row[] = await tx.query(OF_REMINDER, [reminderId]);
    if (!row) throw new Error(`no reminder ${reminderId}`);
    const { address, ...of } = row;
    const [library] = await loadLibraries(tx, [of.libraryId], LATEST);
    const news = { kind: 'submission-reminder', params: { ...of, library: library!.name } } as const;
    const words = mailWords(news, this.config.publicUrl);
    await writeLetter(tx, this.config, { key: `reminder ${reminderId}`, address, words, at: this.clock.now() });
  }
}
