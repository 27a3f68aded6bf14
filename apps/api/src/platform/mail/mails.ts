/** Messages as rows: written once, before anything is sent, and then only their fate changes (docs/decisions/0053-mail.md). */
import type { EntityManager } from 'typeorm';

/**
 * `waiting`: to be sent. `handing-over`: the server takes it, and what it says to it is not known yet. `sent`: the server has it.
 * `kept`: there is no mail server. `no-address`: none is known of the person. `refused`: the server never takes it.
 * `given-up`: tried for a day.
 */
export type MailState = 'waiting' | 'handing-over' | 'sent' | 'kept' | 'no-address' | 'refused' | 'given-up';

export interface Mail {
  readonly id: number;
  readonly address: string;
  readonly messageId: string;
  readonly subject: string;
  readonly body: string;
  readonly writtenAt: Date;
}

/** One that is still to be sent. */
export async function findUnsent(db: EntityManager, id: number): Promise<Mail | undefined> {
  const [mail]: Mail[] = await db.query(
    `select id::int, address, message_id as "messageId", subject, body, written_at as "writtenAt"
     from mail where id = $1 and state in ('waiting', 'handing-over')`,
    [id],
  );
  return mail;
}

/**
 * Before its first byte leaves. Where it was being handed over already, that attempt ended without an answer: the addressee
 * may have it, and it is doubtful from now on.
 * @returns false where somebody else has sent it meanwhile
 */
export async function beginHandOver(tx: EntityManager, id: number, now: Date): Promise<boolean> {
  const [marked]: [object[], number] = await tx.query(
    `update mail set state = 'handing-over', attempts = attempts + 1, doubtful = doubtful or state = 'handing-over',
       changed_at = $2
     where id = $1 and state in ('waiting', 'handing-over') returning id`,
    [id, now],
  );
  return marked.length === 1;
}

export interface MailOutcome {
  readonly state: MailState;
  /** What the server said, or why it could not be asked. */
  readonly answer: string;
  readonly at: Date;
}

export async function settle(tx: EntityManager, id: number, { state, answer, at }: MailOutcome): Promise<void> {
  await tx.query(`update mail set state = $2, answer = $3, changed_at = $4 where id = $1`, [id, state, answer, at]);
}

/** After an attempt that failed: where it stands stays, unless it is known that the server has not taken it. */
export async function noteFailure(
  tx: EntityManager,
  id: number,
  { state, answer, at }: Omit<MailOutcome, 'state'> & { readonly state: MailState | null },
): Promise<void> {
  await tx.query(
    `update mail set state = coalesce($2, state), answer = $3, changed_at = $4
     where id = $1 and state in ('waiting', 'handing-over')`,
    [id, state, answer, at],
  );
}
