import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { ListDownloads, type ListKind } from '../../platform/audit/list-downloads.js';
import type { ListQuery } from '../../platform/schema/list-request.js';
import { readLibraryListRequest } from './library-list-request.js';
import { MakeLibraryWorkbook } from './library-workbook.js';

const LIBRARIES: ListKind = { action: 'library.read', kind: 'library' };

@Controller('exports')
export class LibraryListController {
  constructor(
    private readonly make: MakeLibraryWorkbook,
    private readonly lists: ListDownloads,
  ) {}

  @Get('libraries.xlsx')
  @Allow('library.read')
  async libraries(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<StreamableFile | Refusal> {
    const request = readLibraryListRequest(query);
    const made = isRefusal(request) ? request : await this.make.run(viewer, request);
    return this.lists.send(viewer, LIBRARIES, made);
  }
}
