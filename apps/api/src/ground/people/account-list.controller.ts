import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { ListDownloads, type ListKind } from '../../platform/audit/list-downloads.js';
import type { ListQuery } from '../../platform/schema/list-request.js';
import { readAccountListRequest } from './account-list-request.js';
import { MakeAccountWorkbook } from './account-workbook.js';

const ACCOUNTS: ListKind = { action: 'account.read', kind: 'account' };

@Controller('exports')
export class AccountListController {
  constructor(
    private readonly make: MakeAccountWorkbook,
    private readonly lists: ListDownloads,
  ) {}

  @Get('accounts.xlsx')
  @Allow('account.read')
  async accounts(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<StreamableFile | Refusal> {
    const request = readAccountListRequest(query);
    const made = isRefusal(request) ? request : await this.make.run(viewer, request);
    return this.lists.send(viewer, ACCOUNTS, made);
  }
}
