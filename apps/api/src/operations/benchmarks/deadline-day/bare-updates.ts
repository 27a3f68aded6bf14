/**
 * The least that PostgreSQL must do to take the same saves: the cells of the same row and a line of history, one
 * statement and one commit, over as many connections as the application has; nothing read, nothing checked, nobody asked
 * who it is.
 */
import pg from 'pg';
import type { Outcome } from './stage.js';

const HISTORY = 'bare_revision';

export class BareUpdates {
  private readonly pool: pg.Pool;
  private documents: { readonly id: number; readonly cells: string }[] = [];
  private turn = 0;

  constructor(databaseUrl: string, connections: number) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: connections, application_name: 'vlis-bench' });
  }

  async prepare(submissionIds: readonly number[]): Promise<void> {
    await this.pool.query(`create table if not exists ${HISTORY} (like submission_revision)`);
    const { rows } = await this.pool.query<{ id: number; cells: string }>(
      'select id, cells::text as cells from submission where id = any($1)',
      [submissionIds],
    );
    this.documents = rows;
  }

  async update(): Promise<Outcome> {
    this.turn += 1;
    const { id, cells } = this.documents[this.turn % this.documents.length]!;
    try {
      await this.pool.query({
        name: 'bare-update',
        text: `with written as (update submission set cells = $2::jsonb, updated_at = now() where id = $1 returning id)
               insert into ${HISTORY} (submission_id, revision, at, account_id, changes, explained)
               select id, $3, now(), 1, '{"B01": ["2340", "2371"]}', '{}' from written`,
        values: [id, cells, this.turn],
      });
      return { kind: 'answered' };
    } catch (error) {
      return { kind: 'failed', why: String(error) };
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
