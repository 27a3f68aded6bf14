import { restrictedSql } from '../../platform/access/within.js';

/**
 * The unit under which a row with a province and a governing body is counted. Restricted units count in the nation only, so that
 * no figure of a province contains them (docs/decisions/0019-who-sees-which-library.md).
 */
export const countedAtSql = (row: string): string =>
  `(case when ${restrictedSql(`${row}.body`)}
     then (select id from admin_unit where level = 'nation' order by valid_from desc limit 1)
     else ${row}.province_id end)`;
