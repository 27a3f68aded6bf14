import { CommandFault, type Command } from '../platform/command/command.js';
import { unknownMigrations } from '../platform/health/migrations-current.js';
import { withDatabase } from './application.js';

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  about: 'Cập nhật cấu trúc cơ sở dữ liệu / brings the database to this version',
  run: () =>
    withDatabase(async (dataSource) => {
      const unknown = await unknownMigrations(dataSource);
      if (unknown.length) {
        throw new CommandFault(
          `Cơ sở dữ liệu do bản VLIS mới hơn tạo ra (${unknown.join(', ')}). Hãy dùng bản VLIS mới.\n` +
            `The database was made by a newer VLIS (${unknown.join(', ')}). Use that version.`,
        );
      }
      const done = await dataSource.runMigrations();
      for (const { name } of done) console.log(name);
      console.log(`migrations: ${done.length}`);
    }),
};
