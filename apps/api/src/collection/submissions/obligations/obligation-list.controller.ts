import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../../platform/access/allow.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.js';
import { ListDownloads, type ListKind } from '../../../platform/audit/list-downloads.js';
import type { ListQuery } from '../../../platform/schema/list-request.js';
import { readObligationListRequest } from './obligation-list-request.js';
import { MakeObligationWorkbook } from './obligation-workbook.js';

const OBLIGATIONS: ListKind = { action: 'submission.read', kind: 'obligation' };

@Controller('exports')
export class ObligationListController {
  constructor(
    private readonly make: MakeObligationWorkbook,
    private readonly lists: ListDownloads,
  ) {}

  @Get('obligations.xlsx')
  @Allow('submission.read')
  async obligations(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<StreamableFile | Refusal> {
    const request = readObligationListRequest(query);
    const made = isRefusal(request) ? request : await this.make.run(viewer, request);
    return this.lists.send(viewer, OBLIGATIONS, made);
  }
}
