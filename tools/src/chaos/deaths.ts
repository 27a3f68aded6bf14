/** Processes that die: each part by kill -9 and by the signals that people and systems send, alone and together. */
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../postgres/postmaster.js';
import { always, type Fault, type Stage } from './fault.js';
import type { Part } from './system.js';

/** A part that is just being started again has no number yet. @returns the number of the process that got the signal */
const send = async ({ scene: { system } }: Stage, part: Part, signal: NodeJS.Signals): Promise<number> => {
  for (;;) {
    system.demandRunning();
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

/** As long as the starter needs to notice it, several times over. */
const NOTICED_WITHIN = 120_000;

/** Alive and deaf for good, as after an endless loop: the starter must notice and start another. */
const hung: Fault = {
  ...{ name: 'API hung until it is noticed', kind: 'broken', isPossible: always },
  run: async (stage) => {
    const pid = await send(stage, 'api', 'SIGSTOP');
    const deadline = Date.now() + NOTICED_WITHIN;
    while (isAlive(pid) && Date.now() < deadline) await pause(100);
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
  ...[bothKilled, starterKilled, stopped, frozen('postgres', 2), frozen('api', 2), hung],
];
