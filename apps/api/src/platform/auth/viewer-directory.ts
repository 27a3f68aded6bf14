/** The port through which the doors ask who an account is. `people/` answers it; the platform knows no tables of people. */
import type { Viewer } from '@vlis/domain';

/** What a verified token says about its person and session. */
export interface TokenIdentity {
  /** By which the account is found. */
  readonly username: string;
  /** Who it is at the provider, together with `issuer`: never given to a second person, as a user name may be. */
  readonly subject: string;
  readonly issuer: string;
  /** The provider's session; undefined where the provider does not say. */
  readonly session?: string | undefined;
  /** Seconds since 1970: when the password was typed, or, where the provider does not say, when the token was made. */
  readonly signedInAt: number;
  /** Whether the provider says that a second factor was shown, or the house asks for none. */
  readonly secondFactor: boolean;
  /** Where the provider has proved that mail reaches them; null: it has not proved it; undefined: it says nothing of it. */
  readonly email?: string | null | undefined;
}

export type NotLetIn = 'account-unknown' | 'account-of-another' | 'session-ended' | 'second-factor-missing';

export abstract class ViewerDirectory {
  /** The viewer with the rights that hold on this day, or undefined when there is no such active account. */
  abstract find(username: string): Promise<Viewer | undefined>;

  /** The same for who bears a token, or why the token is good for nothing. Binds the account to its person the first time. */
  abstract admit(identity: TokenIdentity): Promise<Viewer | NotLetIn>;
}
