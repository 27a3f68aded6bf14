/** What the server has refused at a field of the form of a library. */
import type { Mutation } from '../api/useMutation.js';
import { issueAt, type FieldIssue } from '../parts/form/issues.js';

/**
 * While libraries of the same name are shown, no field shows an issue.
 * @param onChange is called after the issue has been taken back
 * @param others paths of fields whose issues may come from this one: a change takes them back too
 */
export function issueOf(
  mutation: Mutation,
  onChange: () => void,
  path: string,
  others: readonly string[] = [],
): FieldIssue {
  const field = issueAt(mutation, path);
  return {
    issue: mutation.issue?.code === 'POSSIBLE_DUPLICATE' ? undefined : field.issue,
    onChange: () => {
      [path, ...others].forEach(mutation.forget);
      onChange();
    },
  };
}
