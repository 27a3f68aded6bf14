/** The public interface of this room: the dictionary of indicators, and what is added up for it. */
export { Dictionary } from './dictionary.js';
export { DictionaryModule } from './dictionary.module.js';
export { type IndicatorVersionRow, loadIndicatorVersions, isSameVersion } from './indicator-rows.js';
export { addMeasures, readableIn } from './lay-measures.js';
export { MeasureBook } from './measure-book.js';
export { loadMeasures, type MeasureList } from './measure-list.js';
export { holdMeasures, holdStamp, moveStamp, readStamp, STAMP_SQL } from './measure-stamp.js';
export { storeIndicator } from './store-indicator.js';
