/**
 * Jest's global set-up for the browser tests: the screens as today's sources make them, a throw-away PostgreSQL for this
 * run, and the Chromium to use. What is set already is taken as it is: VLIS_ADMIN_DIST, the database's addresses, CHROMIUM.
 */
import { fileURLToPath } from 'node:url';
import { build } from '../bootstrap/build.mjs';
import { findChromium } from '../bootstrap/chromium.mjs';
import { Refusal } from '../bootstrap/terminal.mjs';
import startPostgres from './postgres.mjs';

export default async () => {
  const chromium = findChromium(process.env);
  if (chromium === undefined) {
    throw new Refusal(
      'VLIS_NO_CHROMIUM',
      'Không tìm thấy Chromium (CHROMIUM=đường dẫn)',
      'No Chromium (CHROMIUM=path)',
    );
  }
  process.env.CHROMIUM = chromium;
  if (!process.env.VLIS_ADMIN_DIST) build(fileURLToPath(new URL('../..', import.meta.url)), ['admin']);
  await startPostgres();
};
