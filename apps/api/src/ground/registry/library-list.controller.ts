import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { WORKBOOK_MEDIA_TYPE, workbookBytes } from '@vlis/reporting/workbook';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Downloads } from '../../platform/audit/downloads.js';
import { RefusedDeeds } from '../../platform/audit/refused-deeds.js';
import { readLibraryListRequest, type Query as ListQuery } from './library-list-request.js';
import { MakeLibraryWorkbook } from './library-workbook.js';

@Controller('exports')
export class LibraryListController {
  constructor(
    private readonly make: MakeLibraryWorkbook,
    private readonly downloads: Downloads,
    private readonly refused: RefusedDeeds,
  ) {}

  /** The file is sent when it is whole, so that a fault on the way is an answer and never half a workbook. */
  @Get('libraries.xlsx')
  @Allow('library.read')
  async libraries(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<StreamableFile | Refusal> {
    const request = readLibraryListRequest(query);
    if (isRefusal(request)) return this.refuse(viewer, request);
    const made = await this.make.run(viewer, request);
    if (isRefusal(made)) return this.refuse(viewer, made);
    const bytes = await workbookBytes(made.workbook);
    const { order, columns, language } = request;
    const asked = { order: order.by, columns, language };
    await this.downloads.note({ viewer, action: 'library.read', kind: 'library', ids: [], rows: made.rows, asked });
    return new StreamableFile(bytes, {
      type: WORKBOOK_MEDIA_TYPE,
      disposition: `attachment; filename="${language === 'vi' ? 'vlis-thu-vien' : 'vlis-libraries'}.xlsx"`,
      length: bytes.length,
    });
  }

  private async refuse(viewer: Viewer, refusal: Refusal): Promise<Refusal> {
    await this.refused.note({ viewer, action: 'library.read', kind: 'library', ids: [], refusal: refusal.code });
    return refusal;
  }
}
