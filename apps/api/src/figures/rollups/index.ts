/** The public interface of this room: facts and roll-ups, and how they are kept. */
export { EDITION_DAY_SQL, EditionDay } from './edition-day.js';
export { fillMeasures } from './fill-measures.js';
export { type MatchedLibraries, matchedSelect, type MatchedSqlRow } from './matched-sql.js';
export { columnsOf, measureSql, pairSql } from './measure-sql.js';
export { RebuildRollups } from './rebuild-rollups.js';
export { RollupsModule } from './rollups.module.js';
