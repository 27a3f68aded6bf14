/**
 * Which libraries are entered into the register. The same library again (same external key, same history) is the one that is
 * there; another history is refused: changes of a library's life are events of their own. All or nothing: one wrong row and
 * none is registered.
 */
import { issue, type Issue } from '../shared/issue.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { checkRegistrations, type KnownReference } from './check-registrations.js';
import { sameHistory, statesOf, type KeptLibrary, type RegisteredLibrary, type Registration } from './registration.js';

/** What is to be written, and what is there already. */
export interface RegisterDecision {
  /** Each is kept as `statesOf` says. */
  readonly fresh: readonly Registration[];
  /** By external key. */
  readonly known: ReadonlyMap<string, RegisteredLibrary>;
}

const refuseRows = (issues: readonly Issue[]): Refusal | undefined =>
  issues[0] && refuse('INVALID_INPUT', issues, { detail: issues[0].path });

/** @param kept the libraries that are registered under a key of the rows */
export function decideRegister(
  rows: readonly Registration[],
  reference: KnownReference,
  kept: ReadonlyMap<string, KeptLibrary>,
): RegisterDecision | Refusal {
  const wrong = refuseRows(checkRegistrations(rows, reference));
  if (wrong) return wrong;
  const changed = rows.flatMap((row, i) => {
    const library = kept.get(row.externalKey);
    const differs = library && !sameHistory(library.states, statesOf(row, reference, library.states));
    return differs ? [issue('HISTORY_DIFFERS', `rows.${i}.states`, { library: row.externalKey })] : [];
  });
  return refuseRows(changed) ?? { fresh: rows.filter(({ externalKey }) => !kept.has(externalKey)), known: kept };
}
