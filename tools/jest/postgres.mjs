/**
 * Jest's global set-up for the projects that need a database: a throw-away PostgreSQL for this run. Its addresses stand in
 * VLIS_TEST_DATABASE_URL (the application's role) and VLIS_TEST_DATABASE_OWNER_URL (the owner's, who makes databases).
 * Nothing is started where both are set already (npm test does so).
 */
import { startKeeper } from './keeper.mjs';

export default async () => {
  if (process.env.VLIS_TEST_DATABASE_URL && process.env.VLIS_TEST_DATABASE_OWNER_URL) return;
  const { url, ownerUrl } = await startKeeper('postgres/for-tests.ts');
  Object.assign(process.env, { VLIS_TEST_DATABASE_URL: url, VLIS_TEST_DATABASE_OWNER_URL: ownerUrl });
};
