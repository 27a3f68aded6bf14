/** The roles of administrator that there are: without them nobody could give any. */
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
 * Held until the transaction ends, so that two who end each other's role at once do not both succeed. Call before anything
 * of them is changed.
 */
export async function lockAdministrations(tx: EntityManager, today: IsoDate): Promise<readonly Administration[]> {
  const roles = await administrators(tx, today).setLock('for_no_key_update').getMany();
  return roles.map(asAdministration);
}

/** To say beforehand what would be refused; asked once for a request. */
export const administrationLoaders = (read: SnapshotRead) => ({
  onDay: new DataLoader<IsoDate, readonly Administration[]>((days) =>
    Promise.all(days.map((day) => read(async (db) => (await administrators(db, day).getMany()).map(asAdministration)))),
  ),
});
