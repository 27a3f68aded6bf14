/**
 * How long somebody on a slow line waits for the login on a first visit, and how often one after the other the line is
 * waited for when a page is loaded anew. A librarian with a submission to fill in, the real screens, a real browser.
 */
import { loadReferenceInto } from '../../command/index.js';
import { readyAccounts } from '../../embedded-identity/index.js';
import { CommandRefusal } from '../../../platform/command/command.js';
import { Config, readConfig } from '../../../platform/config/config.js';
import { readOwnerUrl } from '../../../platform/config/owner-url.js';
import type { Application } from '../../../platform/application.js';
import { asOwner, migrateDatabase } from '../../../platform/database/migrate-database.js';
import { Database } from '../../../platform/database/database.js';
import { castOf, DemonstrationClock } from '../../provisioning/index.js';
import { serveApi } from '../corridor/served-api.js';
import { plantPeople, planPeople } from '../deadline-day/people.js';
import type { RecordMeasurement } from '../measurement.js';
import { quantileOf } from '../stopwatch.js';
import { BYTES_PER_SECOND, openChromium, type Visit, type Visitor } from './browser.js';
import { serialTrips } from './trips.js';

const MOST_SECONDS = 5;
const MOST_TRIPS = 6;
export const SLOW_LINE_USAGE = '[--visits 3]';

export function readVisits(args: readonly string[]): number {
  const [name, count = ''] = args;
  if (name === undefined) return 3;
  if (name !== '--visits' || args.length !== 2 || !/^[1-9]\d?$/.test(count))
    throw new CommandRefusal(`Cách dùng / usage: slow-line ${SLOW_LINE_USAGE}`);
  return Number(count);
}

export async function slowLine(
  application: Application,
  visits: number,
  record: RecordMeasurement,
  progress: (line: string) => void,
): Promise<void> {
  const { databaseUrl, adminDist } = readConfig(process.env);
  await asOwner(readOwnerUrl(process.env, databaseUrl), async (owner) => {
    await migrateDatabase(owner, databaseUrl, application.features().jobs);
    const clock = new DemonstrationClock();
    const plan = planPeople(1);
    const endpoints = await serveApi(application, clock, plan.accounts, { VLIS_ADMIN_DIST: adminDist });
    const chromium = await openChromium();
    try {
      const { app } = endpoints;
      await loadReferenceInto(
        app.get(Database, { strict: false }),
        application.features(),
        'embedded',
        () => undefined,
      );
      const cast = await castOf(app.get(Database, { strict: false }));
      await plantPeople({ app, db: owner.manager, cast, clock, record: () => undefined, progress }, plan);
      await endpoints.listen();
      const { publicUrl } = app.get(Config);
      const seen: Round[] = [];
      for (let n = 0; n < visits; n += 1) {
        const visitor = await chromium.sitDown();
        seen.push(await visitAll(visitor, publicUrl, plan.accounts[0]!.username));
        await visitor.close();
      }
      recordAll(seen, record);
    } finally {
      await chromium.close();
      await endpoints.close();
    }
  });
}

interface Round {
  readonly bare: Visit;
  readonly login: Visit;
  readonly home: Visit;
  readonly again: Visit;
}

/** One person, from a browser that has seen nothing to the same page loaded anew. */
async function visitAll({ page, visit }: Visitor, address: string, username: string): Promise<Round> {
  const field = page.locator('input[name="username"]').first();
  const obligation = page.getByRole('article').getByRole('link').first();
  const login = await visit(
    () => page.goto(address, { waitUntil: 'commit' }),
    () => field.waitFor(),
  );
  await field.fill(username);
  await page.locator('input[type="password"]').first().fill(readyAccounts().password);
  const home = await visit(
    () => page.keyboard.press('Enter'),
    () => obligation.waitFor({ timeout: 120_000 }),
  );
  await page.waitForLoadState('networkidle');
  const again = await visit(
    () => page.reload({ waitUntil: 'commit' }),
    () => obligation.waitFor(),
  );
  await page.waitForLoadState('networkidle');
  const bare = await visit(
    () => page.goto(`${address}/favicon.svg?${Date.now()}`),
    () => Promise.resolve(),
  );
  return { bare, login, home, again };
}

function recordAll(rounds: readonly Round[], record: RecordMeasurement): void {
  const median = (of: (round: Round) => number): number => quantileOf(rounds.map(of), 0.5);
  const small = { name: 'one small file over the same line', value: median(({ bare }) => bare.seconds) };
  const oneFile = { name: 'one small file', value: median(({ bare }) => serialTrips(bare.trips)) };
  const parts = [
    ['first visit, until the login', 'login', { max: MOST_SECONDS }, { max: MOST_TRIPS }],
    ['first visit, from the login to the obligations', 'home', undefined, undefined],
    ['the same page loaded anew', 'again', { max: MOST_SECONDS }, { max: MOST_TRIPS }],
  ] as const;
  for (const [name, part, seconds, trips] of parts) {
    record(
      name,
      median((round) => round[part].seconds),
      's',
      small,
      seconds,
    );
    record(
      `${name}: trips one after the other`,
      median((round) => serialTrips(round[part].trips)),
      'trips',
      oneFile,
      trips,
    );
    record(`${name}: over the line`, median((round) => round[part].bytes) / 1000, 'kB', {
      ...{
        name: 'what the line carries meanwhile',
        value: (median((round) => round[part].seconds) * BYTES_PER_SECOND) / 1000,
      },
    });
  }
}
