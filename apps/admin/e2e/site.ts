/** The real application with the built screens, at an address of its own, upon a database of its own. */
import { join } from 'node:path';
import { startApi, type Api, type StartOptions } from '@vlis/api/testing';
import { startPlanted } from '@vlis/api/testing/start-planted';

export const BUILT = process.env.VLIS_ADMIN_DIST ?? join(import.meta.dirname, '../dist');

const withScreens = (options: StartOptions): StartOptions => ({
  ...options,
  env: { VLIS_ADMIN_DIST: BUILT, ...options.env },
});

export const startSite = (options: StartOptions = {}): Promise<Api> => startApi(withScreens(options));

/** A world that several files begin with: planted once a run, and each has its own copy. */
export type WorldOf<World> = readonly [name: string, plant: (api: Api) => Promise<World>];

export async function startSiteIn<World>(
  [name, plant]: WorldOf<World>,
  options: StartOptions = {},
): Promise<{ readonly site: Api; readonly world: World }> {
  const seed = { name, plant, folder: import.meta.dirname };
  const { api: site, world } = await startPlanted(seed, withScreens(options));
  return { site, world };
}
