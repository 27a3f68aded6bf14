/**
 * The news of an action for the people whom it concerns, written in its transaction beside the audit entry. An action that is rolled
 * back leaves no news; one that is committed does, also when the process ends right after it
 * (docs/decisions/0045-news-in-the-deed.md).
 */
import { hearersOf, type News, type Viewer } from '@vlis/domain';
import { isSystem } from '../access/system-viewer.js';
import type { Statement } from '../database/packet.js';
import type { Delivery } from '../jobs/platform-jobs.js';
import { newsOf, type NewsShapes } from './news-shapes.js';

interface Addressing {
  readonly at: Date;
  /** What has happened, such as `review_step 41`: each person gets one notice of it. */
  readonly subject: string;
  /** Accounts. Whoever does the action is left out. */
  readonly to: readonly number[];
  /** Goes by mail also where the system does the action: a reminder is no bulk work, whoever sends it. */
  readonly alwaysMailed?: boolean;
}

// No conflict target: with one, PostgreSQL also applies the policy for reading, by which each person reads only their own news.
const INSERT_NEWS = `
  insert into news (at, kind, subject, params, account_id)
  select at, kind, subject, params, account_id
  from jsonb_to_recordset($1::jsonb) as told (at timestamptz, kind text, subject text, params jsonb, account_id int)
  on conflict do nothing`;

export class NewsDraft {
  private readonly entries: (Addressing & { readonly news: News })[] = [];

  constructor(private readonly shapes: NewsShapes) {}

  /** Throws where the parameters are not those of the kind. */
  add(news: News, addressing: Addressing): void {
    this.entries.push({ ...addressing, news: newsOf(this.shapes, news.kind, news.params) });
  }

  /** The statement that inserts the rows; undefined where there is no news or nobody to read it. */
  statement(viewer: Viewer): Statement | undefined {
    const rows = this.entries.flatMap(({ news, at, subject, to }) =>
      hearersOf(to, viewer.accountId).map((account) => ({ ...news, at, subject, account_id: account })),
    );
    return rows.length ? { name: 'insert-news', text: INSERT_NEWS, values: [JSON.stringify(rows)] } : undefined;
  }

  /** What has to be sent by mail as well. News of bulk work by the system, such as loading a demonstration, is shown by the bell only, unless it says otherwise. */
  deliveries(viewer: Viewer): readonly Delivery[] {
    const mailed = isSystem(viewer) ? this.entries.filter(({ alwaysMailed }) => alwaysMailed) : this.entries;
    return mailed.map(({ news: { kind }, subject }) => ({ kind, subject }));
  }
}
