/** Gives out a document as a file, Word or Excel, and notes the download. */
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Action, Viewer } from '@vlis/domain';
import { DOCUMENT_MEDIA_TYPE, documentWorkbook, writeDocx, type Document } from '@vlis/reporting/document';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from '@vlis/reporting/workbook';
import { Downloads } from '../../platform/audit/downloads.js';
import type { KeptReport } from './read-report.js';

/** How a file is made of a document, and what it is. */
export interface FileFormat {
  readonly extension: 'docx' | 'xlsx';
  readonly type: string;
  readonly bytesOf: (document: Document) => Promise<Uint8Array>;
}

export const WORD: FileFormat = { extension: 'docx', type: DOCUMENT_MEDIA_TYPE, bytesOf: writeDocx };
export const EXCEL: FileFormat = {
  ...{ extension: 'xlsx', type: WORKBOOK_MEDIA_TYPE },
  // Every outline has a table, so there is a sheet.
  bytesOf: (document) => workbookBytes(documentWorkbook(document)!),
};

@Injectable()
export class HandOutDocument {
  constructor(private readonly downloads: Downloads) {}

  /** Of the report that the document is made of; the action lets the viewer read it. */
  async run(
    viewer: Viewer,
    action: Action,
    { id, round, province, outline, figures, version }: KeptReport,
    document: Document,
    { extension, type, bytesOf }: FileFormat,
  ): Promise<StreamableFile> {
    const bytes = await bytesOf(document);
    const asked = { period: round.period, outline: outline.code, version: version?.sent?.version };
    await this.downloads.note({ viewer, action, kind: 'province-report', ids: [id], rows: figures.length, asked });
    const fileName = `vlis-bao-cao-${province.code}-${outline.code}-${round.period.replace('@', '-')}.${extension}`;
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="${fileName}"`, length: bytes.length });
  }
}
