/** The kinds of jobs of the platform itself: mail, and files that are not attached to anything. */
import { NEWS_KINDS, type NewsKind } from '@vlis/domain';
import { z } from 'zod';
import type { JobKind } from './job-kind.js';

/** News of one kind and one subject, to all its receivers. */
export interface Delivery {
  readonly kind: NewsKind;
  readonly subject: string;
}

/** Writes the mail for the news of an action. */
export const DELIVER_NEWS: JobKind<Delivery> = {
  name: 'deliver-news',
  data: z.strictObject({ kind: z.enum(NEWS_KINDS), subject: z.string().max(100) }),
  ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 5 },
};

/** One message, by its id. */
export interface MailJob {
  readonly mailId: number;
}

/** Sends one message to the mail server. The last attempt is about a day after the first. */
export const SEND_MAIL: JobKind<MailJob> = {
  name: 'send-mail',
  data: z.strictObject({ mailId: z.int().positive() }),
  ...{ expireInSeconds: 120, retryLimit: 10, retryDelay: 60 },
};

/** Deletes a file that is not attached to anything. */
export const SWEEP_FILE: JobKind<{ readonly fileId: number }> = {
  name: 'sweep-file',
  data: z.strictObject({ fileId: z.int().positive() }),
  ...{ expireInSeconds: 60, retryLimit: 12, retryDelay: 60 },
};
