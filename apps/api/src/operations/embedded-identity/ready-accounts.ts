/** The ready accounts of the demonstration, one or more for each role, with the password they share. */
import type { DemonstrationAccount } from '@vlis/seed';
import { loadReference } from '@vlis/seed';
import { createHash, timingSafeEqual } from 'node:crypto';

export class ReadyAccounts {
  private readonly byName: ReadonlyMap<string, DemonstrationAccount>;

  constructor(
    /** Those the page shows. */
    readonly list: readonly DemonstrationAccount[],
    readonly password: string,
    more: readonly DemonstrationAccount[] = [],
  ) {
    this.byName = new Map([...list, ...more].map((account) => [account.username, account]));
  }

  find(username: string): DemonstrationAccount | undefined {
    return this.byName.get(username);
  }

  /** The account, when name and password are right. */
  signIn(username: string, password: string): DemonstrationAccount | undefined {
    return timingSafeEqual(digest(password), digest(this.password)) ? this.find(username) : undefined;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** @param more people of a test or a benchmark, with the same password */
export function readyAccounts(more: readonly DemonstrationAccount[] = []): ReadyAccounts {
  const { accounts, accountPassword } = loadReference();
  return new ReadyAccounts(accounts, accountPassword, more);
}
