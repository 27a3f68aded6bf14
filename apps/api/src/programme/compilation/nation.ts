import { UnitEntity } from '../../ground/territory/index.js';
import type { EntityManager } from 'typeorm';

/** The unit of the nation as it is today. */
export async function nationId(db: EntityManager): Promise<number> {
  const { id } = await db.findOneOrFail(UnitEntity, { where: { level: 'nation' }, order: { validFrom: 'desc' } });
  return id;
}
