/** Marks notices as read. Those read before keep their time, and other people's are not changed. */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { countUnread } from './notices.js';

const MARK = `
  update news set read_at = $3
  where account_id = $1 and read_at is null and ($2::bigint[] is null or id = any ($2))
  returning id::int`;

@Injectable()
export class ReadNotices {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ids null: all
   * @returns how many are left unread
   */
  run(viewer: Viewer, ids: readonly number[] | null): Promise<{ readonly unread: number } | Refusal> {
    return this.database.run(viewer, 'notice.read', async (tx, audit) => {
      const [marked]: [{ id: number }[], number] = await tx.query(MARK, [viewer.accountId, ids, this.clock.now()]);
      audit.about(
        'news',
        marked.map(({ id }) => id),
      );
      if (!marked.length) audit.nothingDone();
      return { unread: await countUnread(tx, viewer) };
    });
  }
}
