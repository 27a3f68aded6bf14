/**
 * Jest's global set-up for the projects that need a database: a throw-away PostgreSQL for this run, its address in
 * VLIS_TEST_DATABASE_URL. Nothing is started where that variable is set already (npm test does so).
 */
import { startKeeper } from './keeper.mjs';

export default async () => {
  process.env.VLIS_TEST_DATABASE_URL ||= (await startKeeper('postgres/for-tests.ts')).url;
};
