/**
 * Sessions that ended before their tokens expire. They are stored in the database, and every process of the API reads them in the
 * statement that finds the viewer (account-directory.ts).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';

/** Longer than the lifetime of any access token of the session, whatever the provider's settings. */
const KEPT = `interval '1 day'`;

/** In milliseconds. */
const SECOND = 1_000;

const SIGN_OUT = systemViewer('sign-out');

@Injectable()
export class EndSessions {
  constructor(private readonly database: Database) {}

  /** Ends a session of the provider; ending it a second time changes nothing. */
  async end(session: string): Promise<void> {
    await this.keep(
      `with past as (delete from ended_session where until < now())
       insert into ended_session (session, until) values ($1, now() + ${KEPT}) on conflict do nothing`,
      [session],
    );
  }

  /**
   * Ends every session of this subject that began before a moment.
   * @param at seconds since 1970
   */
  async endAllOf(issuer: string, subject: string, at: number): Promise<void> {
    await this.keep(
      `update account set signed_out_at = greatest(signed_out_at, to_timestamp($3::float8))
       where (issuer = $1 and subject = $2) or (subject is null and username = $2)`,
      [issuer, subject, at],
    );
  }

  /**
   * Ends every session of everybody that began before a moment.
   * @param at seconds since 1970
   */
  async endAll(at: number): Promise<void> {
    await this.keep(
      `update account set signed_out_at = to_timestamp($1::float8)
       where signed_out_at is null or signed_out_at < to_timestamp($1::float8)`,
      [at],
    );
  }

  /** False where a logout token with this number was received before. */
  async firstTime(jti: string): Promise<boolean> {
    const rows = await this.keep(
      `with past as (delete from logout_token where until < now())
       insert into logout_token (jti, until) values ($1, now() + ${KEPT}) on conflict do nothing returning jti`,
      [jti],
    );
    return rows.length > 0;
  }

  private keep(text: string, values: readonly unknown[]): Promise<readonly unknown[]> {
    return this.database.keep(SIGN_OUT, (tx) => tx.query(text, [...values]));
  }

  /**
   * Ends all sessions of the viewer, the current one included: tokens issued before are refused, and the identity provider has to
   * ask for the password again.
   *
   * Answers when the second in which they ended is over: tokens tell the time of a login in whole seconds, so that whoever logged in
   * again within it would be refused.
   */
  async endOwn(viewer: Viewer): Promise<{ at: Date } | Refusal> {
    const ended = await this.database.run(viewer, 'session.end', async (tx, audit) => {
      // The time of the database server, not of the application's clock: it is compared with the times that the provider writes
      // into tokens.
      const [[row]] = (await tx.query(
        'update account set signed_out_at = clock_timestamp() where id = $1 returning signed_out_at as at',
        [viewer.accountId],
      )) as [[{ at: Date }], number];
      audit.about('account', [viewer.accountId]).note({ everywhere: true });
      return row;
    });
    if (!isRefusal(ended)) await pause(SECOND - (ended.at.getTime() % SECOND));
    return ended;
  }
}
