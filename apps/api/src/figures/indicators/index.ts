/** The front door of this room: indicators, of a round place by place and over rounds. */
export { type IndicatorRow, indicatorTable } from './indicator-table.js';
export { IndicatorsModule } from './indicators.module.js';
