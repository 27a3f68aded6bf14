import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { ListDownloads, type ListKind } from '../../platform/audit/list-downloads.js';
import type { ListQuery } from '../../platform/schema/list-request.js';
import { MakeRoundWorkbook, readRoundListRequest } from './round-workbook.js';

const ROUNDS: ListKind = { action: 'round.read', kind: 'round' };

@Controller('exports')
export class RoundListController {
  constructor(
    private readonly make: MakeRoundWorkbook,
    private readonly lists: ListDownloads,
  ) {}

  @Get('rounds.xlsx')
  @Allow('round.read')
  async rounds(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<StreamableFile | Refusal> {
    const request = readRoundListRequest(query);
    const made = isRefusal(request) ? request : await this.make.run(viewer, request);
    return this.lists.send(viewer, ROUNDS, made);
  }
}
