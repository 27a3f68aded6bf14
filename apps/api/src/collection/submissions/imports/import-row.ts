/** One report of many that are taken at once. */
import { missing, sameCell, type Cells, type Explanations } from '@vlis/domain';

export interface ImportRow {
  readonly libraryId: number;
  /** As people know it, its identifier or the key of a file: a refusal names the row by it. */
  readonly library?: string;
  /** Typed items only; computed ones are derived. Items not named stay as they are. */
  readonly cells: Cells;
  /** The revision that the row is based on: needed where somebody else has saved since the last import of this account. */
  readonly baseRevision?: number | null;
  readonly explanations?: Explanations;
  /** The declaration that it is a closing report; absent: stays as it is, at first not declared. */
  readonly partialPeriod?: boolean | null;
  /** When the report had come, for a backfill; absent: now. */
  readonly submittedAt?: Date;
}

export const nameOf = ({ library, libraryId }: ImportRow): string => library ?? `${libraryId}`;

/** A report begins with the first thing entered in it; a row of blanks enters nothing. */
export const entersSomething = ({ cells, partialPeriod, explanations = {} }: ImportRow): boolean =>
  partialPeriod === true ||
  [...cells.values()].some((cell) => !sameCell(cell, missing('not-yet'))) ||
  Object.values(explanations).some((text) => text.trim() !== '');
