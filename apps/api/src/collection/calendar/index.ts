/** The public interface of this room: rounds, obligations and their days. */
export { CalendarModule } from './calendar.module.js';
export { countedAtSql } from './counted-at-sql.js';
export { daysOffFrom } from './days-off.js';
export { OBLIGATION_PLACE } from './obligation-place.js';
export { OBLIGATION_STATE_SQL, WITH_LIBRARY_SQL } from './obligation-state-sql.js';
export { OpenRound } from './open-round.js';
export { readOwed, type ObligationKey, type Owed } from './owed.js';
export { PeriodKindEnum } from './period.model.js';
export { JOIN_PERIOD, PERIOD_SQL } from './period-sql.js';
export { loadRegimes } from './regimes.js';
export { roundLoaders } from './round.loaders.js';
export { RoundModel } from './round.model.js';
export { roundTakesSql } from './round-gate-sql.js';
export { BACK } from './submission-back.js';
export { loadRounds, phaseOn, type RoundRow } from './rounds.js';
