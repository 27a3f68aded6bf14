/**
 * A world that several test files begin with is planted once a run: the first that asks for it plants it and leaves it as a template,
 * and each of them starts upon a copy of its own.
 */
import { startApi, type Api, type StartOptions } from './start-api.js';
import { fingerprint, keepTemplate, noteBeside, onServer } from './template.js';

/** Not the lock of the templates: the world is planted by an API that takes its own database from one. */
const LOCK = 7_215_048;

export interface Seed<World> {
  /** One word. */
  readonly name: string;
  /** The folder of the code that plants it. */
  readonly folder: string;
  /** @returns what the tests have to know of it, as JSON can hold it */
  readonly plant: (api: Api) => Promise<World>;
}

interface Planted<World> {
  readonly world: World;
  /** Where the API's clock stood. */
  readonly now: string;
}

/** Starts the API in this world, at the time at which it was left. */
export async function startPlanted<World>(
  seed: Seed<World>,
  options: StartOptions = {},
): Promise<{ readonly api: Api; readonly world: World }> {
  const template = `vlis_${seed.name}_${fingerprint(seed.folder)}`;
  const { world, now } = await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]); // until this connection ends
    const note = await noteBeside(client, template);
    if (note !== undefined) return JSON.parse(note) as Planted<World>;
    const api = await startApi();
    const planted = await seed.plant(api).then(
      (grown) => ({ world: grown, now: api.clock.now().toISOString() }),
      async (error: unknown) => {
        await api.stop();
        throw error;
      },
    );
    await api.leave();
    await keepTemplate(client, api.databaseName, template, JSON.stringify(planted));
    return planted;
  });
  return { world, api: await startApi({ now, ...options, upon: template }) };
}
