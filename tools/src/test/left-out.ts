/** Which tests were skipped, so that the end of a run says it: the number alone would be read by nobody. */
import { relative } from 'node:path';

/** The parts of Jest's `--json` results that are read here. */
export interface FileResult {
  /** Absolute path. */
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/**
 * A line for each; why it was skipped stands in the test's name.
 * @param root paths are told from here
 */
export const leftOut = (files: readonly FileResult[], root: string): readonly string[] =>
  files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName}`),
  );
