/** The front door of this room: workbooks to take away. */
export { ExportModule } from './export.module.js';
