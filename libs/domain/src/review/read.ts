/**
 * A decision belongs to what was read: whoever accepts, returns or submits names the revision that was read, and is
 * refused where the submission has changed since. Nobody is responsible for a figure that they have not seen.
 */
import { issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';

/** A submission as somebody has read it. */
export interface ReadSubmission {
  readonly id: number;
  readonly revision: number;
}

/**
 * @param read the revision that was read; `undefined`: none was
 * @param changed codes of the items whose cells have changed since, each of which is named
 */
export const staleRevision = (read: number | undefined, actual: number, changed: readonly string[] = []): Refusal =>
  refuse(
    'STALE_REVISION',
    changed.map((item) => issue('CELL_CHANGED', item, { item })),
    { expected: `${read ?? '–'}`, actual: `${actual}` },
  );

/** Undefined where the submission is still what was read. */
export const refuseStale = (...[read, actual, changed]: Parameters<typeof staleRevision>): Refusal | undefined =>
  read === actual ? undefined : staleRevision(read, actual, changed);
