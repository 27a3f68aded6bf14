/** Libraries into the register, rounds opened: beside the same rows copied by one bare statement. */
import { periodCode, type PeriodCode } from '@vlis/domain';
import { OpenRound } from '../../../collection/calendar/index.js';
import { granted, registrationOf } from '../../provisioning/index.js';
import { RegisterLibraries } from '../../../ground/registry/index.js';
import { Stopwatch } from '../stopwatch.js';
import type { Country } from './country.js';
import type { Scene } from './scene.js';

export interface Registered {
  /** Libraries by external key, rounds by period. */
  readonly libraryIds: ReadonlyMap<string, number>;
  readonly roundIds: ReadonlyMap<PeriodCode, number>;
}

export async function registerCountry(scene: Scene, { libraries, rounds }: Country): Promise<Registered> {
  const { app, cast, clock, db, record, progress } = scene;
  const registering = new Stopwatch();
  const registered = await registering.time(async () =>
    granted(
      await app.get(RegisterLibraries, { strict: false }).run(cast.clerk, libraries.map(registrationOf)),
      'libraries',
    ),
  );
  progress(`registered: ${registered.size}`);
  await db.query('analyze library, library_state');
  const bareRegister = await copy(scene, ['library', 'library_state']);
  record('register libraries', registered.size / registering.seconds, 'libraries/s', {
    ...{ name: 'one bare INSERT … SELECT of the same rows', value: registered.size / bareRegister },
  });

  const [version]: { id: number }[] = await db.query(
    `select id from form_version where status = 'published' order by id limit 1`,
  );
  const opening = new Stopwatch();
  const roundIds = new Map<PeriodCode, number>();
  for (const { period, opensOn, cutoffOn, dueOn, closesOn } of rounds) {
    clock.set(new Date(`${opensOn}T00:00:00+07:00`));
    const command = { period: periodCode(period), formVersionId: version!.id, opensOn, cutoffOn, dueOn, closesOn };
    const round = await opening.time(() => app.get(OpenRound, { strict: false }).run(cast.clerk, command));
    roundIds.set(periodCode(period), granted(round, periodCode(period)).id);
  }
  await db.query('analyze obligation');
  const bareOpening = await copy(scene, ['obligation']);
  const [{ obligations }]: [{ obligations: number }] = await db.query(
    `select count(*)::int as obligations from obligation`,
  );
  progress(`rounds: ${roundIds.size}, obligations: ${obligations}`);
  record('open a round, median', opening.median, 'ms', {
    ...{ name: 'one bare INSERT … SELECT of as many obligations', value: (bareOpening * 1000) / roundIds.size },
  });
  return { libraryIds: new Map([...registered].map(([key, { id }]) => [key, id])), roundIds };
}

/** Seconds in which whole tables are copied with their keys and indexes. */
async function copy({ db }: Scene, tables: readonly string[]): Promise<number> {
  const watch = new Stopwatch();
  for (const table of tables) {
    await db.query(`create table bare_${table} (like ${table} including all)`);
    await watch.time(() => db.query(`insert into bare_${table} overriding system value select * from ${table}`));
    await db.query(`drop table bare_${table}`);
  }
  return watch.seconds;
}
