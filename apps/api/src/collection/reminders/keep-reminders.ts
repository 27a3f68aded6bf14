/**
 * The rows of reminders, as many as there are in one statement. They are written before the messages, in the same transaction, and the key
 * says who gets one: of two who remind at once, the second waits at the first row of the other and then adds nothing.
 */
import type { KeptReminder, Reminder } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RemindedWave } from './read-remindable.js';

// In one order, whoever sends: two who remind the same people wait for one another and never each for the other.
const KEEP = `
  insert into reminder (round_id, library_id, occasion, wave, account_id, sent_at, sent_by)
  select $1, library_id, $2, $3, account_id, $4, $5 from unnest($6::int[], $7::int[]) as asked (library_id, account_id)
  order by library_id, account_id
  on conflict do nothing returning library_id as "libraryId", account_id as "accountId"`;

/** @returns those that were added: the others had a row already */
export function keepReminders(
  tx: EntityManager,
  { roundId, occasion, wave }: RemindedWave,
  sent: readonly Reminder[],
  { sentAt, sentBy }: { readonly sentAt: Date; readonly sentBy: number },
): Promise<readonly KeptReminder[]> {
  if (!sent.length) return Promise.resolve([]);
  const rows = sent.flatMap(({ libraryId, people }) => people.map((accountId) => ({ libraryId, accountId })));
  return tx.query(KEEP, [
    ...[roundId, occasion, wave, sentAt, sentBy],
    ...[rows.map(({ libraryId }) => libraryId), rows.map(({ accountId }) => accountId)],
  ]);
}
