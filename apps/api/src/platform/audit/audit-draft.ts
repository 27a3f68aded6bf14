/**
 * Who did what to which thing, written in the same transaction as the action. The action fills in a draft and must say what
 * it is about, or that nothing was done; the database’s door adds who, when, from where, and sends it
 * with the commit. Entries are chained (append-entry.ts).
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
  /** The action found everything as it should be and did nothing: there is nothing to write down. */
  idle = false;

  /** @param shapes of what may be noted (facts.ts) */
  constructor(private readonly shapes: FactShapes) {}

  /** What the action is about: a kind of thing and which ones ('submission', [12]). */
  about(kind: string, ids: readonly (number | string)[]): this {
    this.kind = kind;
    this.ids = ids;
    return this;
  }

  /** Instead of `about`, where nothing was done. An entry would say that there was an action. */
  nothingDone(): this {
    this.idle = true;
    return this;
  }

  /** Facts worth keeping: numbers, days and codes. A text is refused when the entry is written (facts.ts). */
  note(details: Facts): this {
    Object.assign(this.details, details);
    return this;
  }

  /** Why somebody got or lost a right: the one text of people that the audit keeps. */
  because(reason: string): this {
    this.reason = reason;
    return this;
  }

  /** What writes the entry; undefined where nothing was done. */
  statement(viewer: Viewer, action: Action): Statement | undefined {
    const { kind, ids, details, reason, idle } = this;
    if (idle) return undefined;
    if (kind === null) throw new Error(`the action ${action} does not say what it is about`);
    return entryStatement({ viewer, action, kind, ids, details, reason }, this.shapes);
  }
}
