/**
 * The address of the role that owns the tables; only commands that migrate need it. The server is started without it, so that
 * somebody who breaks into the server does not get it.
 */
import { ConfigRefusal, type Environment } from './config.js';
import { isDatabaseAddress } from './safe-address.js';

/** @throws ConfigRefusal when it is not set, or is the application's own role */
export function readOwnerUrl(env: Environment, databaseUrl: string): string {
  const address = env.DATABASE_OWNER_URL;
  if (!address) throw new ConfigRefusal('DATABASE_OWNER_URL: thiếu / missing (docs/how-to/production.md)');
  if (!isDatabaseAddress(address))
    throw new ConfigRefusal('DATABASE_OWNER_URL: phải là / must be postgres://user:password@host:port/database');
  if (roleIn(address) === roleIn(databaseUrl)) {
    throw new ConfigRefusal(
      'DATABASE_OWNER_URL, DATABASE_URL: cần hai vai trò khác nhau / two different roles are needed (docs/how-to/production.md)',
    );
  }
  return address;
}

/** The role in an address of the form postgres://ROLE:PASSWORD@… */
export const roleIn = (databaseUrl: string): string => decodeURIComponent(new URL(databaseUrl).username);
