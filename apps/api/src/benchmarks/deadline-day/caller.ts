/**
 * The side of the people and of the bare statements, and how it is spoken to. In a run it lives in a process of its own,
 * so that making the load costs the server no time of its only thread.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { BareUpdates } from './bare-updates.js';
import { Crowd, type Ledger, type Person, type SignInResult } from './crowd.js';
import { playStage, type Stage, type StageResult } from './stage.js';

export interface Place {
  readonly address: string;
  readonly databaseUrl: string;
  /** As many as the application's pool has. */
  readonly connections: number;
  readonly people: readonly Person[];
}

export type Wish =
  | { readonly kind: 'begin'; readonly place: Place }
  | { readonly kind: 'sign-in'; readonly password: string }
  | { readonly kind: 'saves'; readonly stage: Stage }
  | { readonly kind: 'bare'; readonly stage: Stage }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'end' };

/** Speaks with the caller, one wish after the other. */
export interface Caller {
  begin(place: Place): Promise<void>;
  signIn(password: string): Promise<SignInResult>;
  saves(stage: Stage): Promise<StageResult>;
  bare(stage: Stage): Promise<StageResult>;
  ledger(): Promise<Ledger>;
  end(): Promise<void>;
}

/** In the process that asks: for tests of the benchmark itself. */
export class NearCaller implements Caller {
  private crowd!: Crowd;
  private updates!: BareUpdates;
  private ids: readonly number[] = [];

  begin({ address, databaseUrl, connections, people }: Place): Promise<void> {
    this.crowd = new Crowd(address, people);
    this.updates = new BareUpdates(databaseUrl, connections);
    this.ids = people.map(({ submissionId }) => submissionId);
    return Promise.resolve();
  }

  signIn(password: string): Promise<SignInResult> {
    return this.crowd.signIn(password);
  }

  saves(stage: Stage): Promise<StageResult> {
    return playStage(stage, () => this.crowd.save());
  }

  async bare(stage: Stage): Promise<StageResult> {
    await this.updates.prepare(this.ids);
    return playStage(stage, () => this.updates.update());
  }

  ledger(): Promise<Ledger> {
    const { acknowledged, unanswered } = this.crowd;
    return Promise.resolve({ acknowledged, unanswered });
  }

  async end(): Promise<void> {
    this.crowd.close();
    await this.updates.close();
  }
}

/** In a process of its own (`calling.ts`). */
export function farCaller(): Caller {
  const child = fork(join(import.meta.dirname, 'calling.js'), { execArgv: [] });
  const gone = once(child, 'exit').then((): never => {
    throw new Error('the process of the callers ended');
  });
  gone.catch(() => undefined);
  const ask = async <T>(wish: Wish): Promise<T> => {
    const heard = once(child, 'message');
    child.send(wish);
    const [answer] = (await Promise.race([heard, gone])) as [{ readonly result: T } | { readonly fault: string }];
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.result;
  };
  return {
    begin: (place) => ask({ kind: 'begin', place }),
    signIn: (password) => ask({ kind: 'sign-in', password }),
    saves: (stage) => ask({ kind: 'saves', stage }),
    bare: (stage) => ask({ kind: 'bare', stage }),
    ledger: () => ask({ kind: 'ledger' }),
    end: async () => {
      await ask({ kind: 'end' });
      child.disconnect();
    },
  };
}
