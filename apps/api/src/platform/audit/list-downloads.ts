/**
 * A list handed out as a file, one way for all lists: it is sent when it is whole, so that a fault on the way is an answer and never
 * half a file; who took it, or was refused it, is in the audit.
 */
import { Injectable, StreamableFile } from '@nestjs/common';
import { isRefusal, type Action, type Refusal, type Viewer } from '@vlis/domain';
import { Downloads } from './downloads.js';
import { RefusedActions } from './refused-actions.js';

/** Which list, under which right. */
export interface ListKind {
  readonly action: Action;
  readonly kind: string;
}

export interface MadeList {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without what would have to be written otherwise in a header. */
  readonly filename: string;
  readonly rows: number;
  /** What was asked: codes and choices, never a text as it was typed. */
  readonly asked: Readonly<Record<string, unknown>>;
}

@Injectable()
export class ListDownloads {
  constructor(
    private readonly downloads: Downloads,
    private readonly refused: RefusedActions,
  ) {}

  async send(viewer: Viewer, { action, kind }: ListKind, made: MadeList | Refusal): Promise<StreamableFile | Refusal> {
    if (isRefusal(made)) {
      await this.refused.note({ viewer, action, kind, ids: [], refusal: made.code });
      return made;
    }
    const { bytes, mediaType, filename, rows, asked } = made;
    await this.downloads.note({ viewer, action, kind, ids: [], rows, asked });
    return new StreamableFile(bytes, {
      type: mediaType,
      disposition: `attachment; filename="${filename}"`,
      length: bytes.length,
    });
  }
}
