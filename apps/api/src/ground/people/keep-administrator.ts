/** The roles of administrator that there are: without them nobody could give any. */
import type { Administration, IsoDate } from '@vlis/domain';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Reading } from '../../platform/graphql/loaders.js';

const ADMINISTRATIONS = `
  select r.id as "roleId", r.account_id as "accountId", r.valid_from as "validFrom", r.valid_to as "validTo"
  from account_role r join account a on a.id = r.account_id
  where r.role = 'administrator' and r.ended_at is null and (r.valid_to is null or r.valid_to >= $1::date) and a.active
  order by r.id`;

/**
 * Held until the transaction ends, so that two who end each other's role at once do not both succeed. Call before anything
 * of them is changed.
 */
export const lockAdministrations = (tx: EntityManager, today: IsoDate): Promise<readonly Administration[]> =>
  tx.query(`${ADMINISTRATIONS} for no key update`, [today]);

/** To say beforehand what would be refused; asked once for a request. */
export const administrationLoaders = (read: Reading) => ({
  onDay: new DataLoader<IsoDate, readonly Administration[]>((days) =>
    Promise.all(days.map((day) => read<readonly Administration[]>((db) => db.query(ADMINISTRATIONS, [day])))),
  ),
});
