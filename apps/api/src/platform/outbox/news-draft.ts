/**
 * What an action tells people, written in its transaction beside the audit entry: nobody hears of what was undone, and what was done
 * is told, whatever becomes of the process afterwards (docs/decisions/0045-news-in-the-action.md).
 */
import { hearersOf, type News, type Viewer } from '@vlis/domain';
import { isSystem } from '../access/system-viewer.js';
import type { Statement } from '../database/packet.js';
import type { Delivery } from '../jobs/platform-jobs.js';
import { newsOf, type NewsShapes } from './news-shapes.js';

interface Telling {
  readonly at: Date;
  /** What has happened, such as `review_step 41`: the same person is told of the same subject once. */
  readonly subject: string;
  /** Accounts. Whoever does the action is left out. */
  readonly to: readonly number[];
}

// Without a named conflict: that would have to see the row in its way, which may be another person's.
const TELL = `
  insert into news (at, kind, subject, params, account_id)
  select at, kind, subject, params, account_id
  from jsonb_to_recordset($1::jsonb) as told (at timestamptz, kind text, subject text, params jsonb, account_id int)
  on conflict do nothing`;

export class NewsDraft {
  private readonly told: (Telling & { readonly news: News })[] = [];

  constructor(private readonly shapes: NewsShapes) {}

  /** Throws where the parameters are not those of the kind. */
  tell(news: News, telling: Telling): void {
    this.told.push({ ...telling, news: newsOf(this.shapes, news.kind, news.params) });
  }

  /** What writes the rows; undefined where nobody is told anything. */
  statement(viewer: Viewer): Statement | undefined {
    const rows = this.told.flatMap(({ news, at, subject, to }) =>
      hearersOf(to, viewer.accountId).map((account) => ({ ...news, at, subject, account_id: account })),
    );
    return rows.length ? { name: 'tell-news', text: TELL, values: [JSON.stringify(rows)] } : undefined;
  }

  /** What has to be delivered by mail. What the system does in bulk, such as a demonstration, is told by the bell alone. */
  deliveries(viewer: Viewer): readonly Delivery[] {
    return isSystem(viewer) ? [] : this.told.map(({ news: { kind }, subject }) => ({ kind, subject }));
  }
}
