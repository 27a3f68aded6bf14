/** Writes every download to the audit: who downloaded what, with which choices, and how many rows. */
import { Injectable } from '@nestjs/common';
import type { Action, Viewer } from '@vlis/domain';
import { Database } from '../database/database.js';
import { FoldedFeatures } from '../features/fold-features.js';
import { appendEntry } from './append-entry.js';

export interface Download {
  readonly viewer: Viewer;
  readonly action: Action;
  /** The subject of the file: a kind and ids ('round', [12]). */
  readonly kind: string;
  readonly ids: readonly (number | string)[];
  readonly rows: number;
  /** The choices: codes that were read and checked, never a text as typed. */
  readonly asked: Readonly<Record<string, unknown>>;
}

@Injectable()
export class Downloads {
  constructor(
    private readonly database: Database,
    private readonly features: FoldedFeatures,
  ) {}

  /** Before the file is sent: where the entry cannot be written, the file is not sent. */
  async note({ viewer, action, kind, ids, rows, asked }: Download): Promise<void> {
    const entry = { viewer, action, kind, ids, details: { ...asked, rows } };
    await this.database.keep(viewer, (tx) => appendEntry(tx, entry, this.features.facts));
  }
}
