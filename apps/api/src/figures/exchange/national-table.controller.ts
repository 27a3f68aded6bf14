import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from '@vlis/reporting/workbook';
import { Downloads } from '../../platform/audit/downloads.js';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { readExportRequest, type Query as ExportQuery } from './export-request.js';
import { MakeNationalWorkbook } from './national-workbook.js';

@Controller('exports')
export class NationalTableController {
  constructor(
    private readonly make: MakeNationalWorkbook,
    private readonly downloads: Downloads,
    private readonly refused: RefusedActions,
  ) {}

  /** The file is sent when it is whole, so that a fault on the way is an answer and never half a workbook. */
  @Get('national-table.xlsx')
  @Allow('figure.export')
  async nationalTable(@CurrentViewer() viewer: Viewer, @Query() query: ExportQuery): Promise<StreamableFile | Refusal> {
    const request = readExportRequest(query);
    if (isRefusal(request)) return this.refuse(viewer, [], request);
    const { roundId, ...asked } = request;
    const made = await this.make.run(viewer, request);
    if (isRefusal(made)) return this.refuse(viewer, [roundId], made);
    const bytes = await workbookBytes(made.workbook);
    await this.downloads.note({
      viewer,
      action: 'figure.export',
      kind: 'round',
      ids: [roundId],
      rows: made.rows,
      asked,
    });
    return new StreamableFile(bytes, {
      type: WORKBOOK_MEDIA_TYPE,
      disposition: `attachment; filename="${made.fileName}"`,
      length: bytes.length,
    });
  }

  private async refuse(viewer: Viewer, rounds: readonly number[], refusal: Refusal): Promise<Refusal> {
    await this.refused.note({ viewer, action: 'figure.export', kind: 'round', ids: rounds, refusal: refusal.code });
    return refusal;
  }
}
