/** The whole API on a free port of this machine, and somebody of the Ministry who asks it questions. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DemonstrationAccount } from '@vlis/seed';
import type { Application } from '../../../platform/application.js';
import { readyAccounts, signIn } from '../../embedded-identity/index.js';
import { readConfig, type Environment } from '../../../platform/config/config.js';
import { Log } from '../../../platform/log/log.js';
import { freePort } from '../../../platform/web/free-port.js';
import type { DemonstrationClock } from '../../provisioning/index.js';
import type { Ask } from './dashboards.js';

const ASKS = 'phantich.bo';

export interface ServedApi {
  readonly app: NestFastifyApplication;
  readonly listen: () => Promise<void>;
  /** Signs somebody in, and returns the function with which they ask. The first call also starts the server. */
  readonly open: (username?: string) => Promise<Ask>;
  readonly close: () => Promise<void>;
}

/**
 * @param accounts who may sign in besides the ready accounts
 * @param env more of the environment
 */
export async function serveApi(
  application: Application,
  clock: DemonstrationClock,
  accounts: readonly DemonstrationAccount[] = [],
  env: Environment = {},
): Promise<ServedApi> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'vlis-bench-'));
  const config = readConfig({
    ...process.env,
    ...{ VLIS_PROFILE: 'embedded', PORT: `${port}`, HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}` },
    ...{
      VLIS_DATA: folder,
      VLIS_ADMIN_DIST: join(folder, 'no-screens'),
      REQUESTS_PER_ACCOUNT: '10000000',
      REQUESTS_PER_MINUTE: '10000000',
    },
    ...env,
  });
  const app = await application.createApi(config, { clock, accounts, log: new Log(() => undefined) });
  const listen = async (): Promise<void> => void (await app.listen(config.port, config.host));
  let opened: Promise<void> | undefined;
  const open = async (username: string = ASKS): Promise<Ask> => {
    await (opened ??= listen());
    const { accessToken } = await signIn(config.publicUrl, username, readyAccounts().password);
    return async (query, variables) => {
      const response = await fetch(`${config.publicUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (errors !== undefined || !data) throw new Error(`${response.status} ${JSON.stringify(errors)}`);
      return data;
    };
  };
  const close = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, listen, open, close };
}
