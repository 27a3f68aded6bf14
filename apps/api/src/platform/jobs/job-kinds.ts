/**
 * Which jobs there are: what each is given, how long one attempt may take, and how often and when it is tried again. The owner lays
 * a queue for each when it migrates (lay-jobs.ts), so a new kind is one entry here and its hand (job-hands.ts).
 */
import { NEWS_KINDS } from '@vlis/domain';
import { z } from 'zod';

interface JobKind {
  /** References alone, never a text of people: finished jobs are kept for a week. */
  readonly data: z.ZodType<object>;
  /** Seconds after which an attempt counts as dead, and the job is taken by somebody else. */
  readonly expireInSeconds: number;
  readonly retryLimit: number;
  /** Seconds before the first retry; doubled each time. */
  readonly retryDelay: number;
}

export const JOB_KINDS = {
  /** Writes the mail of what a deed has told. */
  'deliver-news': {
    data: z.strictObject({ kind: z.enum(NEWS_KINDS), subject: z.string().max(100) }),
    ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 5 },
  },
  /** Hands one message over to the mail server. The last attempt is about a day after the first. */
  'send-mail': {
    data: z.strictObject({ mailId: z.int().positive() }),
    ...{ expireInSeconds: 120, retryLimit: 10, retryDelay: 60 },
  },
  /** Takes away a file that goes with nothing. */
  'sweep-file': {
    data: z.strictObject({ fileId: z.int().positive() }),
    ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 60 },
  },
} as const satisfies Readonly<Record<string, JobKind>>;

export type JobName = keyof typeof JOB_KINDS;
export type JobData<N extends JobName> = z.output<(typeof JOB_KINDS)[N]['data']>;

export const JOB_NAMES = Object.keys(JOB_KINDS) as readonly JobName[];

/** As pg-boss wants to hear it. */
export const queueOf = (name: JobName) => {
  const { expireInSeconds, retryLimit, retryDelay } = JOB_KINDS[name];
  return { name, expireInSeconds, retryLimit, retryDelay, retryBackoff: true };
};
