/** What writes files, apart from the rest: only who makes one loads the library for it. */
export { listFile } from './list-file.js';
export { WORKBOOK_MEDIA_TYPE, workbookBytes } from './write.js';
