import { add, closingLine, countJest, failed, none, passed, type JestResults } from './count.js';

const results = (numbers: Partial<JestResults>): JestResults => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...numbers,
});

describe('counting a test run', () => {
  it('adds runs and closes with the plain line', () => {
    const jest = countJest(results({ numPassedTests: 540, numPendingTests: 3, numTodoTests: 1 }), 0);
    expect(closingLine(add([passed, passed, passed, jest]))).toBe('543 passed, 0 failed, 4 skipped');
    expect(closingLine(add([]))).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('counts a file that could not be run as a failure', () => {
    expect(countJest(results({ numPassedTests: 9, numFailedTests: 1, numRuntimeErrorTestSuites: 2 }), 1).failed).toBe(
      3,
    );
  });

  it('does not let a failed run pass because no test failed', () => {
    expect(countJest(results({ numPassedTests: 9 }), 1)).toMatchObject({ passed: 9, failed: 1, skipped: 0 });
    expect(countJest(undefined, 0)).toEqual(failed);
  });

  it('starts from nothing', () => expect(add([none])).toEqual(none));

  it('keeps in order what was skipped', () =>
    expect(add([{ ...none, leftOut: ['a', 'b'] }, none, { ...none, leftOut: ['c'] }]).leftOut).toEqual([
      'a',
      'b',
      'c',
    ]));
});
