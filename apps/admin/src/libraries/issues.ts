/** What the server has said about a field of the form of a library. */
import type { Mutation } from '../api/useMutation.js';
import { issueAt, type FieldIssue } from '../parts/form/issues.js';

/**
 * While libraries of the same name are shown, nothing is said at a field.
 * @param onChange beside that what was said is taken back
 * @param others paths of fields about which something may have been said because of this one
 */
export function issueOf(
  mutation: Mutation,
  onChange: () => void,
  path: string,
  others: readonly string[] = [],
): FieldIssue {
  const faults = issueAt(mutation, path);
  return {
    said: mutation.issue?.code === 'POSSIBLE_DUPLICATE' ? undefined : faults.said,
    onChange: () => {
      [path, ...others].forEach(mutation.forget);
      onChange();
    },
  };
}
