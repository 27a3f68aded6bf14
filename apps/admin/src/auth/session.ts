/**
 * The login: Authorization Code with PKCE through keycloak-js, tokens only in memory, refreshed before they expire.
 * When a refresh is refused the session is `ended`: the page stays as it is, and a dialog offers to log in again.
 */
import Keycloak from 'keycloak-js';
import { Failure } from '../api/failure.js';
import { keycloakConfig, type Configuration } from './configuration.js';
import { comesFromLogin, hereAt, rememberAddress, restoreAddress } from './returnAddress.js';

/** Seconds a token must still be good for when it is used; it is renewed this long before its end. */
const MARGIN = 30;

/** How long signing out waits for the last save. */
const PATIENCE_MS = 5000;

/** Where the tabs of this browser tell each other that somebody has signed out. */
const CHANNEL = 'vlis.sign-out';

/** The HTTP status of the answer that keycloak-js attaches to its error; 0 without an answer. */
const statusOf = (error: unknown): number => (error as { response?: Response }).response?.status ?? 0;

/**
 * `left`: signed out, here or in another tab; nothing of the person stays on the screen. `second-factor`: the person has to
 * show more than a password.
 */
export type SessionState = 'live' | 'ended' | 'second-factor' | 'left';

export class Session {
  private readonly listeners = new Set<() => void>();
  private readonly keepers = new Map<() => void, () => Promise<unknown>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: SessionState = 'live';

  private readonly channel = new BroadcastChannel(CHANNEL);
  /** Whether the provider has to ask for the password: it may still hold a session that the API has ended. */
  private refused = false;

  private constructor(
    private readonly keycloak: Keycloak,
    private readonly secondFactor: string | undefined,
  ) {
    this.channel.onmessage = ({ data }) => {
      if (data === this.username) this.leave();
    };
    keycloak.onAuthSuccess = keycloak.onAuthRefreshSuccess = () => this.renewBeforeEnd();
    // Back may bring this page as it was left, with a login that is over.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted && this.current !== 'live') window.location.reload();
    });
    // In place of this page, where keycloak-js would go on from it: Back leads past the login, to the page before.
    keycloak.login = async (options) => {
      window.location.replace(await keycloak.createLoginUrl(options));
      return await new Promise(() => {});
    };
  }

  /** Logs in, by a visit to the identity provider if need be: then this never returns, the page goes. */
  static async start(configuration: Configuration): Promise<Session> {
    const keycloak = new Keycloak(keycloakConfig(configuration));
    const session = new Session(keycloak, configuration.oidc.secondFactor);
    if (!comesFromLogin()) rememberAddress();
    const redirectUri = hereAt('');
    const signedIn = await keycloak.init({
      onLoad: 'login-required',
      pkceMethod: 'S256',
      responseMode: 'query',
      checkLoginIframe: false,
      redirectUri,
    });
    // From here on an ended login must not carry the page away by itself: the dialog asks first.
    keycloak.loginRequired = false;
    if (!signedIn) throw new Failure('signed-out', 'the identity provider did not log anybody in');
    restoreAddress();
    return session;
  }

  private renewBeforeEnd() {
    clearTimeout(this.timer);
    const end = this.keycloak.tokenParsed?.exp;
    if (end === undefined) return;
    const left = end - Math.floor(Date.now() / 1000) + (this.keycloak.timeSkew ?? 0) - MARGIN;
    this.timer = setTimeout(() => void this.bearer(true).catch(() => undefined), Math.max(left, 5) * 1000);
  }

  /** A token good for the next seconds. Throws `offline` without a line, `signed-out` when the login is over. */
  async bearer(fresh = false): Promise<string> {
    if (this.current === 'left') throw new Failure('signed-out', 'signed out');
    try {
      await this.keycloak.updateToken(fresh ? -1 : MARGIN);
    } catch (cause) {
      if (this.keycloak.token && !this.keycloak.isTokenExpired()) return this.keycloak.token;
      if (cause instanceof TypeError) throw new Failure('offline', 'no line to the identity provider', { cause });
      if (statusOf(cause) >= 500) {
        throw new Failure('unavailable', 'the identity provider is down', { cause });
      }
      this.end();
      throw new Failure('signed-out', 'the login has expired', { cause });
    }
    return this.keycloak.token ?? '';
  }

  /** The server does not take the token: nothing more to be had without a new login. */
  end(code?: string): void {
    this.refused ||= code === 'SESSION_ENDED';
    if (this.current === 'live') this.become(code === 'SECOND_FACTOR_NEEDED' ? 'second-factor' : 'ended');
  }

  /** What was typed is put away, for the same person on this device, before it goes from the screen. */
  private leave(): void {
    clearTimeout(this.timer);
    [...this.keepers.keys()].forEach((keeper) => keeper());
    this.become('left');
  }

  private become(state: SessionState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }

  /**
   * `keeper` runs before the page goes to the login, so that a screen can put away what was typed; `saver` before somebody
   * signs out, while there is time to wait for it. Returns how to stop.
   */
  keepBeforeLeaving(keeper: () => void, saver: () => Promise<unknown>): () => void {
    this.keepers.set(keeper, saver);
    return () => this.keepers.delete(keeper);
  }

  /** Sends what can be sent, and waits for it a while. */
  async saveBeforeLeaving(): Promise<void> {
    const saved = Promise.all([...this.keepers.values()].map((saver) => saver()));
    await Promise.race([saved, new Promise((over) => setTimeout(over, PATIENCE_MS))]);
  }

  async logInAgain(): Promise<void> {
    [...this.keepers.keys()].forEach((keeper) => keeper());
    rememberAddress();
    const needed = this.current === 'second-factor';
    // Whoever has shown one is asked for it at once.
    const shown = this.secondFactor !== undefined && this.keycloak.tokenParsed?.acr === this.secondFactor;
    const options = { redirectUri: hereAt(''), ...((needed || shown) && { acrValues: this.secondFactor }) };
    if (!this.refused && !needed) return this.keycloak.login(options);
    // A form that is shown even to who is signed in must not take this page's place: Back would lead to it for ever.
    const forced = { ...options, ...(this.refused && { prompt: 'login' as const }) };
    return window.location.assign(await this.keycloak.createLoginUrl(forced));
  }

  async logOut(): Promise<void> {
    const { username } = this;
    this.leave();
    this.channel.postMessage(username);
    await this.keycloak.logout({ redirectUri: hereAt('') });
  }

  get username(): string {
    return String(
      this.keycloak.tokenParsed?.['preferred_username'] ??
        this.keycloak.idTokenParsed?.['preferred_username'] ??
        this.keycloak.subject ??
        '',
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): SessionState => this.current;
}
