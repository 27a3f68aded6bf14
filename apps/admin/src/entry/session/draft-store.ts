/**
 * What was typed and is not confirmed yet, mirrored on this device so that a closed browser loses nothing: one draft per submission and
 * account. It is removed as soon as everything in it is confirmed. A draft that cannot be read is no draft.
 */
import { CLOSING_ITEM, decodeCell, encodeCell, isMissingReason, isPlain, type Cell } from '@vlis/domain';
import type { DraftStorage } from '../../drafts/device.js';
import type { Input } from '../../submission/sheet/input.js';
import { settle, tidied, type SheetEntry, type EntrySheet } from '../../submission/sheet/sheet.js';
import { unconfirmed } from './saving.js';

export interface StoredDraft {
  readonly at: string;
  readonly entries: readonly (readonly [code: string, input: Input, base: number])[];
  readonly notes: readonly (readonly [key: string, text: string])[];
  readonly sent: readonly (readonly [code: string, cells: readonly string[]])[];
  /** Answers to the reviewer, by the query's number, until they are sent. */
  readonly answers: readonly (readonly [query: number, text: string])[];
  /** The obligation that it belongs to. Drafts of the first version do not have it. */
  readonly submission?: readonly [roundId: number, libraryId: number];
}

export const draftOf = (
  sheet: EntrySheet,
  answers: ReadonlyMap<number, string>,
  at: string,
): StoredDraft | undefined => {
  const entries = unconfirmed(sheet);
  const open = [...answers].filter(([, text]) => text.trim() !== '');
  if (!entries.size && !sheet.notes.size && !open.length) return undefined;
  return {
    at,
    entries: [...entries].map(([code, { input, base }]) => [code, input, base]),
    notes: [...sheet.notes],
    sent: [...sheet.sent].map(([code, cells]) => [code, cells.map(encodeCell)]),
    answers: open,
  };
};

/** False when the device has no room or forbids it: the screen then says so. */
export function keepDraft(storage: DraftStorage, key: string, draft: StoredDraft | undefined): boolean {
  try {
    if (draft) storage.setItem(key, JSON.stringify(draft));
    else storage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

const isInput = (input: Input): boolean =>
  (input.kind === 'typed' && typeof input.text === 'string') ||
  (input.kind === 'read' && isPlain(input.plain)) ||
  (input.kind === 'missing' && isMissingReason(input.why));

/** Throws where an older version of the program, or somebody by hand, has left something that is no draft. */
function checked(draft: StoredDraft): StoredDraft {
  if (!draft.entries.every(([, input, base]) => isInput(input) && Number.isInteger(base)))
    throw new TypeError('entries');
  draft.sent.forEach(([, cells]) => cells.forEach(decodeCell));
  return {
    ...draft,
    entries: draft.entries.map(([code, ...entry]) => [codeNow(code), ...entry]),
    sent: draft.sent.map(([code, cells]) => [codeNow(code), cells]),
    notes: [...draft.notes],
    answers: [...draft.answers],
  };
}

/**
 * A draft of an earlier version names the declaration of a closing submission as it was named before it became an item
 * (docs/decisions/0055).
 */
const codeNow = (code: string): string => (code === 'report.partial_period' ? CLOSING_ITEM : code);

export function readDraft(storage: DraftStorage, key: string): StoredDraft | undefined {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : checked(JSON.parse(text) as StoredDraft);
  } catch {
    return undefined;
  }
}

/** The sheet with a draft laid on it again. What the server holds by now is left out. */
export function restored(sheet: EntrySheet, draft: StoredDraft): EntrySheet {
  const known = draft.entries.filter(([code]) => sheet.items.has(code));
  const entries = new Map<string, SheetEntry>(known.map(([code, input, base]) => [code, { input, base }]));
  const { explanations } = sheet.confirmed;
  const notes = new Map(draft.notes.filter(([key, text]) => (explanations[key] ?? '') !== text));
  // Whatever was on its way is settled by what the server holds now.
  const laid = tidied({ ...settle(sheet), entries, notes });
  const sent = new Map<string, readonly Cell[]>(
    draft.sent.flatMap(([code, cells]) => (laid.entries.has(code) ? [[code, cells.map(decodeCell)]] : [])),
  );
  return { ...laid, sent };
}
