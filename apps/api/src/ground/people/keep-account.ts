/**
 * Makes sure that an account exists: one of the demonstration, or one of the system's own. An existing account gets the values
 * given here.
 */
import type { EntityManager } from 'typeorm';
import { insert } from '../../platform/database/insert.js';
import { AccountEntity } from './account.entity.js';

export interface KeptAccount {
  readonly id: number;
  /** Whether the account is new. */
  readonly opened: boolean;
}

interface Wanted {
  readonly username: string;
  readonly name: string;
  readonly email?: string;
  readonly active?: false;
}

export async function keepAccount(tx: EntityManager, { username, ...corrected }: Wanted): Promise<KeptAccount> {
  const { raw } = await insert(tx, AccountEntity, [{ active: true, username, ...corrected }])
    .orUpdate(Object.keys(corrected), ['username'])
    // `xmax` is the transaction that replaced the row; 0 where the row was inserted.
    .returning('id, xmax = 0 as opened')
    .execute();
  return (raw as readonly [KeptAccount])[0];
}
