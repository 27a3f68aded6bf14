/**
 * Jest's global set-up for the drill against a real Keycloak: what the browser tests have, and a Keycloak. KEYCLOAK_HOME names
 * one that is unpacked; where it is not set, Maven fetches the version of docker-compose.yml into node_modules/.cache.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../bootstrap/terminal.mjs';
import startBrowserTests from './browser.mjs';

/** Of the line of versions that docker-compose.yml runs. */
export const KEYCLOAK = '26.4.7';
const UNPACK = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack';

const cache = fileURLToPath(new URL('../../node_modules/.cache/keycloak', import.meta.url));

const fetched = () => {
  const home = join(cache, `keycloak-${KEYCLOAK}`);
  if (existsSync(join(home, 'bin', 'kc.sh'))) return home;
  const what = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${KEYCLOAK}:zip`;
  // There, because Maven leaves a note of what it has unpacked in the folder that it is called in.
  mkdirSync(cache, { recursive: true });
  const args = ['-q', '-B', UNPACK, what, `-DoutputDirectory=${cache}`];
  const { status } = spawnSync('mvn', args, { cwd: cache, stdio: 'inherit' });
  if (status === 0) return home;
  throw new Refusal(
    'VLIS_NO_KEYCLOAK',
    `Cần Java 17 hoặc 21, và Maven hoặc một Keycloak ${KEYCLOAK} đã giải nén (KEYCLOAK_HOME).`,
    `Java 17 or 21 is needed, and Maven or a Keycloak ${KEYCLOAK} that is unpacked (KEYCLOAK_HOME).`,
  );
};

export default async () => {
  process.env.KEYCLOAK_HOME ||= fetched();
  await startBrowserTests();
};
