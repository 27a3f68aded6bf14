import type { EntityManager, EntityTarget, InsertQueryBuilder, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Rows to insert, for statements with `.orUpdate(columns, keys)` or `.orIgnore()`. TypeORM's own `upsert` also updates the key
 * columns, for which the application's role has no privilege (docs/decisions/0018-two-roles.md).
 */
export const insert = <T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
): InsertQueryBuilder<T> =>
  tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values([...rows])
    .updateEntity(false);
