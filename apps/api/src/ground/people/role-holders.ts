/** Who holds a role in a province or in the nation on a day. */
import type { IsoDate, Role } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { notOver } from './account-role.entity.js';
import type { AccountRow } from './library-people.js';

export interface HeldAt {
  readonly roles: readonly Role[];
  /** Null: in the nation. */
  readonly provinceId: number | null;
}

/** Active accounts in the order of their names, each once. Whose role begins later is not among them. */
export async function roleHolders(
  db: EntityManager,
  { roles, provinceId }: HeldAt,
  today: IsoDate,
): Promise<readonly AccountRow[]> {
  const held = notOver(db, today)
    .andWhere('account.active and role.validFrom <= :today', { today })
    .andWhere('role.role in (:...roles)', { roles })
    .andWhere('role.libraryId is null and role.body is null and role.unitId is not distinct from :provinceId::int', {
      provinceId,
    })
    .orderBy('account.name')
    .addOrderBy('account.id');
  const accounts = (await held.getMany()).map(({ account: { id, username, name } }) => ({ id, username, name }));
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}
