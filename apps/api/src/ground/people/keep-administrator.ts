/** The roles of administrators. At least one must be left, because nobody else can grant roles. */
import type { Administration, IsoDate } from '@vlis/domain';
import DataLoader from 'dataloader';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { SnapshotRead } from '../../platform/graphql/loaders.js';
import { notOver, type AccountRoleEntity } from './account-role.entity.js';

const administrators = (db: EntityManager, today: IsoDate): SelectQueryBuilder<AccountRoleEntity> =>
  notOver(db, today).andWhere(`role.role = 'administrator' and account.active`).orderBy('role.id');

const asAdministration = ({ id, accountId, validFrom, validTo }: AccountRoleEntity): Administration => ({
  ...{ roleId: id, accountId, validFrom, validTo },
});

/**
 * Locks them until the transaction ends, so that two administrators cannot end each other's role at the same time. To be called
 * before any of them is changed.
 */
export async function lockAdministrations(tx: EntityManager, today: IsoDate): Promise<readonly Administration[]> {
  const roles = await administrators(tx, today).setLock('for_no_key_update').getMany();
  return roles.map(asAdministration);
}

/** To show beforehand what would be refused; read once per request. */
export const administrationLoaders = (read: SnapshotRead) => ({
  onDay: new DataLoader<IsoDate, readonly Administration[]>((days) =>
    Promise.all(days.map((day) => read(async (db) => (await administrators(db, day).getMany()).map(asAdministration)))),
  ),
});
