/**
 * The archivist's state as it writes it into the database, for the administrator's page: one row of `archive_state`.
 */
import { withConnection } from '../postgres/connect.js';

/** Why the log is not added to: see the table in docs/how-to/backup.md. */
export type ArchiveProblem = 'folder' | 'space' | 'key' | 'torn' | 'superseded';

export interface ArchiveState {
  /** Everything acknowledged until then is in the backup folder; empty: it stays as it was. */
  readonly until?: Date;
  readonly problem?: ArchiveProblem;
}

const UNDEFINED_TABLE = '42P01';

/** @param url of the superuser; a database that an older VLIS made has no such table and is left alone */
export const noteState = async (url: string, { until, problem }: ArchiveState): Promise<void> => {
  const address = new URL(url);
  address.pathname = '/vlis';
  try {
    await withConnection({ connectionString: address.href, connectionTimeoutMillis: 5_000 }, (client) =>
      client.query(
        `insert into archive_state as known (id, reached_at, problem, reported_at) values (1, $1, $2, clock_timestamp())
         on conflict (id) do update set reached_at = coalesce(excluded.reached_at, known.reached_at),
           problem = excluded.problem, reported_at = excluded.reported_at`,
        [until ?? null, problem ?? null],
      ),
    );
  } catch (error) {
    if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error;
  }
};
