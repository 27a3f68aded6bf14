/**
 * What a save takes along, and what its answer does to the sheet. Different cells merge silently; the same cell with
 * another value becomes a question to the person, never an overwrite.
 *
 * Odd case: an answer that never arrived. If the server had taken the save all the same, the next one would meet our
 * own value as somebody's later change; values in `sent` are recognised and passed over.
 */
import { sameCell, type Cell } from '@vlis/domain';
import {
  cellFor,
  savedCell,
  tidied,
  type Confirmed,
  type Conflict,
  type SheetEntry,
  type EntrySheet,
} from '../../submission/sheet/sheet.js';

export interface Batch {
  readonly base: number;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly notes: ReadonlyMap<string, string>;
}

/** Entries in the sheet, the cell being typed in among them. */
export const unconfirmed = ({ entries, live }: EntrySheet): ReadonlyMap<string, SheetEntry> =>
  live ? new Map(entries).set(live.code, live) : entries;

/** What can be sent now: readable, not in conflict, all based on the same revision (the oldest first). */
export function batchOf(sheet: EntrySheet): Batch | undefined {
  const ready: [string, Cell, number][] = [];
  for (const [code, { input, base }] of unconfirmed(sheet)) {
    const cell = sheet.conflicts.has(code) ? undefined : cellFor(sheet, code, input);
    if (cell && (sheet.sent.has(code) || !sameCell(cell, savedCell(sheet, code)))) ready.push([code, cell, base]);
  }
  if (!ready.length && !sheet.notes.size) return undefined;
  const base = Math.min(sheet.confirmed.revision, ...ready.map(([, , revision]) => revision));
  const cells = new Map(ready.filter(([, , revision]) => revision === base).map(([code, cell]) => [code, cell]));
  return { base, cells, notes: sheet.notes };
}

export function sending(sheet: EntrySheet, { cells }: Batch): EntrySheet {
  const sent = new Map(sheet.sent);
  for (const [code, cell] of cells) {
    const earlier = sent.get(code) ?? [];
    if (!earlier.some((one) => sameCell(one, cell))) sent.set(code, [...earlier, cell]);
  }
  return { ...sheet, sent };
}

/** An entry after the server's news: seen anew where nobody else touched its cell, or where the server compared it. */
function rebased(sheet: EntrySheet, code: string, entry: SheetEntry, news: Confirmed, compared: boolean): SheetEntry {
  const theirs = news.cells.get(code);
  const untouched = theirs === undefined || sameCell(theirs, savedCell(sheet, code));
  return compared || untouched ? { ...entry, base: news.revision } : entry;
}

function rebase(sheet: EntrySheet, news: Confirmed, compared: (code: string) => boolean): EntrySheet {
  const entries = new Map(
    [...sheet.entries].map(([code, entry]) => [code, rebased(sheet, code, entry, news, compared(code))]),
  );
  const live = sheet.live && {
    code: sheet.live.code,
    ...rebased(sheet, sheet.live.code, sheet.live, news, compared(sheet.live.code)),
  };
  return { ...sheet, confirmed: news, entries, ...(live && { live }) };
}

/** The save was taken. */
export function confirmed(sheet: EntrySheet, batch: Batch, news: Confirmed): EntrySheet {
  const sent = new Map(sheet.sent);
  for (const code of batch.cells.keys()) sent.delete(code);
  const notes = new Map([...sheet.notes].filter(([key, text]) => batch.notes.get(key) !== text));
  return tidied({ ...rebase(sheet, news, (code) => batch.cells.has(code)), sent, notes });
}

/** The save met later changes: nothing of it was taken. Cells without a conflict go again, based on what is there now. */
export function conflicted(
  sheet: EntrySheet,
  batch: Batch,
  found: ReadonlyMap<string, Conflict>,
  news: Confirmed,
): EntrySheet {
  const conflicts = new Map(sheet.conflicts);
  for (const [code, conflict] of found) {
    const ours = sheet.sent.get(code)?.some((cell) => sameCell(cell, conflict.theirs)) ?? false;
    if (!ours) conflicts.set(code, conflict);
  }
  const sent = new Map([...sheet.sent].filter(([code]) => !batch.cells.has(code)));
  // An entry in conflict keeps its old base: read back from a draft, it must meet the conflict again.
  const compared = (code: string) => batch.cells.has(code) && !conflicts.has(code);
  return tidied({ ...rebase(sheet, news, compared), sent, conflicts });
}

/** The person's choice: mine goes out again, knowing theirs; theirs stands and my entry is dropped. */
export function choose(sheet: EntrySheet, code: string, whose: 'mine' | 'theirs'): EntrySheet {
  const conflicts = new Map(sheet.conflicts);
  const entries = new Map(sheet.entries);
  const entry = entries.get(code);
  conflicts.delete(code);
  if (whose === 'theirs') entries.delete(code);
  else if (entry) entries.set(code, { ...entry, base: sheet.confirmed.revision });
  return { ...sheet, conflicts, entries };
}

/** News without a save of ours (the page came back to the front). */
export const refreshed = (sheet: EntrySheet, news: Confirmed): EntrySheet => tidied(rebase(sheet, news, () => false));
