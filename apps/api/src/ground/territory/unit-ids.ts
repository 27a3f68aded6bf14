/** Ids of units by their natural key (level, code, first day): imports name units by key, tables by id. */
import { unitKey, type UnitKey } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

/** Ids by `unitKey`; a key without a unit has no entry. One statement for any number of keys. */
export async function unitIds(db: EntityManager, keys: Iterable<UnitKey>): Promise<ReadonlyMap<string, number>> {
  const asked = [...new Map([...keys].map((key) => [unitKey(key), key])).values()];
  const rows: (UnitKey & { id: number })[] = await db.query(
    `select unit.id, unit.level, unit.code, unit.valid_from as "validFrom"
     from unnest($1::text[], $2::text[], $3::date[]) as asked (level, code, valid_from)
     join admin_unit unit using (level, code, valid_from)`,
    [asked.map(({ level }) => level), asked.map(({ code }) => code), asked.map(({ validFrom }) => validFrom)],
  );
  return new Map(rows.map(({ id, ...key }) => [unitKey(key), id]));
}
