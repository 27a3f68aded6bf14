/** The kinds of jobs of the platform itself: mail, and files that go with nothing. */
import { NEWS_KINDS, type NewsKind } from '@vlis/domain';
import { z } from 'zod';
import type { JobKind } from './job-kind.js';

/** News of one kind and one subject, for whoever is told it. */
export interface Delivery {
  readonly kind: NewsKind;
  readonly subject: string;
}

/** Writes the mail of what an action has told. */
export const DELIVER_NEWS: JobKind<Delivery> = {
  name: 'deliver-news',
  data: z.strictObject({ kind: z.enum(NEWS_KINDS), subject: z.string().max(100) }),
  ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 5 },
};

/** One message. */
export interface MailJob {
  readonly mailId: number;
}

/** Hands one message over to the mail server. The last attempt is about a day after the first. */
export const SEND_MAIL: JobKind<MailJob> = {
  name: 'send-mail',
  data: z.strictObject({ mailId: z.int().positive() }),
  ...{ expireInSeconds: 120, retryLimit: 10, retryDelay: 60 },
};

/** Takes away a file that goes with nothing. */
export const SWEEP_FILE: JobKind<{ readonly fileId: number }> = {
  name: 'sweep-file',
  data: z.strictObject({ fileId: z.int().positive() }),
  ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 60 },
};
