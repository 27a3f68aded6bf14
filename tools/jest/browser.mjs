/**
 * Jest's global set-up for the browser tests: a whole VLIS with a small demonstration, its address in VLIS_BROWSER_URL,
 * and the Chromium to use in CHROMIUM. Nothing is started where VLIS_BROWSER_URL is set already.
 */
import { startKeeper } from './keeper.mjs';

export default async () => {
  process.env.CHROMIUM ||= '/usr/bin/chromium';
  process.env.VLIS_BROWSER_URL ||= (await startKeeper('test/for-browser.ts')).url;
};
