/** The front door of this room: indicators, of a round place by place and over rounds. */
export { indicators } from './indicators.feature.js';
export { type IndicatorRow, type IndicatorTable, indicatorTable } from './indicator-table.js';
