/**
 * The API as two kinds of child process: commands that load and end (prepare, load-demonstration), and the
 * server itself. Both are known only by their environment and their exit codes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../bootstrap/terminal.mjs';
import { diskOr } from './disk-or.js';
import type { Living } from './keep-up.js';
import { appendLog, lastLines } from './logs.js';
import { ROOT } from './settings.js';

export type ApiEnvironment = Readonly<Record<string, string | undefined>>;

export interface ApiOptions {
  readonly env: ApiEnvironment;
  readonly log: string;
  readonly port: number;
}

/** What a child of ours loads first: it ends when we are gone, however we went. */
const guard = new URL('../api-guard.mjs', import.meta.url).href;

const entry = (name: 'main' | 'cli'): string => join(ROOT, 'apps', 'api', 'dist', `${name}.js`);

const exitOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
    child.once('error', reject);
  });

/**
 * Runs one command of the API to its end, its progress lines indented on the screen.
 * @throws Refusal when it fails; why is on the screen by then
 */
export const runCommand = async (args: readonly string[], options: Omit<ApiOptions, 'port'>, stop: AbortSignal) => {
  const child = spawn(process.execPath, ['--import', guard, entry('cli'), ...args], {
    cwd: ROOT,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const end = () => child.kill('SIGTERM');
  stop.addEventListener('abort', end);
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', (line) => {
      appendLog(options.log, `${line}\n`);
      console.log(`      ${line}`);
    });
  }
  const code = await exitOf(child);
  await closed;
  stop.removeEventListener('abort', end);
  stop.throwIfAborted();
  if (code === '0') return;
  throw diskOr(
    options.log,
    new Refusal(
      'VLIS_SETUP_FAILED',
      `Bước "${args[0]}" không xong (${code}). Nhật ký: ${options.log}`,
      `The step "${args[0]}" failed (${code}). Its log: ${options.log}`,
    ),
  );
};

export interface Api extends Living {
  readonly pid: number;
  /** Settles with the exit code or the signal's name. */
  readonly ended: Promise<string>;
  /** At once, for one that does not listen any more. */
  readonly kill: () => void;
}

/** Patience with a server that is asked to end before it is made to. */
const POLITE = 15_000;

/** Starts the server; its log goes to the file, what it says on stderr to the screen as well. */
export const startApi = ({ env, log }: ApiOptions): Api => {
  const file = openSync(log, 'a', 0o600);
  // A session of its own, so that Ctrl-C reaches us alone and the database stops after the API; the guard ends it if we die.
  const child = spawn(process.execPath, ['--import', guard, entry('main')], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', file, 'pipe', 'ipc'],
  });
  closeSync(file);
  child.stderr?.pipe(process.stderr, { end: false });
  child.stderr?.on('data', (text: Buffer) => appendLog(log, text.toString('utf8')));
  const ended = exitOf(child);
  let isOver = false;
  void ended.then(() => (isOver = true));
  return {
    pid: child.pid ?? 0,
    ended,
    kill: () => void child.kill('SIGKILL'),
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
  diskOr(
    log,
    new Refusal(
      'VLIS_API_DIED',
      `Máy chủ ứng dụng đã dừng đột ngột (${code}) và không chạy tiếp được. Nhật ký: ${log}`,
      `The application server ended unexpectedly (${code}) and could not be kept running. Its log: ${log}\n${lastLines(log, 15)}`,
    ),
  );

const PATIENCE = 120_000;

/**
 * Waits until GET /health answers 200, or until nobody wants it any more.
 * @throws Refusal when the server ends before, or is not ready in time
 */
export const waitUntilReady = async (api: Api, { port, log }: ApiOptions, signal: AbortSignal): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  let over: string | undefined;
  void api.ended.then((code) => (over = code));
  while (over === undefined && !signal.aborted && Date.now() < deadline) {
    const answer = await fetch(`http://localhost:${port}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await Promise.race([api.ended, pause(100)]);
  }
  if (!signal.aborted) throw died(over ?? `> ${PATIENCE / 1000} s`, log);
};
