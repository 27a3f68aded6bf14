/** The last administrator stays: asked under a lock, so that two who end each other's role at once do not both succeed. */
import { administratorStays, refuse, type Administration, type IsoDate, type Refusal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

/**
 * Holds the roles of all administrators until the transaction ends. Call before anything of them is changed.
 * @param without roles, by id, or an account whose roles would go
 */
export async function refuseLastAdministrator(
  tx: EntityManager,
  without: { readonly roleId?: number; readonly accountId?: number },
  today: IsoDate,
): Promise<Refusal | undefined> {
  const rows: readonly (Administration & { id: number; accountId: number })[] = await tx.query(
    `select r.id, r.account_id as "accountId", r.valid_from as "validFrom", r.valid_to as "validTo"
     from account_role r join account a on a.id = r.account_id
     where r.role = 'administrator' and r.ended_at is null and (r.valid_to is null or r.valid_to >= $1::date) and a.active
     order by r.id for no key update`,
    [today],
  );
  const goes = (row: { id: number; accountId: number }): boolean =>
    row.id === without.roleId || row.accountId === without.accountId;
  if (!rows.some(goes)) return undefined;
  const remaining = rows.filter((row) => !goes(row));
  return administratorStays(remaining, today) ? undefined : refuse('LAST_ADMINISTRATOR');
}
