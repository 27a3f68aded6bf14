import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { readConfig } from '../../platform/config/config.js';
import { readOwnerUrl } from '../../platform/config/owner-url.js';
import { type Owner, asOwner, migrateDatabase } from '../../platform/database/migrate-database.js';
import { unknownMigrations } from '../../platform/health/migrations-current.js';

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  about: 'Cập nhật cấu trúc cơ sở dữ liệu / brings the database to this version (DATABASE_OWNER_URL)',
  run: (_args, application) => {
    const { databaseUrl } = readConfig(process.env);
    return asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
      await refuseForeign(owner);
      await refuseNewer(owner);
      const done = await migrateDatabase(owner, databaseUrl, application.features().jobs);
      for (const name of done) console.log(name);
      console.log(`migrations: ${done.length}`);
    });
  },
};

async function refuseNewer(owner: Owner): Promise<void> {
  const unknown = await unknownMigrations(owner);
  if (!unknown.length) return;
  throw new CommandRefusal(
    `Cơ sở dữ liệu do bản VLIS mới hơn tạo ra (${unknown.join(', ')}). Hãy dùng bản VLIS mới.\n` +
      `The database was made by a newer VLIS (${unknown.join(', ')}). Use that version.`,
  );
}

/** A database in which one role did everything has to be handed to the owner first, which takes a superuser. */
async function refuseForeign(owner: Owner): Promise<void> {
  const foreign: { owner: string }[] = await owner.query(
    `select distinct tableowner as owner from pg_tables where schemaname = 'public' and tableowner <> current_user`,
  );
  if (!foreign.length) return;
  const names = foreign.map((row) => row.owner).join(', ');
  throw new CommandRefusal(
    `Các bảng thuộc vai trò ${names}. Hãy chuyển giao theo docs/how-to/production.md, mục "From one role to two".\n` +
      `The tables belong to the role ${names}. Hand them over: docs/how-to/production.md, "From one role to two".`,
  );
}
