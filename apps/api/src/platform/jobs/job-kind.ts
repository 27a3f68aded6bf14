/**
 * A kind of job: its data, how long one attempt may take, and how often and when it is tried again. It is declared in its room,
 * and the room's manifest names it; migrating creates a queue for each (lay-jobs.ts).
 */
import type { z } from 'zod';

export interface JobKind<T extends object = object> {
  /** The name of its queue. */
  readonly name: string;
  /** References only, never a text by a person: finished jobs are kept for a week. */
  readonly data: z.ZodType<T>;
  /** Done at 07:00 and 19:00 in Việt Nam without being asked for, or as soon after as a server runs; its data are empty. */
  readonly recurs?: true;
  /** Seconds after which an attempt counts as dead, and another process may take the job. */
  readonly expireInSeconds: number;
  readonly retryLimit: number;
  /** Seconds before the first retry; doubled for each further one. */
  readonly retryDelay: number;
}

/** The options of the queue for pg-boss. */
export const queueOf = ({ name, expireInSeconds, retryLimit, retryDelay }: JobKind) => ({
  ...{ name, expireInSeconds, retryLimit, retryDelay },
  retryBackoff: true,
});
