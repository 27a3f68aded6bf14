import { startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeEach(async () => (api = await startApi()));
afterEach(() => api.stop());

const health = async (): Promise<object> => {
  const answer = await fetch(`${api.url}/health`);
  return { http: answer.status, ...((await answer.json()) as object) };
};

it('is well when the database answers and has every migration', async () => {
  expect(await health()).toEqual({
    http: 200,
    status: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
  });
  expect(api.logged.at(-1)).toMatchObject({ message: 'request', method: 'GET', path: '/health', status: 200 });
});

it('is ready and well at its old address and its new one alike, and alive whatever the database is', async () => {
  const at = async (path: string): Promise<number> => (await fetch(`${api.url}${path}`)).status;
  await api.db.query('alter table schema_migration rename to elsewhere');
  expect([await at('/health'), await at('/health/ready'), await at('/health/live')]).toEqual([503, 503, 200]);
  await api.db.query('alter table elsewhere rename to schema_migration');
  expect([await at('/health'), await at('/health/ready'), await at('/health/live')]).toEqual([200, 200, 200]);
});

it('is not well while a migration is missing', async () => {
  await api.db.query('delete from schema_migration where id = (select max(id) from schema_migration)');
  expect(await health()).toMatchObject({ http: 503, status: 'migrations-pending' });
  await api.db.query('drop table schema_migration');
  expect(await health()).toMatchObject({ http: 503, status: 'migrations-pending' });
});

const plantUnknown = () =>
  api.db.query(`insert into schema_migration (timestamp, name) values (1999999999999, 'FutureThing1999999999999')`);

it('is not well on a database that a newer version has migrated', async () => {
  await plantUnknown();
  expect(await health()).toMatchObject({ http: 503, status: 'migrations-newer' });
});

it('goes on, once it was well, while a newer version migrates', async () => {
  expect(await health()).toMatchObject({ http: 200 });
  await plantUnknown();
  expect(await health()).toMatchObject({ http: 200, status: 'ok' });
});

it('tells the screens where to sign in', async () => {
  const settings = await (await fetch(`${api.url}/config.json`)).json();
  expect(settings).toEqual({
    oidc: expect.objectContaining({
      issuer: `${api.url}/oidc`,
      clientId: 'vlis-admin',
      audience: 'vlis-api',
    }) as object,
    profile: 'embedded',
    version: expect.any(String) as string,
  });
});
