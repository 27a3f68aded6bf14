/**
 * A list as a downloaded file; the same for all lists. The file is built as a whole before it is sent, so that a fault gives an
 * error and never half a file. Who downloaded it, or was refused, is in the audit.
 */
import { Injectable, StreamableFile } from '@nestjs/common';
import { isRefusal, type Action, type Refusal, type Viewer } from '@vlis/domain';
import { Downloads } from './downloads.js';
import { RefusedActions } from './refused-actions.js';

/** Which list, and the right it needs. */
export interface ListKind {
  readonly action: Action;
  readonly kind: string;
}

export interface MadeList {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Without signs that would have to be escaped in a header. */
  readonly filename: string;
  readonly rows: number;
  /** The choices: codes, never a text as typed. */
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
