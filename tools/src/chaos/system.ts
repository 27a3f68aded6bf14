/** The system under trial: `npm start` in a process of its own, on a port and a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { isAlive, readPostmaster } from '../postgres/postmaster.js';
import { readRunning } from '../running.js';
import { ROOT } from '../settings.js';

/** The demonstration is as small as it may be: the trial is about the system, not about its size. */
const ARGUMENTS = ['--units', '1000', '--years', '1'];
/** A first start on a busy machine. */
const PATIENCE = 240_000;

export type Part = 'starter' | 'api' | 'postgres';

export class System {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(
    readonly dataFolder: string,
    readonly port: number,
  ) {}

  get address(): string {
    return `http://localhost:${this.port}`;
  }

  /** Where the database is, as the running system tells the commands beside it. */
  get databaseUrl(): string {
    const url = readRunning(this.dataFolder)?.databaseUrl;
    if (url === undefined) throw new Error('the system does not say where its database is');
    return url;
  }

  /** The same database as the server's superuser: who judges must see everything, and change the server's settings. */
  get superuserUrl(): string {
    const url = new URL(this.databaseUrl);
    url.username = 'postgres';
    url.password = readFileSync(join(this.dataFolder, 'postgres', 'password'), 'utf8').trim();
    return url.href;
  }

  /** What the starter has printed since it was started last. */
  get printed(): string {
    return this.output;
  }

  get isOver(): boolean {
    return this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** @throws Refusal with what it printed where it has ended for good: then nothing more can be tried. */
  demandRunning(): void {
    if (!this.isOver) return;
    throw new Refusal(
      'VLIS_CHAOS_ENDED',
      `Hệ thống đã tự ngừng hẳn trong lúc thử:\n${this.output.slice(-2000)}`,
      'The system ended for good during the trial; what it said stands above.',
    );
  }

  /** Begins a start and does not wait for it. */
  begin(): void {
    this.output = '';
    const child = spawn(process.execPath, [join(ROOT, 'tools', 'bootstrap.mjs'), 'start', ...ARGUMENTS], {
      cwd: ROOT,
      // As below npm: should this trial itself die, the starter stops everything.
      env: { ...process.env, npm_lifecycle_event: 'start', PORT: String(this.port), VLIS_DATA: this.dataFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (more: string) => (this.output = `${this.output}${more}`.slice(-20_000)));
    }
    this.child = child;
  }

  /** Until it says that it is ready. @throws Refusal when it ends before, or takes too long */
  async untilReady(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!this.output.includes('Ctrl-C')) {
      if (this.isOver || Date.now() > deadline) {
        throw new Refusal(
          'VLIS_CHAOS_NOT_STARTED',
          `Hệ thống không khởi động được:\n${this.output.slice(-2000)}`,
          'The system did not start; what it said stands above.',
        );
      }
      await pause(100);
    }
  }

  /** 0 where that part does not run at this moment. */
  pidOf(part: Part): number {
    if (part === 'starter') return this.child?.pid ?? 0;
    if (part === 'postgres') return readPostmaster(join(this.dataFolder, 'postgres', 'cluster'))?.pid ?? 0;
    return childrenOf(this.child?.pid ?? 0).find((pid) => commandOf(pid).some((word) => word.endsWith('main.js'))) ?? 0;
  }

  /** @returns whether there was such a process */
  signal(part: Part, signal: NodeJS.Signals): boolean {
    const pid = this.pidOf(part);
    if (pid === 0 || !isAlive(pid)) return false;
    process.kill(pid, signal);
    return true;
  }

  /** Until the starter has ended. */
  async untilOver(): Promise<void> {
    while (!this.isOver) await pause(50);
  }

  /** In order, as Ctrl-C does. */
  async stop(): Promise<void> {
    if (this.isOver) return;
    this.child?.kill('SIGINT');
    await this.untilOver();
  }
}

const commandOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
};

/** Children by the parent's number that stands in field 4 of /proc/PID/stat. */
const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    });
