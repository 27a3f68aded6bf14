/** A message to somebody who has no account, and so no news: written once for its key, and sent by the job that sends all mail. */
import type { EntityManager } from 'typeorm';
import type { Config } from '../config/config.js';
import { SEND_MAIL } from '../jobs/platform-jobs.js';
import { sendJob } from '../jobs/send-job.js';

export interface Letter {
  /** Of what it is, such as `reminder 41`. */
  readonly key: string;
  readonly address: string;
  readonly words: { readonly subject: string; readonly body: string };
  readonly at: Date;
}

const WRITE = `
  insert into mail (letter, address, message_id, subject, body, state, written_at, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7)
  on conflict on constraint mail_letter_once do nothing returning id::int`;

export async function writeLetter(
  tx: EntityManager,
  { publicUrl, mailServer }: Config,
  { key, address, words, at }: Letter,
): Promise<void> {
  const state = mailServer ? 'waiting' : 'kept';
  const messageId = `<${key.replace(' ', '-')}@${new URL(publicUrl).hostname}>`;
  const [written]: { id: number }[] = await tx.query(WRITE, [
    ...[key, address, messageId, words.subject, words.body, state, at],
  ]);
  if (written && mailServer) await sendJob(tx, SEND_MAIL, { mailId: written.id });
}
