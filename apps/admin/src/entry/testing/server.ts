/** For tests only: a server that keeps one submission, merges and asks as the API does, and can be cut off or made slow. */
import { changedCells, conflictsOf, type Cell, type Cells, type LaterChange } from '@vlis/domain';
import { drawer } from '../../drafts/testing/drawer.js';
import type { Ports, SaveAnswer } from '../session/entry-state.js';
import type { Batch } from '../session/saving.js';

export class PlantedServer {
  revision = 5;
  cells: Cells;
  explanations: Record<string, string> = {};
  /** What the next calls meet before or instead of the server. */
  line: 'good' | 'cut' | 'busy' | 'disk-full' | 'answer-lost' | 'signed-out' = 'good';
  readonly saves: string[] = [];
  readonly changes: (LaterChange & { readonly revision: number })[] = [];

  constructor(cells: Cells) {
    this.cells = cells;
  }

  save(by: string, batch: Batch): SaveAnswer {
    if (this.line === 'signed-out') return { kind: 'signed-out' };
    if (this.line === 'busy') return { kind: 'failed', issue: 'busy', after: 3000 };
    if (this.line === 'cut') return { kind: 'failed', issue: 'offline' };
    if (this.line === 'disk-full') return { kind: 'failed', issue: 'disk-full', id: 'request-of-disk' };
    const answer = this.take(by, batch);
    return this.line === 'answer-lost' ? { kind: 'failed', issue: 'offline' } : answer;
  }

  private take(by: string, { base, cells, notes }: Batch): SaveAnswer {
    this.saves.push(`${by} ${[...cells.keys()].join(' ')}`);
    const conflicts = conflictsOf(
      cells,
      this.changes.filter(({ revision }) => revision > base),
    );
    if (conflicts.length) {
      const found = conflicts.map((one) => [one.code, { ...one, at: one.at.toISOString() }] as const);
      return { kind: 'conflict', id: 7, news: this.news(), found: new Map(found) };
    }
    const changed = changedCells(this.cells, cells);
    if (changed.size || notes.size) this.revision += 1;
    for (const [code, { before, after }] of changed) {
      this.changes.push({ code, before, after, by, at: new Date(0), revision: this.revision });
    }
    this.cells = new Map<string, Cell>([...this.cells, ...cells]);
    Object.assign(this.explanations, Object.fromEntries(notes));
    return { kind: 'saved', id: 7, news: this.news(), at: '2026-05-20T02:41:07Z' };
  }

  news() {
    return { revision: this.revision, cells: this.cells, explanations: { ...this.explanations } };
  }
}

/** A clock that stands until it is moved on. */
export class PlantedClock {
  now = 0;
  private due: { readonly at: number; readonly run: () => void }[] = [];

  readonly later = (run: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.now + milliseconds, run };
    this.due.push(entry);
    return () => void (this.due = this.due.filter((one) => one !== entry));
  };

  /** Moves on, running what falls due, and lets answers arrive. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await arrive();
    for (;;) {
      const next = this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.due = this.due.filter((one) => one !== next);
      this.now = next.at;
      next.run();
      await arrive();
    }
    this.now = end;
  }
}

export const arrive = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await Promise.resolve();
};

export const ports = (
  server: PlantedServer,
  clock: PlantedClock,
  by = 'Lan',
  storage = drawer(),
  today = '2026-05-20',
): Ports & { storage: ReturnType<typeof drawer> } => ({
  send: (batch) => Promise.resolve().then(() => server.save(by, batch)),
  storage,
  draftKey: `draft.${by}`,
  today,
  now: () => clock.now,
  later: clock.later,
});
