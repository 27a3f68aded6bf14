/** `npm run schema`: prints the API's schema into the committed file, from the application as it is built now. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowaway } from './postgres/throwaway.js';

const ROOT = join(import.meta.dirname, '../..');
const database = await startThrowaway();
try {
  const { status, stdout } = spawnSync('node', [join(ROOT, 'apps/api/dist/cli.js'), 'print-schema'], {
    env: { ...process.env, VLIS_PROFILE: 'embedded', DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status === 0) writeFileSync(join(ROOT, 'apps/api/schema.graphql'), stdout);
  process.exitCode = status ?? 1;
} finally {
  await database.stop();
}
