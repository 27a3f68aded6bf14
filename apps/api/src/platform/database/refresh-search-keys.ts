/**
 * Search keys are computed by the domain when a name is written (`nameKey`). A version that computes them differently would not
 * find names written by an older one; so every migration computes them again and updates those that differ.
 */
import { nameKey } from '@vlis/domain';
import type { DataSource } from 'typeorm';

/** Key and name columns of each table with a search key. Rows are addressed by their position in the table (ctid). */
const TABLES = [
  { table: 'library_state', text: `name_vi || ' ' || name_en` },
  { table: 'admin_unit', text: `kind || ' ' || name_vi || ' ' || name_en` },
] as const;

/** Rows read per statement. */
const PAGE = 20_000;

interface Kept {
  /** The row's ctid, valid only while the transaction holds the lock on the table. */
  readonly place: string;
  readonly text: string;
  readonly kept: string;
}

/**
 * @param owner a connection of the owner of the tables
 * @returns how many keys differed
 */
export async function refreshSearchKeys(owner: DataSource): Promise<number> {
  let refreshed = 0;
  for (const { table, text } of TABLES) {
    await owner.transaction(async (tx) => {
      // Readers are not blocked; writers wait, so that no row moves in the meantime.
      await tx.query(`lock table ${table} in share row exclusive mode`);
      await tx.query(`declare every no scroll cursor for
        select ctid::text as place, ${text} as text, search_key as kept from ${table}`);
      const wrong: { place: string; key: string }[] = [];
      for (;;) {
        const rows: Kept[] = await tx.query(`fetch ${PAGE} from every`);
        if (!rows.length) break;
        wrong.push(...rows.flatMap((row) => changeOf(row)));
      }
      await tx.query('close every');
      await tx.query(
        `update ${table} set search_key = right_one.key
         from unnest($1::tid[], $2::text[]) as right_one (place, key) where ${table}.ctid = right_one.place`,
        [wrong.map(({ place }) => place), wrong.map(({ key }) => key)],
      );
      refreshed += wrong.length;
    });
  }
  return refreshed;
}

function changeOf({ place, text, kept }: Kept): { place: string; key: string }[] {
  const key = nameKey(text);
  return key === kept ? [] : [{ place, key }];
}
