/**
 * The corridor at the size of a country: libraries, rounds, import, acceptance, roll-up, dashboard. Everything that is
 * timed goes through the product's own use-cases; what it is held against is measured in the same run.
 */
import { availableParallelism, loadavg } from 'node:os';
import { loadReference } from '@vlis/seed';
import { loadReferenceInto } from '../../command/index.js';
import { readConfig } from '../../../platform/config/config.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import type { Application } from '../../../platform/application.js';
import { type Owner, asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import { Database } from '../../../platform/database/database.js';
import { castOf, DemonstrationClock } from '../../provisioning/index.js';
import type { RecordMeasurement } from '../measurement.js';
import { acceptBesideRebuild, besideRebuild } from './beside-rebuild.js';
import { collectSubmissions } from './collect.js';
import { countryOf } from './country.js';
import { askDashboards } from './dashboards.js';
import { serveApi } from './served-api.js';
import { rebuild } from './rebuild.js';
import { registerCountry } from './register.js';
import type { Scene } from './scene.js';
import { acceptSingly } from './single.js';
import type { Size } from './size.js';
import { weighRowSecurity } from './row-security.js';
import { askWithheld } from './withheld.js';
import { weighFacts } from './storage.js';

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

export async function corridor(
  application: Application,
  size: Size,
  record: RecordMeasurement,
  progress: (line: string) => void,
): Promise<void> {
  const { databaseUrl } = readConfig(process.env);
  await asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
    await measure(application, owner, { size, record, progress });
  });
}

interface Instruments {
  readonly size: Size;
  readonly record: RecordMeasurement;
  readonly progress: (line: string) => void;
}

/** @param owner for bare tables beside the product's, and for fresh statistics */
async function measure(application: Application, owner: Owner, { size, record, progress }: Instruments): Promise<void> {
  const began = performance.now();
  const clock = new DemonstrationClock();
  const endpoints = await serveApi(application, clock);
  const { app } = endpoints;
  try {
    await loadReferenceInto(app.get(Database, { strict: false }), application.features(), 'embedded', () => undefined);
    // What autovacuum does a minute later in a system that lives longer than this one; so too after the other loads.
    await owner.query('analyze');
    const idle = megabytes();
    const cast = await castOf(app.get(Database, { strict: false }));
    const scene: Scene = { app, db: owner.manager, cast, clock, record, progress };
    const country = countryOf(loadReference(), size);
    progress(`planned: ${country.libraries.length} libraries, ${country.rounds.length} rounds`);

    const registered = await registerCountry(scene, country);
    const held = await collectSubmissions(scene, country, registered, size.singles + besideRebuild(size.singles));
    const roundIds = [...registered.roundIds.values()];
    await acceptSingly(scene, roundIds.at(-1)!, held.slice(0, size.singles));
    await rebuild(scene);
    await acceptBesideRebuild(scene, held.slice(size.singles));
    await weighFacts(scene);
    await askDashboards(scene, await endpoints.open(), roundIds, size.calls);
    await askWithheld(scene, endpoints.open, roundIds, size.calls);
    await weighRowSecurity(scene, endpoints.open, roundIds, size.calls);
    record('peak memory of the process, generator included', megabytes(), 'MB', {
      ...{ name: 'the application with its reference data', value: idle },
    });
    const [, , quarter] = loadavg();
    record('load of the machine over the last 15 minutes, beside its cores', quarter!, 'processes', {
      ...{ name: 'cores', value: availableParallelism() },
    });
    record('the whole run', (performance.now() - began) / 1000, 's');
  } finally {
    await endpoints.close();
  }
}
