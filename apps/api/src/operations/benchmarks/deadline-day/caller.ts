/** The side of the people and of the bare statements, and its interface. In a run it is a process of its own. */
import { join } from 'node:path';
import { farProcess } from '../far-process.js';
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

/** Sends the caller one request after the other. */
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
  const { ask, close } = farProcess(join(import.meta.dirname, 'calling.js'));
  const wish = <T>(one: Wish): Promise<T> => ask(one);
  return {
    begin: (place) => wish({ kind: 'begin', place }),
    signIn: (password) => wish({ kind: 'sign-in', password }),
    saves: (stage) => wish({ kind: 'saves', stage }),
    bare: (stage) => wish({ kind: 'bare', stage }),
    ledger: () => wish({ kind: 'ledger' }),
    end: async () => {
      await wish({ kind: 'end' });
      close();
    },
  };
}
