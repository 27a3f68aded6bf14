import { restrictedSql } from '../../platform/access/within.js';

/**
 * Under which unit a row with a province and a governing body is counted: restricted units in the nation alone, so that no
 * figure of a province holds them.
 */
export const countedAtSql = (row: string): string =>
  `(case when ${restrictedSql(`${row}.body`)}
     then (select id from admin_unit where level = 'nation' order by valid_from desc limit 1)
     else ${row}.province_id end)`;
