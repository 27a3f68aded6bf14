/**
 * The sheet of paper on the screen: what the server has confirmed, and on top of it what was typed and is not confirmed
 * yet. Every entry remembers the revision its author was looking at (ENT-04), so that a later save cannot silently pass
 * over what somebody else wrote in between. Pure: each function gives a new sheet.
 */
import { missing, sameCell, type Cell, type Cells, type Explanations, type Item, type Question } from '@vlis/domain';
import { inputOf, readInput, typed, type Input } from './input.js';

export interface SheetEntry {
  readonly input: Input;
  readonly base: number;
}

/** What somebody else put into a cell while an entry of ours was on its way. */
export interface Conflict {
  readonly base: Cell | undefined;
  readonly theirs: Cell;
  readonly by: string;
  readonly at: string;
}

/** What the server holds. */
export interface Confirmed {
  readonly revision: number;
  readonly cells: Cells;
  readonly explanations: Explanations;
}

export interface EntrySheet {
  /** What a person answers, by code. */
  readonly items: ReadonlyMap<string, Question>;
  readonly confirmed: Confirmed;
  readonly entries: ReadonlyMap<string, SheetEntry>;
  /** The cell being typed in: kept safe and saved, but judged only when it is left. */
  readonly live?: SheetEntry & { readonly code: string };
  /** Explanations not confirmed yet, by the finding's key. */
  readonly notes: ReadonlyMap<string, string>;
  /** Values sent whose answer never came: if one turns up as somebody's later change, it is our own. */
  readonly sent: ReadonlyMap<string, readonly Cell[]>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** What each step replaced, oldest first. */
  readonly steps: readonly ReadonlyMap<string, Input>[];
}

const UNDO_STEPS = 50;
const blank = missing('not-yet');

export const openSheet = (items: readonly Item[], confirmed: Confirmed): EntrySheet => ({
  items: new Map(items.filter(({ formula }) => formula === undefined).map((one) => [one.code, one])),
  confirmed,
  entries: new Map(),
  notes: new Map(),
  sent: new Map(),
  conflicts: new Map(),
  steps: [],
});

export const savedCell = ({ confirmed }: EntrySheet, code: string): Cell => confirmed.cells.get(code) ?? blank;

/** The cell an input stands for; undefined while it cannot be read. */
export function cellFor(sheet: EntrySheet, code: string, input: Input): Cell | undefined {
  const reading = readInput(sheet.items.get(code)!, input);
  return reading.ok ? reading.cell : undefined;
}

/** The cell as the rules see it: a text that cannot be read yet is a blank, whatever stood there before. */
export function cellAt(sheet: EntrySheet, code: string): Cell {
  const entry = sheet.entries.get(code);
  return entry ? (cellFor(sheet, code, entry.input) ?? blank) : savedCell(sheet, code);
}

export function workingCells(sheet: EntrySheet): Cells {
  const cells = new Map(sheet.confirmed.cells);
  for (const code of sheet.entries.keys()) cells.set(code, cellAt(sheet, code));
  return cells;
}

export const explanationsOn = (sheet: EntrySheet): Explanations => ({
  ...sheet.confirmed.explanations,
  ...Object.fromEntries(sheet.notes),
});

/** Puts inputs into cells as one step that can be undone. Codes nobody answers here are left alone. */
export function put(
  sheet: EntrySheet,
  inputs: ReadonlyMap<string, Input>,
  base = sheet.confirmed.revision,
): EntrySheet {
  const entries = new Map(sheet.entries);
  const before = new Map<string, Input>();
  for (const [code, input] of inputs) {
    if (!sheet.items.has(code)) continue;
    before.set(code, sheet.entries.get(code)?.input ?? inputOf(sheet.confirmed.cells.get(code)));
    entries.set(code, { input, base: Math.min(base, sheet.entries.get(code)?.base ?? base) });
  }
  const { live, ...rest } = sheet;
  const kept = live && !inputs.has(live.code) ? { live } : {};
  return before.size
    ? tidied({ ...rest, ...kept, entries, steps: [...sheet.steps, before].slice(-UNDO_STEPS) })
    : sheet;
}

/** A keystroke. The base is the revision on the screen when typing began. */
export function type(sheet: EntrySheet, code: string, text: string): EntrySheet {
  const before = sheet.live && sheet.live.code !== code ? settle(sheet) : sheet;
  return { ...before, live: { code, input: typed(text), base: before.live?.base ?? before.confirmed.revision } };
}

/** The cell is left: what was typed becomes its entry, unless it is what stood there already. */
export function settle(sheet: EntrySheet): EntrySheet {
  const { live, ...rest } = sheet;
  if (!live) return sheet;
  const cell = cellFor(sheet, live.code, live.input);
  const readable = !sheet.entries.has(live.code) || cellFor(sheet, live.code, sheet.entries.get(live.code)!.input);
  if (cell && readable && sameCell(cell, cellAt(sheet, live.code))) return rest;
  return put(rest, new Map([[live.code, live.input]]), live.base);
}

/** Escape: what is being typed is forgotten. */
export function forget({ live: _, ...rest }: EntrySheet): EntrySheet {
  return rest;
}

export function undo(sheet: EntrySheet): EntrySheet {
  const last = sheet.steps.at(-1);
  if (!last) return sheet;
  return { ...put(sheet, last), steps: sheet.steps.slice(0, -1) };
}

export const explain = (sheet: EntrySheet, key: string, text: string): EntrySheet => ({
  ...sheet,
  notes: new Map(sheet.notes).set(key, text),
});

/** Forgets entries that equal what the server holds; one that is on its way stays until the answer is there. */
export function tidied(sheet: EntrySheet): EntrySheet {
  const entries = new Map(sheet.entries);
  for (const [code, { input }] of sheet.entries) {
    const cell = cellFor(sheet, code, input);
    if (cell && !sheet.sent.has(code) && sameCell(cell, savedCell(sheet, code))) entries.delete(code);
  }
  return { ...sheet, entries };
}
