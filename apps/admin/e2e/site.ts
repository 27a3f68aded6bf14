/** The real application with the built screens, at an address of its own, upon a database of its own. */
import { join } from 'node:path';
import { startApi, type Api, type StartOptions } from '@vlis/api/testing';

export const BUILT = process.env.VLIS_ADMIN_DIST ?? join(import.meta.dirname, '../dist');

export const startSite = (options: StartOptions = {}): Promise<Api> =>
  startApi({ ...options, env: { VLIS_ADMIN_DIST: BUILT, ...options.env } });
