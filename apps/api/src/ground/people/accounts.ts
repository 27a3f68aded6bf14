/** Accounts as an administrator sees them: open and closed, with every role they have held. */
import type { IsoDate, Role } from '@vlis/domain';
import { Any, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import type { AccountRoleEntity } from './account-role.entity.js';
import { AccountEntity, ofPeople } from './account.entity.js';

export interface HeldRole {
  readonly id: number;
  readonly accountId: number;
  readonly role: Role;
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly body: string | null;
  readonly validFrom: IsoDate;
  /** Last day; null: until it is ended. */
  readonly validTo: IsoDate | null;
  /** When it was ended, before its last day or without one. */
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly grantedBy: string | null;
  /** Whether it holds today. */
  readonly holds: boolean;
  /** Whether it has ended or is past its last day. A role that neither holds nor is over begins later. */
  readonly over: boolean;
}

export interface AccountDetail {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly active: boolean;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly closedWhy: string | null;
  /** Whether it is bound to a user of the identity provider. */
  readonly bound: boolean;
  /** The newest first. */
  readonly roles: readonly HeldRole[];
}

/** The system's own accounts, which nobody signs in to, are left out. */
export async function readAccounts(
  db: EntityManager,
  ids: readonly number[],
  today: IsoDate,
): Promise<readonly AccountDetail[]> {
  const accounts = await db
    .createQueryBuilder(AccountEntity, 'account')
    .leftJoinAndSelect('account.closedBy', 'closer')
    .leftJoinAndSelect('account.roles', 'role')
    .leftJoinAndSelect('role.endedBy', 'ender')
    .leftJoinAndSelect('role.grantedBy', 'giver')
    .where({ ...ofPeople, id: Any([...ids]) })
    .orderBy(inVietnameseOrder('account.name'))
    .addOrderBy('account.id')
    .addOrderBy('role.id', 'DESC')
    .getMany();
  return accounts.map((account) => ({
    ...account,
    closedBy: account.closedBy?.name ?? null,
    bound: account.subject !== null,
    roles: account.roles.map((role) => heldRole(role, account, today)),
  }));
}

const heldRole = (role: AccountRoleEntity, { active }: AccountEntity, today: IsoDate): HeldRole => {
  const { validFrom, validTo, endedAt, endedBy, grantedBy } = role;
  const over = endedAt !== null || (validTo !== null && validTo < today);
  return {
    ...role,
    ...{ endedBy: endedBy?.name ?? null, grantedBy: grantedBy?.name ?? null },
    ...{ over, holds: active && !over && validFrom <= today },
  };
};

/** Id and names of the accounts in question, in the order of names. */
export const accountNames = (db: EntityManager, where: FindOptionsWhere<AccountEntity>): Promise<AccountEntity[]> =>
  db
    .createQueryBuilder(AccountEntity, 'account')
    .select(['account.id', 'account.username', 'account.name'])
    .where(where)
    .orderBy(inVietnameseOrder('account.name'))
    .addOrderBy('account.id')
    .getMany();

export const namesOf = ({ username, name }: Pick<AccountEntity, 'username' | 'name'>): string => `${username} ${name}`;
