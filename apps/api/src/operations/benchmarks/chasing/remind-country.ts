/**
 * Somebody of the Ministry reminds the people of as many libraries as owe: rows, news and jobs of the mail, committed. Beside it a copy of
 * the same rows of the three tables by bare statements, with their keys and indexes.
 */
import { SendReminders } from '../../../collection/reminders/index.js';
import { granted } from '../../provisioning/index.js';
import type { Scene } from '../corridor/scene.js';
import { Stopwatch } from '../stopwatch.js';

/** The requirement: 20 000 in 10 s. */
const MOST_MS = 10_000;

export async function remindCountry(scene: Scene, roundId: number, reminders: number): Promise<void> {
  const { app, cast, db, record, progress } = scene;
  const libraryIds = await staff(scene, roundId, reminders);
  progress(`${libraryIds.length} libraries with somebody to remind`);
  const sending = new Stopwatch();
  const sent = await sending.time(() =>
    app.get(SendReminders, { strict: false }).run(cast.ministry, { roundId, libraryIds }),
  );
  const { people } = granted(sent, 'reminders');
  if (people !== reminders) throw new Error(`${people} of ${reminders} were reminded`);
  const [kept]: [{ news: number; jobs: number }] = await db.query(
    `select (select count(*)::int from news) as news, (select count(*)::int from pgboss.job where name = 'deliver-news') as jobs`,
  );
  if (kept.news !== reminders || kept.jobs !== reminders) throw new Error(`not in the queue: ${JSON.stringify(kept)}`);
  record(`${reminders} reminders put into the queue`, sending.quantile(1), 'ms', {
    ...{ name: 'the same rows copied by three bare statements', value: await copied(scene) },
  }, { max: MOST_MS }); // prettier-ignore

  const again = new Stopwatch();
  const none = await again.time(() =>
    app.get(SendReminders, { strict: false }).run(cast.ministry, { roundId, libraryIds }),
  );
  if (granted(none, 'again').people !== 0) throw new Error('somebody was reminded twice');
  record('the same again, on the same day: nobody', again.quantile(1), 'ms', {
    ...{ name: 'the first time', value: sending.quantile(1) },
  });
}

/** Gives as many libraries that owe somebody who works there. @returns the libraries */
async function staff({ db }: Scene, roundId: number, reminders: number): Promise<readonly number[]> {
  const rows: { id: number }[] = await db.query(
    `with owing as (
       select library_id as id from obligation o
       where round_id = $1 and o.body <> all (array(select code from governing_body where restricted))
       order by library_id limit $2),
     added as (
       insert into account (username, name, email)
       select 'nhac.' || id, 'Thủ thư ' || id, 'nhac.' || id || '@thuvien.example' from owing returning id, username)
     insert into account_role (account_id, role, library_id, valid_from)
     select id, 'library-staff', substr(username, 6)::int, '2020-01-01' from added returning library_id as id`,
    [roundId, reminders],
  );
  await db.query('analyze account, account_role');
  return rows.map(({ id }) => id);
}

/** @returns milliseconds */
async function copied({ db }: Scene): Promise<number> {
  const watch = new Stopwatch();
  const tables = [['reminder', ''], ['news', ''], ['pgboss.job', `where name = 'deliver-news'`]] as const; // prettier-ignore
  for (const [table, those] of tables) {
    await db.query(`create table bare_copy (like ${table} including all excluding generated)`);
    await watch.time(() => db.query(`insert into bare_copy overriding system value select * from ${table} ${those}`));
    await db.query('drop table bare_copy');
  }
  return watch.seconds * 1000;
}
