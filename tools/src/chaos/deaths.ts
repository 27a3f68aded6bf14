/** Processes that die: each part by kill -9 and by the signals that people and systems send, alone and together. */
import { setTimeout as pause } from 'node:timers/promises';
import { withConnection } from '../postgres/connect.js';
import { isAlive } from '../postgres/postmaster.js';
import { always, type Fault, type Stage } from './fault.js';
import type { Part } from './system.js';

const SECONDS_READ_ONLY = 3;

/** A part that is just being started again has no number yet. @returns the number of the process that got the signal */
const send = async ({ scene: { system } }: Stage, part: Part, signal: NodeJS.Signals): Promise<number> => {
  for (;;) {
    const pid = system.pidOf(part);
    if (system.signal(part, signal)) return pid;
    await pause(20);
  }
};

/** Until that very process is gone: one that is asked to end may still answer for a while. */
const end = async (stage: Stage, part: Part, signal: NodeJS.Signals): Promise<void> => {
  const pid = await send(stage, part, signal);
  while (isAlive(pid)) await pause(20);
};

const killed = (part: Part, signal: NodeJS.Signals, name: string): Fault => ({
  ...{ name, kind: 'broken', isPossible: always },
  run: (stage) => end(stage, part, signal),
});

const bothKilled: Fault = {
  ...{ name: 'API and PostgreSQL killed at once', kind: 'broken', isPossible: always },
  run: async (stage) => {
    await Promise.all([end(stage, 'api', 'SIGKILL'), end(stage, 'postgres', 'SIGKILL')]);
  },
};

/** As a person does who finds it dead: started again, nothing else. */
const starterKilled: Fault = {
  ...{ name: 'starter killed and started again', kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    system.signal('starter', 'SIGKILL');
    await system.untilOver();
    // The API ends by itself once its parent is gone, and frees the port.
    while (await fetch(`${system.address}/health`).catch(() => undefined)) await pause(50);
    system.begin();
    await system.untilReady();
  },
};

const stopped: Fault = {
  ...{ name: 'stopped in order and started again', kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    await system.stop();
    system.begin();
    await system.untilReady();
  },
};

/** What an operator, or a failing-over PostgreSQL, does to every session at once. */
const sessionsEnded: Fault = {
  ...{ name: 'every session of the database ended', kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    await withConnection({ connectionString: system.databaseUrl }, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      ),
    );
  },
};

/** What sessions meet in a failing-over PostgreSQL: for some seconds it answers, and takes no writes. */
const readOnly: Fault = {
  ...{ name: `database read-only for ${SECONDS_READ_ONLY} s`, kind: 'broken', isPossible: always },
  run: async ({ scene: { system } }) => {
    const say = (setting: string): Promise<unknown> =>
      withConnection({ connectionString: system.superuserUrl }, async (client) => {
        await client.query(`alter system ${setting}`);
        await client.query('select pg_reload_conf()');
      });
    await say('set default_transaction_read_only = on');
    await pause(SECONDS_READ_ONLY * 1000);
    await say('reset default_transaction_read_only');
  },
};

const frozen = (part: Part, seconds: number): Fault => ({
  ...{ name: `${part} frozen for ${seconds} s`, kind: 'broken', isPossible: always },
  run: async (stage) => {
    await send(stage, part, 'SIGSTOP');
    await pause(seconds * 1000);
    await send(stage, part, 'SIGCONT');
  },
});

export const deaths: readonly Fault[] = [
  killed('api', 'SIGKILL', 'API killed'),
  killed('api', 'SIGTERM', 'API asked to end'),
  killed('postgres', 'SIGKILL', 'PostgreSQL killed'),
  killed('postgres', 'SIGQUIT', 'PostgreSQL ended at once (immediate shutdown)'),
  killed('postgres', 'SIGINT', 'PostgreSQL shut down (fast shutdown)'),
  ...[sessionsEnded, readOnly, bothKilled, starterKilled, stopped, frozen('postgres', 2), frozen('api', 2)],
];
