/** The keeper of a throw-away PostgreSQL for one test run (see keeper.ts). */
import { keep } from '../keeper.js';
import { startThrowaway } from './throwaway.js';

await keep(async () => {
  const { url, ownerUrl, stop } = await startThrowaway();
  return { news: { url, ownerUrl }, stop };
});
