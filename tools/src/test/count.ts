/** The counts of a test run: passed, failed, skipped. The closing line is read by machines, so its form is fixed. */

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What was skipped, and why: a line each. */
  readonly leftOut: readonly string[];
}

export const none: Count = { passed: 0, failed: 0, skipped: 0, leftOut: [] };
export const passed: Count = { ...none, passed: 1 };
export const failed: Count = { ...none, failed: 1 };

export const add = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, count) => sum + count.passed, 0),
  failed: counts.reduce((sum, count) => sum + count.failed, 0),
  skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
  leftOut: counts.flatMap((count) => count.leftOut),
});

/** The parts of Jest's `--json` results that are counted. */
export interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not be run at all; their tests are in none of the other numbers. */
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * @param results undefined when Jest ended without writing one
 * @param exitCode Jest's own verdict: a run that it calls failed has failed even if every test passed
 */
export const countJest = (results: JestResults | undefined, exitCode: number | null): Count => {
  if (results === undefined) return failed;
  const broken = results.numFailedTests + results.numRuntimeErrorTestSuites;
  return {
    ...none,
    passed: results.numPassedTests,
    failed: broken === 0 && exitCode !== 0 ? 1 : broken,
    skipped: results.numPendingTests + results.numTodoTests,
  };
};

export const closingLine = (count: Count): string =>
  `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
