import type { Command } from '../platform/command/command.js';
import { withDatabase } from './application.js';

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  about: 'Cập nhật cấu trúc cơ sở dữ liệu / brings the database to this version',
  run: () =>
    withDatabase(async (dataSource) => {
      const done = await dataSource.runMigrations();
      for (const { name } of done) console.log(name);
      console.log(`migrations: ${done.length}`);
    }),
};
