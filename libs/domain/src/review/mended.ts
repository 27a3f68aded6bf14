/**
 * A reviewer's question about a cell is answered in words, or by a figure that differs from the one that was asked
 * about. A figure that is removed does not answer it: an explanation is needed why there is none now.
 */
import { isAnswered, sameCell, type Cell } from '../shared/cell.js';

/**
 * @param about what stood in the cell when the submission was sent; undefined where nobody knows
 * @param now what stands in it
 */
export const isMended = (about: Cell | undefined, now: Cell | undefined): boolean =>
  about !== undefined && isAnswered(now) && !sameCell(about, now);
