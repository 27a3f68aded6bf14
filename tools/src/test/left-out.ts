/** Which tests were skipped, for the end of a run: nobody would notice the number alone. */
import { relative } from 'node:path';

/** The parts of Jest's `--json` results that are read here. */
export interface FileResult {
  /** Absolute path. */
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/**
 * A line for each; why it was skipped stands in the test's name.
 * @param root paths are relative to it
 */
export const leftOut = (files: readonly FileResult[], root: string): readonly string[] =>
  files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  );
