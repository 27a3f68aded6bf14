/**
 * Refused actions are in the audit too, written after the work was rolled back: who wanted what and the code of the refusal,
 * never a text that somebody typed. So that nobody can fill the audit by being refused, only so many entries per account and
 * minute are written singly; the others are counted and written as one entry per action and code when the minute is over.
 */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Viewer } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { beyondAllowance } from '../database/statement-allowance.js';
import { Log } from '../log/log.js';
import { appendEntry, type NewEntry } from './append-entry.js';

/** Entries written singly for one account in one minute; a person who makes mistakes has fewer. */
export const SINGLY_PER_MINUTE = 20;
const MINUTE_MS = 60_000;

export type RefusedAction = Pick<NewEntry, 'viewer' | 'action' | 'kind' | 'ids'> & { readonly refusal: string };

/** A connection without a transaction. */
interface Connection {
  query(sql: string, values: unknown[]): Promise<readonly unknown[]>;
}

/** The minute of one account. */
interface Minute {
  readonly viewer: Viewer;
  written: number;
  /** How many more, by action and code. */
  readonly beyond: Map<string, { readonly action: string; readonly refusal: string; times: number }>;
  readonly end: NodeJS.Timeout;
}

@Injectable()
export class RefusedActions implements OnModuleDestroy {
  private readonly minutes = new Map<string, Minute>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Never fails: the caller gets the refusal whether or not it could be written. A failure to write is in the log. */
  async note(work: RefusedAction, on: Connection = this.dataSource): Promise<void> {
    const minute = this.minuteOf(work.viewer);
    if (minute.written < SINGLY_PER_MINUTE) {
      minute.written += 1;
      return this.write({ ...work, details: {} }, on);
    }
    const { action, refusal } = work;
    const counted = minute.beyond.get(`${action} ${refusal}`) ?? { action, refusal, times: 0 };
    counted.times += 1;
    minute.beyond.set(`${action} ${refusal}`, counted);
  }

  /** Writes the counts of every open minute. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.minutes.keys()].map((username) => this.close(username)));
  }

  private minuteOf(viewer: Viewer): Minute {
    const { username } = viewer;
    const begun = this.minutes.get(username);
    if (begun) return begun;
    const end = setTimeout(() => void this.close(username), MINUTE_MS).unref();
    const minute: Minute = { viewer, written: 0, beyond: new Map(), end };
    this.minutes.set(username, minute);
    return minute;
  }

  private async close(username: string): Promise<void> {
    const minute = this.minutes.get(username);
    if (!minute) return;
    clearTimeout(minute.end);
    this.minutes.delete(username);
    const { viewer } = minute;
    for (const { action, refusal, times } of minute.beyond.values()) {
      await this.write({ viewer, action, refusal, kind: null, ids: [], details: { times } }, this.dataSource);
    }
  }

  private async write(entry: NewEntry, on: Connection): Promise<void> {
    await beyondAllowance(() => appendEntry(on, entry)).catch((error: unknown) =>
      this.log.fault(error, { refused: entry.action }),
    );
  }
}
