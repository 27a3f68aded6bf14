/** Documents as values, and their files: an entry of its own, so that only who makes one loads the library that writes it. */
import type { Document } from './document.js';

export type * from './blocks.js';
export type * from './document.js';
export type * from './table-block.js';
export { blockOf } from './table-block.js';
export { documentWorkbook } from './workbook.js';
export * from '../province-report/nation-report.js';
export * from '../province-report/province-report.js';

/** What a browser is told it is. */
export const DOCUMENT_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The bytes of a .docx in the layout of Nghị định 30/2020/NĐ-CP; the same value gives the same bytes. Throws RangeError where a
 * number is no machine text, a row of a table has not a cell for each column, or a picture is no PNG: faults of the caller.
 */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const { docxBytes } = await import('./docx/write.js');
  return docxBytes(document);
}
