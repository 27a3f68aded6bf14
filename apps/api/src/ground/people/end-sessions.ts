/**
 * Sessions that have ended before their tokens. They stand in the database, where every process of the API asks for them
 * with the statement that finds the viewer (account-directory.ts).
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { Database } from '../../platform/database/database.js';

/** Longer than any access token of the session may last, however the provider is set. */
const KEPT = `interval '1 day'`;

const SIGN_OUT = systemViewer('sign-out');

@Injectable()
export class EndSessions {
  constructor(private readonly database: Database) {}

  /** The provider's session; ending it twice is ending it once. */
  async end(session: string): Promise<void> {
    await this.keep(
      `with past as (delete from ended_session where until < now())
       insert into ended_session (session, until) values ($1, now() + ${KEPT}) on conflict do nothing`,
      [session],
    );
  }

  /**
   * Every session that began before a moment, of whoever has this subject.
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
   * Every session that began before a moment, of everybody.
   * @param at seconds since 1970
   */
  async endAll(at: number): Promise<void> {
    await this.keep(
      `update account set signed_out_at = to_timestamp($1::float8)
       where signed_out_at is null or signed_out_at < to_timestamp($1::float8)`,
      [at],
    );
  }

  /** False where a logout token with this number was taken before. */
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

  /** All of one's own, this one too: tokens of before open nothing, and the provider has to ask for the password again. */
  endOwn(viewer: Viewer): Promise<{ at: Date } | Refusal> {
    return this.database.run(viewer, 'session.end', async (tx, audit) => {
      // The provider's clock counts, not that of the house's calendar.
      const [[row]] = (await tx.query(
        'update account set signed_out_at = clock_timestamp() where id = $1 returning signed_out_at as at',
        [viewer.accountId],
      )) as [[{ at: Date }], number];
      audit.about('account', [viewer.accountId]).note({ everywhere: true });
      return row;
    });
  }
}
