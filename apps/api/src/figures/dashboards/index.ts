/** The public interface of this room: tables, series and the map of the nation. */
export { ReadNationalTotals } from './national-totals.js';
export { type PlaceRow, type PlaceTable, placeTable } from './place-table.js';
