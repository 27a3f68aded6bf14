/** The list of accounts: searched, filtered, sorted and paged. */
import { isFound, readSearchText, type IsoDate, type Role } from '@vlis/domain';
import { Any, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import type { ListOrder } from '../../platform/schema/list-request.js';
import { AccountRoleEntity } from './account-role.entity.js';
import { AccountEntity, ofPeople } from './account.entity.js';
import { namesOf, readAccounts, type AccountDetail } from './accounts.js';

export interface AccountFilter {
  /** Words of the user name or the name; diacritics may be left out. */
  readonly q?: string | null;
  /** Only those with this role, today or later. */
  readonly role?: Role | null;
  /** Only open ones; false: only closed ones. */
  readonly active?: boolean | null;
  readonly ids?: readonly number[] | null;
}

export const ACCOUNT_SORTS = ['name', 'username', 'state'] as const;
export type AccountOrder = ListOrder<(typeof ACCOUNT_SORTS)[number]>;

const BY_NAME: AccountOrder = { by: 'name', descending: false };

const COLUMNS: Readonly<Record<AccountOrder['by'], string>> = {
  name: inVietnameseOrder('account.name'),
  username: 'account.username',
  // Open ones first.
  state: 'not account.active',
};

interface Asked {
  readonly filter: AccountFilter;
  readonly order?: AccountOrder | null;
  readonly page: { readonly offset: number; readonly limit: number };
}

export async function findAccounts(
  db: EntityManager,
  { filter, order, page: { offset, limit } }: Asked,
  today: IsoDate,
): Promise<{ readonly total: number; readonly rows: readonly AccountDetail[] }> {
  const search = foundOrRefused(readSearchText(filter.q, 'filter.q'));
  const all = await inOrder(narrowed(db, filter, today), order ?? BY_NAME).getMany();
  // There are some thousand accounts, so they are searched here, with the domain's key that ignores diacritics. A search of signs
  // only has an empty key and finds nothing.
  const found =
    search.text === '' ? all : all.filter((one) => search.words.length > 0 && isFound(namesOf(one), search));
  const page = found.slice(offset, offset + limit).map(({ id }) => id);
  const read = new Map((page.length ? await readAccounts(db, page, today) : []).map((one) => [one.id, one]));
  return { total: found.length, rows: page.flatMap((id) => read.get(id) ?? []) };
}

function narrowed(
  db: EntityManager,
  { role, active, ids }: AccountFilter,
  today: IsoDate,
): SelectQueryBuilder<AccountEntity> {
  const query = db
    .createQueryBuilder(AccountEntity, 'account')
    .select(['account.id', 'account.username', 'account.name'])
    .where(ofPeople);
  if (active != null) query.andWhere({ active });
  if (ids) query.andWhere({ id: Any([...ids]) });
  if (role) query.andWhere(`account.id in (${holdersOf(query)})`, { role, today });
  return query;
}

const holdersOf = (query: SelectQueryBuilder<AccountEntity>): string =>
  query
    .subQuery()
    .select('held.accountId')
    .from(AccountRoleEntity, 'held')
    .where('held.role = :role and held.endedAt is null and (held.validTo is null or held.validTo >= :today)')
    .getQuery();

function inOrder(
  query: SelectQueryBuilder<AccountEntity>,
  { by, descending }: AccountOrder,
): SelectQueryBuilder<AccountEntity> {
  query.orderBy(COLUMNS[by], descending ? 'DESC' : 'ASC');
  if (by !== 'name') query.addOrderBy(COLUMNS.name);
  return query.addOrderBy('account.id');
}
