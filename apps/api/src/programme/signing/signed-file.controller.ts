/** A signed file is sent before it is attached; afterwards whoever reads the report may download it. */
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
import { findSignedFile } from './signed-files.js';

const SENT = 'province-report.issue';
const READ = 'province-report.read';

@Controller('files')
export class SignedFileController {
  constructor(
    private readonly database: Database,
    private readonly room: FileRoom,
    private readonly keeping: KeepFile,
    private readonly handing: HandOutFile,
    private readonly downloads: Downloads,
    private readonly refused: RefusedActions,
  ) {}

  /** The body of the request is the bytes of the file. */
  @Post('for-report')
  @Allow(SENT)
  forReport(
    @CurrentViewer() viewer: Viewer,
    @Query('name') name: unknown,
    @Req() request: FastifyRequest,
  ): Promise<KeptFile | Refusal> {
    return this.room.within(async () => {
      const content = await receiveFile(request);
      if (!isRefusal(content)) return this.keeping.run(viewer, SENT, typeof name === 'string' ? name : '', content);
      await this.refused.note({ viewer, action: SENT, kind: 'file', ids: [], refusal: content.code });
      return content;
    });
  }

  @Get('of-report/:id')
  @Allow(READ)
  async ofReport(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Refusal> {
    const wanted = /^\d{1,9}$/.test(id) ? Number(id) : 0;
    const file = await this.database.read(viewer, (db) => findSignedFile(db, viewer, wanted));
    const about = { viewer, action: READ, kind: 'file', ids: [wanted] } as const;
    if (!file) {
      await this.refused.note({ ...about, refusal: 'NOT_FOUND' });
      return refuse('NOT_FOUND');
    }
    await this.downloads.note({ ...about, rows: 1, asked: {} });
    return this.handing.run(viewer, file, reply);
  }
}
