/**
 * The rows of reminders, as many as there are in one statement. They are written before the messages, in the same transaction, and the key
 * says who gets one: of two who remind at once, the second waits at the first row of the other and then adds nothing.
 */
import type { KeptReminder, Reminder } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RemindedWave } from './read-remindable.js';

// In one order, whoever sends: two who remind the same people wait for one another and never each for the other.
const KEEP = `
  insert into reminder (round_id, library_id, occasion, wave, account_id, contact_id, sent_at, sent_by, step_id)
  select $1, library_id, $2, $3, account_id, contact_id, $4, $5, $6
  from unnest($7::int[], $8::int[], $9::int[]) as asked (library_id, account_id, contact_id)
  order by library_id, account_id
  on conflict do nothing returning id, library_id as "libraryId", account_id as "accountId", contact_id as "contactId"`;

/** Who sends: a person, or a step of the calendar. */
export type Sender =
  { readonly sentBy: number; readonly stepId: null } | { readonly sentBy: null; readonly stepId: number };

export interface KeptRow extends KeptReminder {
  readonly id: number;
}

/** @returns those that were added: the others had a row already */
export function keepReminders(
  tx: EntityManager,
  { roundId, occasion, wave }: RemindedWave,
  sent: readonly Reminder[],
  { sentBy, stepId }: Sender,
  sentAt: Date,
): Promise<readonly KeptRow[]> {
  if (!sent.length) return Promise.resolve([]);
  const rows = sent.flatMap(({ libraryId, people, contactId }): KeptReminder[] => [
    ...people.map((accountId) => ({ libraryId, accountId, contactId: null })),
    ...(contactId === null ? [] : [{ libraryId, accountId: null, contactId }]),
  ]);
  return tx.query(KEEP, [
    ...[roundId, occasion, wave, sentAt, sentBy, stepId],
    ...[rows.map(({ libraryId }) => libraryId), rows.map(({ accountId }) => accountId)],
    rows.map(({ contactId }) => contactId),
  ]);
}
