import { application } from '../../application.js';
import { startApi, type Api } from '../../testing/index.js';
import { databaseAt, ownerAt } from '../../testing/template.js';
import { asOwner } from '../../platform/database/migrate-database.js';
import { migrate } from './migrate.command.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

it('leaves a database that a newer version has migrated as it is, and says so in both languages', async () => {
  await api.db.query('delete from schema_migration where id = (select max(id) from schema_migration)');
  await api.db.query(
    `insert into schema_migration (timestamp, name) values (1999999999999, 'FutureThing1999999999999')`,
  );
  const rows = () => api.db.query('select * from schema_migration order by id');
  const before: unknown = await rows();
  process.env.DATABASE_URL = databaseAt(api.databaseName);
  process.env.DATABASE_OWNER_URL = ownerAt(api.databaseName);
  process.env.VLIS_PROFILE = 'embedded';
  await expect(migrate.run([], application)).rejects.toThrow(
    /bản VLIS mới hơn tạo ra \(FutureThing1999999999999\).*\n.*made by a newer VLIS \(FutureThing/,
  );
  expect(await rows()).toEqual(before);
});

it('gives the work of the owner all the time that it takes', async () => {
  const shown = await asOwner(ownerAt(api.databaseName), (owner) => owner.query('show statement_timeout'));
  expect(shown).toEqual([{ statement_timeout: '0' }]);
  expect(await api.pool.query('show statement_timeout')).toEqual([{ statement_timeout: '30s' }]);
});
