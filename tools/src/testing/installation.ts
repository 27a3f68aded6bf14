/** For tests: one data folder and one port, on which `npm start` is run as a person runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { readPostmaster } from '../postgres/postmaster.js';
import { readRunning } from '../running.js';
import { ROOT } from '../settings.js';

export interface Run {
  readonly child: ChildProcess;
  /** Its output so far, both streams. */
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

type Environment = Readonly<Record<string, string | undefined>>;

export class Installation {
  private readonly runs: Run[] = [];

  private constructor(
    readonly dataFolder: string,
    readonly port: number,
  ) {}

  /** @param parent an ordinary folder, or one on a file system of its own */
  static async in(parent = mkdtempSync(join(tmpdir(), 'vlis-start-'))): Promise<Installation> {
    chmodSync(parent, 0o711); // the server's account must be able to pass through
    return new Installation(join(parent, 'data'), await freePort());
  }

  /** Any command of ours, by its own program. */
  readonly bootstrap = (args: readonly string[], env: Environment = {}): Run =>
    this.run(process.execPath, [join(ROOT, 'tools/bootstrap.mjs'), ...args], env);

  readonly run = (file: string, args: readonly string[], env: Environment = {}, cwd = tmpdir()): Run => {
    const child = spawn(file, args, {
      cwd, // it must not matter where it is called from
      env: {
        ...process.env,
        npm_lifecycle_event: undefined,
        PORT: String(this.port),
        VLIS_DATA: this.dataFolder,
        ...env,
      },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more) => (text += more));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const run = { child, output: () => text, ended };
    this.runs.push(run);
    return run;
  };

  /** Waits until it says that it is ready. @throws Error with all it has said, when it ends before */
  readonly start = async (run = this.bootstrap(['start', '--empty'])): Promise<Run> => {
    let over = false;
    void run.ended.then(() => (over = true));
    while (!over && !run.output().includes('Ctrl-C')) await pause(100);
    if (over) throw new Error(run.output());
    return run;
  };

  readonly answers = (path: string): Promise<Response> =>
    fetch(`http://localhost:${this.port}${path}`, { headers: { accept: 'text/html' } });

  /** Waits for it, also while nobody answers at all. */
  readonly healthIs = async (status: number): Promise<void> => {
    while ((await this.answers('/health').catch(() => undefined))?.status !== status) await pause(50);
  };

  get cluster(): string {
    return join(this.dataFolder, 'postgres', 'cluster');
  }
  /** 0 where there is none. */
  readonly postmaster = (): number => readPostmaster(this.cluster)?.pid ?? 0;
  readonly api = (): number => readRunning(this.dataFolder)?.api?.pid ?? 0;
  readonly starter = (): number => readRunning(this.dataFolder)?.pid ?? 0;

  /** Never by a number that is not there: 0 would be the whole group of the test itself. @returns the number */
  readonly kill = (who: 'starter' | 'api' | 'postmaster', signal: NodeJS.Signals): number => {
    const pid = this[who]();
    if (pid <= 1) throw new Error(`there is no ${who}`);
    process.kill(pid, signal);
    return pid;
  };

  /** Stops what still runs. */
  readonly stop = async (): Promise<void> => {
    for (const { child, ended } of this.runs) {
      child.kill('SIGTERM');
      await ended;
    }
  };

  /** Stops what still runs and deletes everything. */
  readonly clear = async (): Promise<void> => {
    await this.stop();
    rmSync(join(this.dataFolder, '..'), { recursive: true, force: true });
  };
}
