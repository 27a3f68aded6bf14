/**
 * A kind of job: what it is given, how long one attempt may take, and how often and when it is tried again. It stands in its room,
 * which names it in its manifest; the owner lays a queue for each when it migrates (lay-jobs.ts).
 */
import type { z } from 'zod';

export interface JobKind<T extends object = object> {
  /** Of its queue. */
  readonly name: string;
  /** References alone, never a text of people: finished jobs are kept for a week. */
  readonly data: z.ZodType<T>;
  /** Seconds after which an attempt counts as dead, and the job is taken by somebody else. */
  readonly expireInSeconds: number;
  readonly retryLimit: number;
  /** Seconds before the first retry; doubled each time. */
  readonly retryDelay: number;
}

/** As pg-boss wants to hear it. */
export const queueOf = ({ name, expireInSeconds, retryLimit, retryDelay }: JobKind) => ({
  ...{ name, expireInSeconds, retryLimit, retryDelay },
  retryBackoff: true,
});
