/** The report of a province to take away: as a document in the layout of NĐ 30/2020, and its tables as a workbook. */
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import {
  DOCUMENT_MEDIA_TYPE,
  documentWorkbook,
  provinceReportDocument,
  writeDocx,
  type Document,
} from '@vlis/reporting/document';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from '@vlis/reporting/workbook';
import { PublishedForms } from '../../collection/forms/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Downloads } from '../../platform/audit/downloads.js';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import { Database } from '../../platform/database/database.js';
import { asItStands, asRead } from './as-signed.js';
import { readReport, type KeptReport } from './read-report.js';
import { writtenProvinceReport } from './written-report.js';

/** How a file is made of a document, and what it is. */
interface Format {
  readonly extension: 'docx' | 'xlsx';
  readonly type: string;
  readonly bytesOf: (document: Document) => Promise<Uint8Array>;
}

const WORD: Format = { extension: 'docx', type: DOCUMENT_MEDIA_TYPE, bytesOf: writeDocx };
const EXCEL: Format = {
  ...{ extension: 'xlsx', type: WORKBOOK_MEDIA_TYPE },
  // Every outline has a table, so there is a sheet.
  bytesOf: (document) => workbookBytes(documentWorkbook(document)!),
};

/** What stands in the address; anybody can write anything there. */
interface Asked {
  readonly id?: unknown;
  readonly version?: unknown;
}

const SUBJECT = { action: 'province-report.read', kind: 'province-report' } as const;
const LARGEST_ID = 2_147_483_647;

/** Undefined: it is no number of a row. */
function numberIn(text: unknown): number | undefined {
  const number = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LARGEST_ID ? number : undefined;
}

@Controller('exports')
export class ProvinceReportController {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly downloads: Downloads,
    private readonly refused: RefusedActions,
  ) {}

  @Get('province-report.docx')
  @Allow('province-report.read')
  docx(@CurrentViewer() viewer: Viewer, @Query() asked: Asked): Promise<StreamableFile | Refusal> {
    return this.send(viewer, asked, WORD);
  }

  @Get('province-report.xlsx')
  @Allow('province-report.read')
  xlsx(@CurrentViewer() viewer: Viewer, @Query() asked: Asked): Promise<StreamableFile | Refusal> {
    return this.send(viewer, asked, EXCEL);
  }

  private async send(viewer: Viewer, asked: Asked, { extension, type, bytesOf }: Format) {
    const found = await this.find(viewer, asked);
    if (isRefusal(found)) {
      await this.refused.note({ viewer, ...SUBJECT, ids: [], refusal: found.code });
      return found;
    }
    const { id, round, province, outline, figures } = found;
    const bytes = await bytesOf(provinceReportDocument(writtenProvinceReport(found)));
    const choices = { period: round.period, outline: outline.code, version: found.version?.sent?.version };
    await this.downloads.note({ viewer, ...SUBJECT, ids: [id], rows: figures.length, asked: choices });
    const fileName = `vlis-bao-cao-${province.code}-${outline.code}-${round.period.replace('@', '-')}.${extension}`;
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="${fileName}"`, length: bytes.length });
  }

  /** A version, or as it stands: what is signed, and otherwise what is being written. */
  private async find(viewer: Viewer, asked: Asked): Promise<KeptReport | Refusal> {
    const [id, version] = [numberIn(asked.id), numberIn(asked.version)];
    if (id === undefined) return refuse('INVALID_INPUT', [], { detail: 'id' });
    if (asked.version !== undefined && version === undefined) return refuse('INVALID_INPUT', [], { detail: 'version' });
    const kept = await this.database.read(viewer, (db) => readReport(db, viewer, this.forms, { id }));
    const found = kept && asRead(viewer, kept, version ?? null);
    return found ? asItStands(found) : refuse('NOT_FOUND');
  }
}
