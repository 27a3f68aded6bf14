/** The superuser of the embedded cluster, whose password is in the data folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param databaseUrl of the application, for the address of the server */
export const superuserUrl = (dataFolder: string, databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  url.username = 'postgres';
  url.password = encodeURIComponent(readFileSync(join(dataFolder, 'postgres', 'password'), 'utf8').trim());
  url.pathname = '/postgres';
  url.search = '';
  return url.href;
};
