/** The public interface of this room: indicators, of a round place by place and over rounds. */
export { type IndicatorRow, type IndicatorTable, indicatorTable } from './indicator-table.js';
