/**
 * The entry of an action in the audit, written in the same transaction. The action must name what it is about, or that nothing
 * was done; the database adds who, when and from where, and sends the entry with the commit. Entries are chained
 * (append-entry.ts).
 */
import type { Action, Viewer } from '@vlis/domain';
import type { Statement } from '../database/packet.js';
import { entryStatement } from './append-entry.js';
import type { Facts, FactShapes } from './facts.js';

export class AuditDraft {
  kind: string | null = null;
  ids: readonly (number | string)[] = [];
  details: Record<string, unknown> = {};
  reason?: string;
  /** The action found nothing to change and did nothing, so no entry is written. */
  idle = false;

  /** @param shapes of the facts that may be noted (facts.ts) */
  constructor(private readonly shapes: FactShapes) {}

  /** The subject of the action: a kind and ids ('submission', [12]). */
  about(kind: string, ids: readonly (number | string)[]): this {
    this.kind = kind;
    this.ids = ids;
    return this;
  }

  /** Instead of `about`, where nothing was done: an entry would claim an action that never happened. */
  nothingDone(): this {
    this.idle = true;
    return this;
  }

  /** Facts to keep: numbers, days and codes. A free text is refused when the entry is written (facts.ts). */
  note(details: Facts): this {
    Object.assign(this.details, details);
    return this;
  }

  /** Why somebody was granted or lost a right, or why the calendar got a day off: the only text by a person that the audit keeps. */
  because(reason: string): this {
    this.reason = reason;
    return this;
  }

  /** The statement that writes the entry; undefined where nothing was done. */
  statement(viewer: Viewer, action: Action): Statement | undefined {
    const { kind, ids, details, reason, idle } = this;
    if (idle) return undefined;
    if (kind === null) throw new Error(`the action ${action} does not say what it is about`);
    return entryStatement({ viewer, action, kind, ids, details, reason }, this.shapes);
  }
}
