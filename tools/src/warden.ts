/**
 * The warden of one `npm start`: a process that lives beside it and outlives it. Killed, the starter can stop nothing
 * any more; then the warden waits for the API, which ends by itself, stops PostgreSQL in order, and records it on the
 * screen and in `running.json` for whoever starts next. Where the starter has given up the folder in order it has
 * nothing to do.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mention } from '../bootstrap/terminal.mjs';
import { readPostmaster, whatIsLeft } from './postgres/postmaster.js';
import { leaveWord, readRunning, stillRuns, type Process, type Running } from './running.js';

const [folder = '', starterPid] = process.argv.slice(2);
const starter = Number(starterPid);

/** The starter may have gone before we began, and then there is no message. */
const starterGone = new Promise<void>((resolve) => {
  process.once('disconnect', resolve);
  if (!process.connected) resolve();
});

/** How long it may take to end by itself before it is made to. */
const PATIENCE = { api: 20_000, postgres: 60_000 };

/** What the dead starter has left, as long as nobody else has taken the folder. */
const left = (): Running | undefined => {
  const running = readRunning(folder);
  return running?.pid === starter && !stillRuns(running) ? running : undefined;
};

const endsWithin = async (milliseconds: number, hasEnded: () => boolean): Promise<boolean> => {
  const deadline = Date.now() + milliseconds;
  while (!hasEnded() && Date.now() < deadline) await pause(50);
  return hasEnded();
};

const kill = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // it has gone meanwhile
  }
};

const endApi = async (api: Process | undefined): Promise<void> => {
  if (api === undefined || (await endsWithin(PATIENCE.api, () => !stillRuns(api)))) return;
  kill(api.pid, 'SIGKILL');
};

/** The number is read before the folder is found to be still ours: so it is never a newcomer's server that is stopped. */
const stopPostgres = async (cluster: string): Promise<void> => {
  const isOver = () => left() === undefined || whatIsLeft(cluster) !== 'a running server';
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const pid = readPostmaster(cluster)?.pid;
    if (pid === undefined || isOver()) return;
    kill(pid, signal);
    if (await endsWithin(PATIENCE.postgres, isOver)) return;
  }
};

await starterGone;
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // the terminal may be gone
await endsWithin(2_000, () => left() !== undefined || readRunning(folder) === undefined);
const running = left();
if (running !== undefined) {
  mention(
    `npm start (tiến trình ${running.pid}) đã bị dừng đột ngột; đang dừng những gì nó để lại…`,
    'npm start was killed; stopping what it left behind…',
  );
  await endApi(running.api);
  try {
    await stopPostgres(join(realpathSync(join(folder, 'postgres')), 'cluster'));
  } catch {
    // no cluster was laid yet
  }
  if (left() !== undefined) leaveWord(folder, { ...running, stopped: new Date().toISOString() });
  mention('Đã dừng hết, không mất dữ liệu.', 'Everything is stopped; no data were lost.');
}
process.exit();
