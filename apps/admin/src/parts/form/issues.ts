/** What the server has said about a field. */
import type { Mutation } from '../../api/useMutation.js';

export interface FieldIssue {
  /** Said by the server. */
  readonly said: string | undefined;
  /** The field has been changed: what was said about it no longer holds. */
  readonly onChange: () => void;
}

/** @param paths by which the API names what stands in the field; a change of a field without one is one all the same */
export const issueAt = ({ issue, forget }: Mutation, ...paths: readonly string[]): FieldIssue => ({
  said: paths.map((path) => issue?.errors[path]).find(Boolean),
  onChange: () => (paths.length ? paths : ['']).forEach(forget),
});

/** A field that may be what is wrong with others, or take them away: its change ends what was said of them too. */
export const withOthers = (faults: FieldIssue, { forget }: Mutation, ...others: readonly string[]): FieldIssue => ({
  ...faults,
  onChange: () => {
    faults.onChange();
    others.forEach(forget);
  },
});
