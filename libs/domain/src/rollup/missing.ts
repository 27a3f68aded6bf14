/**
 * Why libraries that were asked have no number, counted beside the sums. "Not applicable" is an answer: the library has
 * nothing to report, and no number is expected from it. Each of the other kinds is a gap.
 *
 * A measure of several items has the kind of the item that lacks a number; of two kinds the first in the order below,
 * so that a library without the thing at all counts as that, whatever it says of the other item.
 */
import { encodeCell, missing, reasonOfEncoded, type EncodedCells, type MissingReason } from '../shared/cell.js';
import { itemsOf, type PlacedMeasure } from './measure.js';

/** Libraries without a number, by what they answered. */
export interface MissingByReason {
  readonly notApplicable: number;
  readonly refused: number;
  readonly closed: number;
  readonly notCollected: number;
}

export type MissingKind = keyof MissingByReason;

/** In the order in which they are stored. */
export const MISSING_KINDS: readonly MissingKind[] = ['notApplicable', 'refused', 'closed', 'notCollected'];

export const NOTHING_MISSING: MissingByReason = { notApplicable: 0, refused: 0, closed: 0, notCollected: 0 };

export function addMissing(a: MissingByReason, b: MissingByReason): MissingByReason {
  // Most figures lack nothing: one object for all of these.
  if (b === NOTHING_MISSING) return a;
  if (a === NOTHING_MISSING) return b;
  return {
    notApplicable: a.notApplicable + b.notApplicable,
    refused: a.refused + b.refused,
    closed: a.closed + b.closed,
    notCollected: a.notCollected + b.notCollected,
  };
}

/** Everybody asked who has no number: by their answers, and those from whom no official answer has come. */
export interface Unreported extends MissingByReason {
  readonly unanswered: number;
}

/**
 * From how many libraries a number is expected, without those to which the item does not apply. `asked`: submissions
 * owed by types that are asked.
 */
export const waitedFor = (asked: number, { notApplicable }: MissingByReason): number =>
  Math.max(0, asked - notApplicable);

export function unreportedOf(waited: number, reported: number, missing: MissingByReason): Unreported {
  const { notApplicable, refused, closed, notCollected } = missing;
  const unanswered = Math.max(0, waited - reported - refused - closed - notCollected);
  return { notApplicable, refused, closed, notCollected, unanswered };
}

const kindOf: Readonly<Record<MissingReason, MissingKind | undefined>> = {
  'not-applicable': 'notApplicable',
  refused: 'refused',
  closed: 'closed',
  'not-collected': 'notCollected',
  'not-yet': undefined,
};

/** Where a kind of a measure stands in the stored counts. Both from 1, as PostgreSQL counts. */
export const placeOfMissing = (slot: number, kind: MissingKind): number =>
  (slot - 1) * MISSING_KINDS.length + MISSING_KINDS.indexOf(kind) + 1;

/** Measures by the items that they read: a reason for one item can only be the kind of these. */
export interface Readers {
  /** The items of each measure, by its slot. */
  readonly items: ReadonlyMap<number, readonly string[]>;
  /** From an item to the slots of the measures that read it. */
  readonly measures: ReadonlyMap<string, readonly number[]>;
}

export function readersOf(measures: readonly PlacedMeasure[]): Readers {
  const items = new Map(measures.map((measure) => [measure.slot, itemsOf(measure)]));
  const readers = new Map<string, number[]>();
  for (const [slot, codes] of items) for (const code of codes) readers.set(code, [...(readers.get(code) ?? []), slot]);
  return { items, measures: readers };
}

/**
 * The places (see above) at which one accepted submission counts, ascending. Runs on storage texts, once for every
 * submission of the country. A measure is not missing where the submission was not asked one of its items or left one
 * blank.
 */
export function missingPlaces({ items, measures }: Readers, cells: EncodedCells): readonly number[] {
  const found = new Map<number, MissingKind>();
  for (const code in cells) {
    const why = reasonOfEncoded(cells[code]!);
    const kind = why === undefined ? undefined : kindOf[why as MissingReason];
    if (kind) for (const slot of measures.get(code) ?? []) found.set(slot, firstOf(found.get(slot), kind));
  }
  const isAnswered = (code: string): boolean => cells[code] !== undefined && cells[code] !== BLANK;
  return [...found]
    .filter(([slot]) => items.get(slot)!.every(isAnswered))
    .map(([slot, kind]) => placeOfMissing(slot, kind))
    .sort((a, b) => a - b);
}

const BLANK = encodeCell(missing('not-yet'));

const firstOf = (one: MissingKind | undefined, other: MissingKind): MissingKind =>
  MISSING_KINDS.find((kind) => kind === one || kind === other)!;
