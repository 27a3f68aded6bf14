/**
 * The job that sends one message. Sending has no transaction: where the process dies between the server's acceptance and our
 * commit, nobody knows whether the message arrived. Its beginning is committed before the first byte is sent, so only this case
 * is uncertain; the message is then sent again with the same Message-ID and marked as doubtful (docs/decisions/0053-mail.md).
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../access/system-viewer.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { JobHandlers, type Finish, type Job } from '../jobs/job-handlers.js';
import { SEND_MAIL, type MailJob } from '../jobs/platform-jobs.js';
import { textOf } from '../jobs/run-job.js';
import { beginHandOver, findUnsent, noteFailure, settle } from './mails.js';
import { handOver, MailFailure } from './smtp-line.js';
import { writeMessage } from './write-message.js';

const MAIL = systemViewer('mail');

@Injectable()
export class SendMail implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SEND_MAIL, {
      run: (job, finish) => this.send(job, finish),
      failed: (tx, { mailId }, { error, isLast }) => {
        const isKnown = error instanceof MailFailure && error.isKnown;
        const state = isLast ? 'given-up' : isKnown ? 'waiting' : null;
        return noteFailure(tx, mailId, { state, answer: textOf(error), at: this.clock.now() });
      },
    });
  }

  private async send({ data: { mailId }, signal }: Job<MailJob>, finish: Finish): Promise<void> {
    const mail = await this.database.read(MAIL, (db) => findUnsent(db, mailId));
    const { mailServer: server, mailFrom: from } = this.config;
    if (!mail) return finish(() => Promise.resolve());
    if (!server) return finish((tx) => settle(tx, mailId, { state: 'kept', answer: '', at: this.clock.now() }));

    const message = await writeMessage(mail, from);
    const begin = async (): Promise<void> => {
      const isOurs = await this.database.keep(MAIL, (tx) => beginHandOver(tx, mailId, this.clock.now()));
      if (!isOurs) throw new Error('somebody else has sent it');
    };
    const answer = await handOver(server, { from, to: mail.address, message, begin, signal });
    const state = answer.kind === 'taken' ? 'sent' : 'refused';
    await finish((tx) => settle(tx, mailId, { state, answer: answer.text, at: this.clock.now() }));
  }
}
