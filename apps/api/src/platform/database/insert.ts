import type { EntityManager, EntityTarget, InsertQueryBuilder, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/**
 * Rows to be inserted, for statements that go on: `.orUpdate(columns, keys)`, `.orIgnore()`. TypeORM's `upsert` writes the
 * key over itself, for which the application's role has no right (docs/decisions/0018).
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
