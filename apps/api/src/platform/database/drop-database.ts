/**
 * Drops a database of ours and closes our sessions in it first, and those of roles that are ours to end. `drop database … with (force)` would end every session
 * in it, and is refused to all but superusers whenever the server's own vacuum happens to be one of them; the plain form
 * ends the vacuum and waits for it.
 */
import type { Client } from 'pg';

/** How long a session is given to end. */
const PATIENCE_MS = 5_000;

/** Nothing happens if there is none of this name, which must be an identifier of our own making. */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid, $2) from pg_stat_activity
     where datname = $1 and pg_has_role(usesysid, 'usage') and pid <> pg_backend_pid()`,
    [name, PATIENCE_MS],
  );
  await client.query(`drop database if exists ${name}`);
}
