/** What the server has refused at a field. */
import type { Mutation } from '../../api/useMutation.js';

export interface FieldIssue {
  /** The sentence of the server. */
  readonly issue: string | undefined;
  /** The field has been changed: its issue no longer holds. */
  readonly onChange: () => void;
}

/** @param paths by which the API names the value of the field; a change of a field without one takes back the issue of the form */
export const issueAt = ({ issue, forget }: Mutation, ...paths: readonly string[]): FieldIssue => ({
  issue: paths.map((path) => issue?.errors[path]).find(Boolean),
  onChange: () => (paths.length ? paths : ['']).forEach(forget),
});

/** A field whose value may be the cause of issues at others, or removes them: its change takes back their issues too. */
export const withOthers = (field: FieldIssue, { forget }: Mutation, ...others: readonly string[]): FieldIssue => ({
  ...field,
  onChange: () => {
    field.onChange();
    others.forEach(forget);
  },
});
