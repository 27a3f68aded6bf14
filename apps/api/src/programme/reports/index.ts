/** The public interface of this room: a report is begun, its figures are read, and it is made a document of. */
export { BeginReport } from './begin-report.js';
export { itemsOfKeys } from './keep-figures.js';
export { ReadProvinceFigures } from './province-figures.js';
export { writtenReport } from './written-report.js';
