/** The report of a province to take away: as a document in the layout of NĐ 30/2020, and its tables as a workbook. */
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { isRefusal, levelOf, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { provinceReportDocument } from '@vlis/reporting/document';
import { PublishedForms } from '../../collection/forms/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import { Database } from '../../platform/database/database.js';
import { EXCEL, HandOutDocument, WORD, type FileFormat } from './hand-out-document.js';
import { numberOfRow } from './number-of-row.js';
import { asItStands, asRead } from './as-signed.js';
import { readReport, type KeptReport } from './read-report.js';
import { writtenProvinceReport } from './written-report.js';

/** What stands in the address; anybody can write anything there. */
interface Asked {
  readonly id?: unknown;
  readonly version?: unknown;
}

const SUBJECT = { action: 'province-report.read', kind: 'province-report' } as const;

@Controller('exports')
export class ProvinceReportController {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly handing: HandOutDocument,
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

  private async send(viewer: Viewer, asked: Asked, format: FileFormat) {
    const found = await this.find(viewer, asked);
    if (isRefusal(found)) {
      await this.refused.note({ viewer, ...SUBJECT, ids: [], refusal: found.code });
      return found;
    }
    return this.handing.run(
      viewer,
      SUBJECT.action,
      found,
      provinceReportDocument(writtenProvinceReport(found)),
      format,
    );
  }

  /** A version, or as it stands: what is signed, and otherwise what is being written. */
  private async find(viewer: Viewer, asked: Asked): Promise<KeptReport | Refusal> {
    const [id, version] = [numberOfRow(asked.id), numberOfRow(asked.version)];
    if (id === undefined) return refuse('INVALID_INPUT', [], { detail: 'id' });
    if (asked.version !== undefined && version === undefined) return refuse('INVALID_INPUT', [], { detail: 'version' });
    const kept = await this.database.read(viewer, (db) => readReport(db, viewer, this.forms, { id }));
    const found = kept && asRead(viewer, kept, version ?? null);
    // The nation's names the provinces it stands on, and has a way out of its own.
    return found && levelOf(found.outline) === 'province' ? asItStands(found) : refuse('NOT_FOUND');
  }
}
