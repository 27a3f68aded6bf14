/**
 * The session in which one submission is filled in: the sheet, the moment of saving, the draft kept on this device, and what the rules
 * find. Network, clock and storage are ports, so that the whole life of an entry can be tested without a browser.
 */
import type { Query, Submission } from '../../submission/submission.js';
import type { Input } from '../../submission/sheet/input.js';
import {
  explain,
  forget,
  put,
  settle,
  type,
  undo,
  type Confirmed,
  type EntrySheet,
} from '../../submission/sheet/sheet.js';
import { autosave, delayOf, type AutosaveEvent } from './autosave.js';
import { openingState, viewOf, type EntryState, type Ports, type SaveAnswer } from './entry-state.js';
import { draftOf, keepDraft } from './draft-store.js';
import { batchOf, choose, confirmed, conflicted, refreshed, sending, type Batch } from './saving.js';

export class EntrySession {
  private current: EntryState;
  private readonly listeners = new Set<() => void>();
  private callOff: (() => void) | undefined;
  private onItsWay: Promise<void> | undefined;

  constructor(
    private readonly submission: Submission,
    private readonly ports: Ports,
  ) {
    this.current = openingState(submission, ports);
  }

  readonly state = (): EntryState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Sends what a restored draft still holds; later calls of the timer begin here. */
  start(): void {
    if (batchOf(this.current.sheet)) this.dispatch({ kind: 'changed' });
    else this.wait();
  }

  stop(): void {
    this.callOff?.();
  }

  type(code: string, text: string): void {
    this.write(type(this.current.sheet, code, text));
  }

  settle(): void {
    if (this.current.sheet.live) this.write(settle(this.current.sheet));
  }

  forget(): void {
    this.write(forget(this.current.sheet));
  }

  put(inputs: ReadonlyMap<string, Input>): void {
    this.write(put(settle(this.current.sheet), inputs));
  }

  undo(): void {
    this.write(undo(settle(this.current.sheet)));
  }

  explain(key: string, text: string): void {
    this.write(explain(this.current.sheet, key, text));
  }

  choose(code: string, whose: 'mine' | 'theirs'): void {
    this.write(choose(settle(this.current.sheet), code, whose));
  }

  answer(query: number, text: string): void {
    this.become({ answers: new Map(this.current.answers).set(query, text) });
    this.keep();
  }

  answered(queries: readonly Query[], query: number): void {
    const answers = new Map(this.current.answers);
    answers.delete(query);
    this.become({ queries, answers, view: viewOf(this.submission, this.current.sheet, queries) });
    this.keep();
  }

  dismissNotice(): void {
    this.become({ broughtBack: undefined });
  }

  /** News of the server while nothing is on its way. `id`: of the submission, which somebody else may have begun. */
  refresh(id: number, news: Confirmed, at: string): void {
    if (this.onItsWay || news.revision <= this.current.sheet.confirmed.revision) return;
    this.become({ id, savedAt: at });
    this.show(refreshed(this.current.sheet, news));
  }

  online(): void {
    this.dispatch({ kind: 'online' });
  }

  /** Saves everything there is to save, at once. True when nothing readable is left unsaved. */
  async flush(): Promise<boolean> {
    this.settle();
    await this.onItsWay;
    while (batchOf(this.current.sheet)) {
      this.dispatch({ kind: 'flush' });
      await this.onItsWay;
      if (this.current.autosave.kind === 'retrying' || this.current.autosave.kind === 'stopped') return false;
    }
    return this.current.sheet.conflicts.size === 0;
  }

  /** The page is hidden, perhaps for good: a call that outlives it, beside one that may die with it. */
  leave(): void {
    this.keep();
    const batch = batchOf(this.current.sheet);
    if (batch && this.onItsWay) void this.ports.send(batch, true, this.current.id);
    else if (batch) this.dispatch({ kind: 'flush' }, true);
  }

  private become(change: Partial<EntryState>): void {
    this.current = { ...this.current, ...change };
    this.listeners.forEach((listener) => listener());
  }

  /** The view is made anew only when something besides the cell being typed in has changed. */
  private show(sheet: EntrySheet): void {
    const before = this.current.sheet;
    const parts = ['confirmed', 'entries', 'notes', 'conflicts'] as const;
    const same = parts.every((part) => before[part] === sheet[part]);
    this.become({ sheet, ...(!same && { view: viewOf(this.submission, sheet, this.current.queries) }) });
  }

  private keep(): void {
    const { sheet, answers } = this.current;
    const draft = draftOf(sheet, answers, new Date(this.ports.now()).toISOString());
    const { round, library } = this.submission.whole;
    const placed = draft && { ...draft, submission: [round.id, library.id] as const };
    const kept = keepDraft(this.ports.storage, this.ports.draftKey, placed);
    if (kept !== this.current.kept) this.become({ kept });
  }

  private write(sheet: EntrySheet): void {
    if (sheet === this.current.sheet) return;
    this.show(sheet);
    this.keep();
    if (batchOf(sheet)) this.dispatch({ kind: 'changed' });
  }

  private dispatch(event: AutosaveEvent, leaving = false): void {
    const next = autosave(this.current.autosave, event, this.ports.now());
    if (next !== this.current.autosave) this.become({ autosave: next });
    if (next.kind === 'saving' && !this.onItsWay) this.send(leaving);
    else this.wait();
  }

  private wait(): void {
    this.callOff?.();
    const delay = delayOf(this.current.autosave, this.ports.now());
    this.callOff = delay === undefined ? undefined : this.ports.later(() => this.dispatch({ kind: 'due' }), delay);
  }

  private send(leaving: boolean): void {
    const batch = batchOf(this.current.sheet);
    if (!batch) return this.dispatch({ kind: 'saved' });
    this.show(sending(this.current.sheet, batch));
    this.keep();
    this.onItsWay = this.ports.send(batch, leaving, this.current.id).then((answer) => {
      this.onItsWay = undefined;
      this.dispatch(this.heard(batch, answer));
      // Cells that were not in this batch: typed meanwhile, or free again after a conflict.
      if (this.current.autosave.kind === 'still' && batchOf(this.current.sheet)) this.dispatch({ kind: 'changed' });
      this.keep();
    });
  }

  private heard(batch: Batch, answer: SaveAnswer): AutosaveEvent {
    const { sheet } = this.current;
    switch (answer.kind) {
      case 'saved':
        this.become({ id: answer.id, savedAt: answer.at, refusal: undefined, quote: undefined });
        this.show(confirmed(sheet, batch, answer.news));
        return { kind: 'saved' };
      case 'conflict':
        this.become({ id: answer.id });
        this.show(conflicted(sheet, batch, answer.found, answer.news));
        return { kind: 'saved' };
      case 'refused':
        this.become({ refusal: answer.message, quote: answer.id });
        return { kind: 'stopped', issue: 'refused' };
      case 'signed-out':
        this.become({ quote: answer.id });
        return { kind: 'stopped', issue: 'signed-out' };
      case 'failed':
        this.become({ quote: answer.id });
        return answer;
    }
  }
}
