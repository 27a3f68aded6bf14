/** The report on the nation to take away. The same state of texts, figures and provinces is the same bytes on any day. */
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { isRefusal, levelOf, refuse, type Refusal, type Viewer } from '@vlis/domain';
import { nationReportDocument } from '@vlis/reporting/document';
import { PublishedForms } from '../../collection/forms/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import { Database } from '../../platform/database/database.js';
import { EXCEL, HandOutDocument, numberOfRow, readReport, WORD, type FileFormat } from '../reports/index.js';
import { writtenNation, type CompiledReport } from './written-nation.js';

const READ = 'compilation.read';

@Controller('exports')
export class CompilationController {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly handing: HandOutDocument,
    private readonly refused: RefusedActions,
  ) {}

  @Get('compilation.docx')
  @Allow(READ)
  docx(@CurrentViewer() viewer: Viewer, @Query('id') id: unknown): Promise<StreamableFile | Refusal> {
    return this.send(viewer, id, WORD);
  }

  @Get('compilation.xlsx')
  @Allow(READ)
  xlsx(@CurrentViewer() viewer: Viewer, @Query('id') id: unknown): Promise<StreamableFile | Refusal> {
    return this.send(viewer, id, EXCEL);
  }

  private async send(viewer: Viewer, asked: unknown, format: FileFormat): Promise<StreamableFile | Refusal> {
    const found = await this.find(viewer, numberOfRow(asked));
    if (isRefusal(found)) {
      await this.refused.note({ viewer, action: READ, kind: 'province-report', ids: [], refusal: found.code });
      return found;
    }
    return this.handing.run(viewer, READ, found.report, nationReportDocument(found.written), format);
  }

  private async find(viewer: Viewer, id: number | undefined): Promise<CompiledReport | Refusal> {
    if (id === undefined) return refuse('INVALID_INPUT', [], { detail: 'id' });
    return this.database.read(viewer, async (db) => {
      const report = await readReport(db, viewer, this.forms, { id });
      if (!report || levelOf(report.outline) !== 'nation') return refuse('NOT_FOUND');
      return { report, written: await writtenNation(db, report) };
    });
  }
}
