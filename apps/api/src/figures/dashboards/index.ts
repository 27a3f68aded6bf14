/** The public interface of this room: tables, series and the map of the nation. */
export { DashboardsModule } from './dashboards.module.js';
export { ReadNationalTotals } from './national-totals.js';
export { type PlaceRow, type PlaceTable, placeTable } from './place-table.js';
