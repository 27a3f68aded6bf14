/** The state of an entry session at one moment, and its state when a submission is opened. */
import type { IsoDate } from '@vlis/domain';
import type { DraftStorage } from '../../drafts/device.js';
import { rowsOf, type Row } from '../../submission/grid/rows.js';
import { confirmedOf, type Query, type Submission } from '../../submission/submission.js';
import { judge, type Judgement } from '../../submission/sheet/judge.js';
import { openSheet, type Confirmed, type Conflict, type EntrySheet } from '../../submission/sheet/sheet.js';
import { STILL, type Autosave, type Passing } from './autosave.js';
import { readDraft, restored } from './draft-store.js';
import type { Batch } from './saving.js';
import { whyReadOnly } from './why-read-only.js';

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly id: number; readonly news: Confirmed; readonly at: string }
  | {
      readonly kind: 'conflict';
      readonly id: number;
      readonly news: Confirmed;
      readonly found: ReadonlyMap<string, Conflict>;
    }
  /** `id`: what the log knows the failed call by. */
  | { readonly kind: 'refused'; readonly message: string; readonly id?: string }
  /** `after`: milliseconds that the server asks to be left alone. */
  | { readonly kind: 'failed'; readonly issue: Passing; readonly after?: number; readonly id?: string }
  | { readonly kind: 'signed-out'; readonly id?: string };

export interface Ports {
  /**
   * Never rejects. `leaving`: the page is going away, the call must outlive it. `id`: of the submission, undefined where this
   * save is to begin it.
   */
  send(batch: Batch, leaving: boolean, id: number | undefined): Promise<SaveAnswer>;
  readonly storage: DraftStorage;
  readonly draftKey: string;
  /** By the server's clock, when the session is opened. */
  readonly today: IsoDate;
  now(): number;
  /** Runs something later; returns how to call it off. */
  later(run: () => void, milliseconds: number): () => void;
}

export interface View extends Judgement {
  readonly rows: readonly Row[];
}

export interface EntryState {
  /** Of the submission; undefined until a first save has begun it. */
  readonly id: number | undefined;
  readonly sheet: EntrySheet;
  readonly autosave: Autosave;
  readonly queries: readonly Query[];
  /** Answers to the reviewer being written. */
  readonly answers: ReadonlyMap<number, string>;
  readonly view: View;
  /** Undefined until a first save has begun the submission. */
  readonly savedAt: string | undefined;
  /** Why the last save was refused. */
  readonly refusal?: string;
  /** What the log knows the last save by, when it came to nothing through a failure of the call. */
  readonly quote?: string;
  /** False: this device keeps no draft, so only the server's copy is safe. */
  readonly kept: boolean;
  /** A draft of an earlier visit was laid on the sheet. */
  readonly broughtBack?: { readonly at: string; readonly count: number };
}

export const viewOf = (submission: Submission, sheet: EntrySheet, queries: readonly Query[]): View => {
  const judged = judge(submission, sheet, queries);
  return { ...judged, rows: rowsOf(submission, sheet, judged, queries) };
};

export function openingState(submission: Submission, { storage, draftKey, today }: Ports): EntryState {
  const { whole, questionnaire } = submission;
  const blank = openSheet(questionnaire.items, confirmedOf(whole));
  // A submission that cannot be typed in shows what the server holds; its draft is kept until the submission comes back.
  const draft = whyReadOnly(whole, today) === undefined ? readDraft(storage, draftKey) : undefined;
  const sheet = draft ? restored(blank, draft) : blank;
  const answers = new Map(draft?.answers);
  const count = sheet.entries.size + sheet.notes.size + answers.size;
  return {
    ...{ id: whole.id, savedAt: whole.updatedAt, sheet, autosave: STILL, queries: whole.queries, answers, kept: true },
    view: viewOf(submission, sheet, whole.queries),
    ...(draft && count > 0 && { broughtBack: { at: draft.at, count } }),
  };
}
