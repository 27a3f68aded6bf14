/**
 * A file that goes with a return, such as the signed letter. It is sent before the return; afterwards whoever sees the submission
 * may download it.
 */
import { Controller, Get, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Viewer } from '@vlis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Downloads } from '../../platform/audit/downloads.js';
import { RefusedActions } from '../../platform/audit/refused-actions.js';
import { Database } from '../../platform/database/database.js';
import { FileRoom } from '../../platform/files/file-room.js';
import { HandOutFile } from '../../platform/files/hand-out-file.js';
import { KeepFile, type KeptFile } from '../../platform/files/keep-file.js';
import { receiveFile } from '../../platform/files/receive-file.js';
import { findReturnFile } from './return-files.js';

@Controller('files')
export class ReturnFileController {
  constructor(
    private readonly database: Database,
    private readonly room: FileRoom,
    private readonly keeping: KeepFile,
    private readonly handing: HandOutFile,
    private readonly downloads: Downloads,
    private readonly refused: RefusedActions,
  ) {}

  /** The body of the request is the bytes of the file. */
  @Post('for-return')
  @Allow('review.return')
  forReturn(
    @CurrentViewer() viewer: Viewer,
    @Query('name') name: unknown,
    @Req() request: FastifyRequest,
  ): Promise<KeptFile | Refusal> {
    return this.room.within(async () => {
      const content = await receiveFile(request);
      if (!isRefusal(content))
        return this.keeping.run(viewer, 'review.return', typeof name === 'string' ? name : '', content);
      await this.refused.note({
        ...{ viewer, action: 'review.return', kind: 'file', ids: [], refusal: content.code },
      });
      return content;
    });
  }

  @Get('of-return/:id')
  @Allow('submission.read')
  async ofReturn(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Refusal> {
    const wanted = /^\d{1,9}$/.test(id) ? Number(id) : 0;
    const file = await this.database.read(viewer, (db) => findReturnFile(db, viewer, wanted));
    const about = { viewer, action: 'submission.read', kind: 'file', ids: [wanted] } as const;
    if (!file) {
      await this.refused.note({ ...about, refusal: 'NOT_FOUND' });
      return refuse('NOT_FOUND');
    }
    await this.downloads.note({ ...about, rows: 1, asked: {} });
    return this.handing.run(viewer, file, reply);
  }
}
