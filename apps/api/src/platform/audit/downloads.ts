/** Every download is in the audit: who took what out of the house, asked for how, and how many rows. */
import { Injectable } from '@nestjs/common';
import type { Action, Viewer } from '@vlis/domain';
import { Database } from '../database/database.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { appendEntry } from './append-entry.js';

export interface Download {
  readonly viewer: Viewer;
  readonly action: Action;
  /** What is in the file, and which: ('round', [12]). */
  readonly kind: string;
  readonly ids: readonly (number | string)[];
  readonly rows: number;
  /** What was asked: codes and choices that have been read, never a text as it was typed. */
  readonly asked: Readonly<Record<string, unknown>>;
}

@Injectable()
export class Downloads {
  constructor(
    private readonly database: Database,
    private readonly features: FoldedFeatures,
  ) {}

  /** Before the file is sent: what cannot be written down is not handed out. */
  async note({ viewer, action, kind, ids, rows, asked }: Download): Promise<void> {
    const entry = { viewer, action, kind, ids, details: { ...asked, rows } };
    await this.database.keep(viewer, (tx) => appendEntry(tx, entry, this.features.facts));
  }
}
