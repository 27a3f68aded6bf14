/**
 * A reviewer's question about a cell is answered in words, or by the figure itself: one that says something else than the
 * one that was asked about. A figure that is taken away is not mended: why there is none now takes a word.
 */
import { isAnswered, sameCell, type Cell } from '../shared/cell.js';

/**
 * @param about what stood in the cell when the submission was sent; undefined where nobody knows
 * @param now what stands in it
 */
export const isMended = (about: Cell | undefined, now: Cell | undefined): boolean =>
  about !== undefined && isAnswered(now) && !sameCell(about, now);
