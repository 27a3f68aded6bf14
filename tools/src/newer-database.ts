/**
 * A database that a newer VLIS has migrated: the folder's record may be as this version writes it, and yet the tables are
 * others. Asked of the running server before any command touches it.
 */
import { migrations } from '@vlis/migrations';
import { newer } from './data-folder.js';
import { withConnection } from './postgres/connect.js';

/** @throws Refusal where the database has a migration that this version does not know */
export const refuseNewerDatabase = (databaseUrl: string, folder: string): Promise<void> =>
  withConnection({ connectionString: databaseUrl }, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('schema_migration') is not null as there`,
    );
    if (rows[0]?.there !== true) return;
    const known = migrations.map(({ name }) => name);
    const unknown = await client.query('select from schema_migration where name <> all($1)', [known]);
    if (unknown.rowCount) throw newer(folder);
  });
