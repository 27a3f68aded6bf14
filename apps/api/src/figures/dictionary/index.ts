/** The front door of this room: the dictionary of indicators, and what is added up for it. */
export { Dictionary } from './dictionary.js';
export { DictionaryModule } from './dictionary.module.js';
export type { IndicatorRow } from './indicator-rows.js';
export { loadIndicators } from './load-indicators.js';
export { MeasureBook } from './measure-book.js';
export { loadMeasures } from './measure-list.js';
export { holdStamp, readStamp, STAMP_SQL } from './measure-stamp.js';
