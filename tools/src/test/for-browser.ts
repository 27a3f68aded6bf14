/**
 * The keeper of a whole VLIS for the browser tests: its own database on the test server, a small demonstration, the built
 * API with the built screens on a free port. Needs `apps/api/dist` and `apps/admin/dist`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Refusal } from '../../bootstrap/say.mjs';
import { runCommand, startApi, waitUntilReady } from '../api.js';
import { freePort } from '../free-port.js';
import { keep } from '../keeper.js';
import { beginLog } from '../logs.js';
import { startThrowaway } from '../postgres/throwaway.js';
import { ROOT } from '../settings.js';

/** The least that the demonstration knows: lists scroll, sums mean something, and it is loaded in seconds. */
const DEMONSTRATION = ['--units', '1000', '--years', '1', '--seed', '1'];

const demandBuild = (): void => {
  const missing = ['apps/api/dist/main.js', 'apps/admin/dist/index.html'].find((file) => !existsSync(join(ROOT, file)));
  if (missing === undefined) return;
  throw new Refusal(
    'VLIS_NOT_BUILT',
    `Thiếu ${missing}. Hãy chạy: npm run build`,
    `${missing} is missing. Run: npm run build`,
  );
};

const ownDatabase = async (server: string): Promise<string> => {
  const name = `browser_${process.pid}`;
  const client = new Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

const start = async (undo: (() => Promise<void>)[]): Promise<string> => {
  demandBuild();
  const folder = mkdtempSync(join(tmpdir(), 'vlis-browser-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  let server = process.env.VLIS_TEST_DATABASE_URL;
  if (!server) {
    const cluster = await startThrowaway();
    undo.push(cluster.stop);
    server = cluster.url;
  }
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    VLIS_PROFILE: 'embedded',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: await ownDatabase(server),
    VLIS_DATA: folder,
    VLIS_ADMIN_DIST: join(ROOT, 'apps', 'admin', 'dist'),
  };
  const options = { env, port, log: beginLog(join(folder, 'api.log')) };
  const never = new AbortController().signal;
  for (const command of [['migrate'], ['load-reference'], ['load-demonstration', ...DEMONSTRATION]]) {
    await runCommand(command, options, never);
  }
  const api = startApi(options);
  undo.push(api.stop);
  await waitUntilReady(api, options);
  return url;
};

await keep(async () => {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of undo.reverse()) await each();
  };
  try {
    return { news: { url: await start(undo) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
});
