/** What the figures of a report need until they are all there, at the size of the country. Everything goes through the product's use-cases. */
import { loadReference } from '@vlis/seed';
import { loadReferenceInto } from '../../command/index.js';
import { readConfig } from '../../../platform/config/config.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import type { Application } from '../../../platform/application.js';
import { asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import { Database } from '../../../platform/database/database.js';
import { castOf, DemonstrationClock } from '../../provisioning/index.js';
import { countryOf } from '../corridor/country.js';
import { registerCountry } from '../corridor/register.js';
import type { Scene } from '../corridor/scene.js';
import { serveApi } from '../corridor/served-api.js';
import type { RecordMeasurement } from '../measurement.js';
import { remindCountry } from './remind-country.js';
import type { ChasingSize } from './size.js';
import { measureProvinceReport } from './province-report.js';

export async function chasing(
  application: Application,
  { reminders, times }: ChasingSize,
  record: RecordMeasurement,
  progress: (line: string) => void,
): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  await asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
    const clock = new DemonstrationClock();
    const { app, close } = await serveApi(application, clock);
    try {
      const database = app.get(Database, { strict: false });
      await loadReferenceInto(database, application.features(), 'embedded', () => undefined);
      await owner.query('analyze');
      const cast = await castOf(database);
      const scene: Scene = { app, db: owner.manager, cast, clock, record, progress };
      // Some libraries are closed and owe nothing; 50 000 where 20 000 are reminded.
      const units = Math.ceil(reminders * 2.5);
      // Half a year, its year, and the same half a year later, which is held against it.
      const country = countryOf(loadReference(), { units, rounds: 3, seed: 1, singles: 0, calls: 0 });
      const registered = await registerCountry({ ...scene, record: () => undefined }, country);
      const [round] = country.rounds;
      clock.set(new Date(`${round!.dueOn}T09:00:00+07:00`));
      await remindCountry(scene, [...registered.roundIds.values()][0]!, reminders);
      await measureProvinceReport(scene, { country, registered, times });
    } finally {
      await close();
    }
  });
}
