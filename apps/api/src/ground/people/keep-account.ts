/** An account that must be there: of the demonstration, or the system's own. What is said of it is corrected where it is there already. */
import type { EntityManager } from 'typeorm';
import { insert } from '../../platform/database/insert.js';
import { AccountEntity } from './account.entity.js';

export interface KeptAccount {
  readonly id: number;
  /** Whether it was not there before. */
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
    // PostgreSQL's mark of who replaced a row: nobody, where it is new.
    .returning('id, xmax = 0 as opened')
    .execute();
  return (raw as readonly [KeptAccount])[0];
}
