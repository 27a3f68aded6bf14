/**
 * Messages as rows: written once, before anything is sent; afterwards only the state and the server's answer change
 * (docs/decisions/0053-mail.md).
 */
import type { EntityManager } from 'typeorm';

/**
 * `waiting`: to be sent. `handing-over`: being sent; the server has not answered yet. `sent`: the server has accepted it. `kept`:
 * there is no mail server. `no-address`: the person has no address. `refused`: the server will never accept it. `given-up`: tried
 * for a day.
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

/** A message that is still to be sent. */
export async function findUnsent(db: EntityManager, id: number): Promise<Mail | undefined> {
  const [mail]: Mail[] = await db.query(
    `select id::int, address, message_id as "messageId", subject, body, written_at as "writtenAt"
     from mail where id = $1 and state in ('waiting', 'handing-over')`,
    [id],
  );
  return mail;
}

/**
 * To be committed before the first byte is sent. Where the message was being handed over already, that attempt ended without an
 * answer: the person may have received it, so it is marked as doubtful.
 * @returns false where another process has sent it in the meantime
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
  /** The server's answer, or why there was none. */
  readonly answer: string;
  readonly at: Date;
}

export async function settle(tx: EntityManager, id: number, { state, answer, at }: MailOutcome): Promise<void> {
  await tx.query(`update mail set state = $2, answer = $3, changed_at = $4 where id = $1`, [id, state, answer, at]);
}

/** After a failed attempt. The state changes only where it is known that the server has not accepted the message. */
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
