/** The public interface of this room: a report is begun, its figures are read, and it is made a document of. */
export { BeginProvinceReport } from './begin-report.js';
export { itemsOfKeys } from './keep-figures.js';
export { ReadProvinceFigures } from './province-figures.js';
export { writtenProvinceReport } from './written-report.js';
export { SaveReportSection } from './save-section.js';
