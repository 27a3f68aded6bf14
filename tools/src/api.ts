/**
 * The API as two kinds of child process: commands that load and end (migrate, load-reference, load-demonstration), and the
 * server itself. Both are known only by their environment and their exit codes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, createWriteStream, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../bootstrap/say.mjs';
import { lastLines } from './logs.js';
import { ROOT } from './settings.js';

export type ApiEnvironment = Readonly<Record<string, string | undefined>>;

export interface ApiOptions {
  readonly env: ApiEnvironment;
  readonly log: string;
  readonly port: number;
}

const entry = (name: 'main' | 'cli'): string => join(ROOT, 'apps', 'api', 'dist', `${name}.js`);

const exitOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('close', (code, signal) => resolve(signal ?? String(code)));
    child.once('error', reject);
  });

/**
 * Runs one command of the API to its end, its progress lines indented on the screen.
 * @throws Refusal when it fails; why is on the screen by then
 */
export const runCommand = async (args: readonly string[], options: Omit<ApiOptions, 'port'>, stop: AbortSignal) => {
  const log = createWriteStream(options.log, { flags: 'a', mode: 0o600 });
  const child = spawn(process.execPath, [entry('cli'), ...args], {
    cwd: ROOT,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGTERM');
  stop.addEventListener('abort', end);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      console.log(`      ${line}`);
    });
  }
  const code = await exitOf(child).finally(() => new Promise<void>((resolve) => log.end(resolve)));
  stop.removeEventListener('abort', end);
  stop.throwIfAborted();
  if (code === '0') return;
  throw new Refusal(
    'VLIS_SETUP_FAILED',
    `Bước "${args[0]}" không xong (${code}). Nhật ký: ${options.log}`,
    `The step "${args[0]}" failed (${code}). Its log: ${options.log}`,
  );
};

export interface Api {
  /** Settles with the exit code or the signal's name. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Patience with a server that is asked to end before it is made to. */
const POLITE = 15_000;

/** Starts the server; its log goes to the file, what it says on stderr to the screen as well. */
export const startApi = ({ env, log }: ApiOptions): Api => {
  const file = openSync(log, 'a', 0o600);
  const guard = new URL('../api-guard.mjs', import.meta.url).href;
  // A session of its own, so that Ctrl-C reaches us alone and the database stops after the API; the guard ends it if we die.
  const child = spawn(process.execPath, ['--import', guard, entry('main')], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', file, 'pipe', 'ipc'],
  });
  closeSync(file);
  child.stderr?.pipe(process.stderr, { end: false });
  child.stderr?.pipe(createWriteStream(log, { flags: 'a' }));
  const ended = exitOf(child);
  let isOver = false;
  void ended.then(() => (isOver = true));
  return {
    ended,
    stop: async () => {
      if (isOver) return;
      child.kill('SIGTERM');
      await Promise.race([ended, pause(POLITE, undefined, { ref: false })]);
      if (!isOver) child.kill('SIGKILL');
      await ended;
    },
  };
};

export const died = (code: string, log: string): Refusal =>
  new Refusal(
    'VLIS_API_DIED',
    `Máy chủ ứng dụng đã dừng đột ngột (${code}). Nhật ký: ${log}`,
    `The application server ended unexpectedly (${code}). Its log: ${log}\n${lastLines(log, 15)}`,
  );

/** Waits until GET /health answers 200. @throws Refusal when the server ends before, or is not ready in time */
export const waitUntilReady = async (api: Api, { port, log }: ApiOptions, patience = 120_000): Promise<void> => {
  const deadline = Date.now() + patience;
  let over: string | undefined;
  void api.ended.then((code) => (over = code));
  while (over === undefined && Date.now() < deadline) {
    const answer = await fetch(`http://localhost:${port}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await Promise.race([api.ended, pause(100)]);
  }
  throw died(over ?? `> ${patience / 1000} s`, log);
};
