/**
 * The job that writes the mail for the news of an action: in one transaction a message for each person, and a job that sends it.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKind } from '@vlis/domain';
import { mailWords } from '@vlis/reporting';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { DELIVER_NEWS, SEND_MAIL, type Delivery } from '../jobs/platform-jobs.js';
import { sendJob } from '../jobs/send-job.js';
import { newsOf } from '../outbox/news-shapes.js';
import type { MailState } from './mails.js';

interface NewsRow {
  readonly id: string;
  readonly kind: NewsKind;
  readonly params: unknown;
  readonly accountId: number;
  readonly address: string | null;
}

/** News to open accounts for which no message was written yet. */
const NEWS_TO_MAIL = `
  select news.id, kind, params, account_id as "accountId", email as address
  from news join account on account.id = account_id and active
  where kind = $1 and news.subject = $2 and not exists (select from mail where news_id = news.id)
  order by news.id`;

const WRITE = `
  insert into mail (news_id, account_id, address, message_id, subject, body, state, written_at, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
  on conflict on constraint mail_once do nothing returning id::int`;

@Injectable()
export class DeliverNews implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly features: FoldedFeatures,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(DELIVER_NEWS, { run: ({ data }, finish) => finish((tx) => this.write(tx, data)) });
  }

  private async write(tx: EntityManager, { kind, subject }: Delivery): Promise<void> {
    const rows: NewsRow[] = await tx.query(NEWS_TO_MAIL, [kind, subject]);
    for (const row of rows) {
      const state = this.stateOf(row);
      const { publicUrl } = this.config;
      const words = mailWords(newsOf(this.features.news, row.kind, row.params), `${publicUrl}/#/notices`);
      // The id follows from the news, so that every attempt sends the same one: mail systems recognise a copy by it.
      const messageId = `<news-${row.id}@${new URL(publicUrl).hostname}>`;
      const [written]: { id: number }[] = await tx.query(WRITE, [
        ...[row.id, row.accountId, row.address, messageId, words.subject, words.body, state, this.clock.now()],
      ]);
      if (written && state === 'waiting') await sendJob(tx, SEND_MAIL, { mailId: written.id });
    }
  }

  private stateOf({ address }: NewsRow): MailState {
    if (address === null) return 'no-address';
    return this.config.mailServer ? 'waiting' : 'kept';
  }
}
