/** What the server has said about a field of the form of a library. */
import type { Deed } from '../api/useDeed.js';
import { faultsAt, type FieldFaults } from '../parts/form/faults.js';

/**
 * While libraries of the same name are shown, nothing is said at a field.
 * @param onChange beside that what was said is taken back
 * @param others paths of fields about which something may have been said because of this one
 */
export function faultsOf(deed: Deed, onChange: () => void, path: string, others: readonly string[] = []): FieldFaults {
  const faults = faultsAt(deed, path);
  return {
    said: deed.trouble?.code === 'POSSIBLE_DUPLICATE' ? undefined : faults.said,
    onChange: () => {
      [path, ...others].forEach(deed.forget);
      onChange();
    },
  };
}
