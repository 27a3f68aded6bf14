/**
 * Drops a database of our own. It first closes the sessions that our role may close. `drop database … with (force)` would close
 * every session, and fails for all but superusers whenever an autovacuum of the server is among them; the plain form cancels the
 * autovacuum and waits.
 */
import type { Client } from 'pg';

/** How long sessions may take to end. */
const PATIENCE_MS = 5_000;

/**
 * Does nothing where there is no such database.
 * @param name an identifier made by us, since it becomes part of the statement
 */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid, $2) from pg_stat_activity
     where datname = $1 and pg_has_role(usesysid, 'usage') and pid <> pg_backend_pid()`,
    [name, PATIENCE_MS],
  );
  await client.query(`drop database if exists ${name}`);
}
