/** The GraphQL endpoint of the mailbox page, for administrators: which messages were sent to whom, and with which result. */
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@vlis/domain';
import { Allow } from '../access/allow.js';
import { CurrentViewer } from '../access/current-viewer.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Costs, rowsOfPage } from '../graphql/costs.js';
import { PageInput, pageOf } from '../graphql/page.input.js';
import { MailPageModel, type MailModel } from './mail.model.js';

@Resolver(() => MailPageModel)
export class MailsResolver {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @Query(() => MailPageModel, { description: 'The newest first.' })
  @Allow('mail.read')
  @Costs({ statements: 2, asked: rowsOfPage })
  mails(
    @CurrentViewer() viewer: Viewer,
    @Args('page', { type: () => PageInput, nullable: true }) page?: PageInput | null,
  ): Promise<MailPageModel> {
    const { offset, limit } = pageOf(page);
    return this.database.read(viewer, async (db) => {
      const rows: MailModel[] = await db.query(
        `select mail.id::int, coalesce(account.username, address) as to, address, mail.subject, body, state, doubtful, answer,
           written_at as "writtenAt"
         from mail left join account on account.id = account_id order by mail.id desc offset $1 limit $2`,
        [offset, limit],
      );
      const [{ total }]: [{ total: number }] = await db.query(`select count(*)::int as total from mail`);
      return { rows, total, sends: this.config.mailServer !== undefined };
    });
  }
}
