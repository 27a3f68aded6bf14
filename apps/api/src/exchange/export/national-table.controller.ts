import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from '@vlis/reporting/workbook';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { readExportRequest, type Query as ExportQuery } from './export-request.js';
import { MakeNationalWorkbook } from './national-workbook.js';

@Controller('exports')
export class NationalTableController {
  constructor(private readonly make: MakeNationalWorkbook) {}

  /** The file is sent when it is whole, so that a fault on the way is an answer and never half a workbook. */
  @Get('national-table.xlsx')
  @Allow('figure.export')
  async nationalTable(@CurrentViewer() viewer: Viewer, @Query() query: ExportQuery): Promise<StreamableFile | Refusal> {
    const request = readExportRequest(query);
    if (isRefusal(request)) return request;
    const made = await this.make.run(viewer, request);
    if (isRefusal(made)) return made;
    const bytes = await workbookBytes(made.workbook);
    return new StreamableFile(bytes, {
      type: WORKBOOK_MEDIA_TYPE,
      disposition: `attachment; filename="${made.fileName}"`,
      length: bytes.length,
    });
  }
}
