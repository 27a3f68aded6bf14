/** A port by which the platform asks who an account is. `people/` implements it; the platform knows no tables of people. */
import type { Viewer } from '@vlis/domain';

/** What a verified token says about its person and session. */
export interface TokenIdentity {
  /** By which the account is found. */
  readonly username: string;
  /**
   * The id of the person at the provider, unique together with `issuer`. Unlike a user name it is never given to a second person.
   */
  readonly subject: string;
  readonly issuer: string;
  /** The provider's session; undefined where the provider does not say. */
  readonly session?: string | undefined;
  /** Seconds since 1970: when the password was typed, or, where the provider does not say, when the token was made. */
  readonly signedInAt: number;
  /** Whether the provider confirms a second factor, or none is required here. */
  readonly secondFactor: boolean;
  /** The e-mail address that the provider has verified; null: it has not verified it; undefined: the token has no address. */
  readonly email?: string | null | undefined;
}

export type NotLetIn = 'account-unknown' | 'account-of-another' | 'session-ended' | 'second-factor-missing';

export abstract class ViewerDirectory {
  /** The viewer with the rights valid today, or undefined where there is no such active account. */
  abstract find(username: string): Promise<Viewer | undefined>;

  /** The viewer of a token's bearer, or why the token does not admit. The first time it binds the account to the person. */
  abstract admit(identity: TokenIdentity): Promise<Viewer | NotLetIn>;
}
