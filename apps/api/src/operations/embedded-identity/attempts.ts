/**
 * How often a password may be tried. Right ones are never counted against anybody, so that a ministry behind one address
 * can sign in all at once; wrong ones slow down whoever types them:
 *
 * - for an account, from the fifth in a row on, by a time that doubles. An address from which the account has been signed
 *   in has a count of its own, so that a stranger who guesses elsewhere does not shut the person out;
 * - for an address, by a budget: it lasts for those who mistype among many who get in, not for trying one password on
 *   every account.
 *
 * An attempt that comes too early is not looked at: it learns nothing and does not count.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const FREE_FAILURES = 4;
const LONGEST_WAIT = 15 * MINUTE;
/** A count of failures is forgotten after so long without another. */
const FORGOTTEN_AFTER = 12 * HOUR;

/** Wrong passwords that an address may send at once, and one more for every so many people who got in from there. */
const BUDGET = 60;
const PEOPLE_FOR_ONE_MORE = 5;
/** In which one is given back. */
const GIVEN_BACK_EVERY = 10 * SECOND;

const MOST_KEPT = 50_000;

interface Failures {
  readonly count: number;
  readonly last: number;
}

interface Spent {
  readonly amount: number;
  readonly at: number;
}

export class Attempts {
  private readonly failures = new Kept<Failures>();
  private readonly spent = new Kept<Spent>();
  /** Who has signed in from where. */
  private readonly known = new Kept<true>();
  private readonly peopleAt = new Kept<number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Milliseconds until the next attempt is looked at; 0: now. */
  wait(username: string, network: string): number {
    return Math.max(this.waitOfAccount(username, network), this.waitOfNetwork(network));
  }

  failed(username: string, network: string): void {
    const key = this.keyOf(username, network);
    this.failures.set(key, { count: this.failuresOf(key) + 1, last: this.now() });
    this.spent.set(network, { amount: this.spentBy(network) + 1, at: this.now() });
  }

  succeeded(username: string, network: string): void {
    const place = placeOf(username, network);
    if (!this.known.get(place)) this.peopleAt.set(network, (this.peopleAt.get(network) ?? 0) + 1);
    this.failures.delete(this.keyOf(username, network));
    this.known.set(place, true);
  }

  private waitOfAccount(username: string, network: string): number {
    const key = this.keyOf(username, network);
    const beyond = this.failuresOf(key) - FREE_FAILURES;
    if (beyond <= 0) return 0;
    const wait = Math.min(LONGEST_WAIT, SECOND * 2 ** beyond);
    return Math.max(0, this.failures.get(key)!.last + wait - this.now());
  }

  private waitOfNetwork(network: string): number {
    const budget = BUDGET + Math.floor((this.peopleAt.get(network) ?? 0) / PEOPLE_FOR_ONE_MORE);
    return Math.max(0, Math.ceil((this.spentBy(network) - budget + 1) * GIVEN_BACK_EVERY));
  }

  private failuresOf(key: string): number {
    const found = this.failures.get(key);
    return found && this.now() - found.last < FORGOTTEN_AFTER ? found.count : 0;
  }

  private spentBy(network: string): number {
    const found = this.spent.get(network);
    return found ? Math.max(0, found.amount - (this.now() - found.at) / GIVEN_BACK_EVERY) : 0;
  }

  /** Where the person is known, the place; elsewhere the account, wherever it is tried from. */
  private keyOf(username: string, network: string): string {
    const place = placeOf(username, network);
    return this.known.get(place) ? place : username;
  }
}

const placeOf = (username: string, network: string): string => `${username}\n${network}`;

/** Keeps so many, and forgets those first that were set longest ago: names that are guessed must not fill the memory. */
class Kept<T> {
  private readonly entries = new Map<string, T>();

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: T): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size > MOST_KEPT && oldest !== undefined) this.entries.delete(oldest);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }
}
