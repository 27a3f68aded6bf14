/** What the tests of a file are played on: the application with the built screens, and a Chromium to see them in. */
import type { Api, StartOptions } from '@vlis/api/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './chromium.js';
import { sitDown, type Seat } from './person.js';
import { startSite, startSiteIn, type WorldOf } from './site.js';

export interface Stage<World> {
  readonly site: Api;
  readonly browser: Browser;
  readonly world: World;
  /** Somebody at a browser of their own, logged in. */
  readonly sitDown: (username: string, seat?: Seat) => Promise<Page>;
}

/** Milliseconds: the first file that begins in a world plants it. */
const PATIENCE = 180_000;

interface Scene<World> {
  readonly site: Api;
  readonly world: World;
}

function play<World>(build: () => Promise<Scene<World>>): Stage<World> {
  let scene: Scene<World> | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    scene = await build();
    browser = await openBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await scene?.site.stop();
  });
  return {
    get site() {
      return scene!.site;
    },
    get world() {
      return scene!.world;
    },
    get browser() {
      return browser!;
    },
    sitDown: (username, seat) => sitDown(browser!, scene!.site, username, seat),
  };
}

/** With the reference data and the ready accounts alone. Call it before any `beforeAll` that needs it. */
export const emptyStage = (options?: StartOptions): Stage<undefined> =>
  play(async () => ({ site: await startSite(options), world: undefined }));

/**
 * In a world that several files begin with. Call it before any `beforeAll` that needs it.
 * @param options asked for when the file begins to run
 */
export const stageIn = <World>(world: WorldOf<World>, options?: () => StartOptions): Stage<World> =>
  play(() => startSiteIn(world, options?.()));
