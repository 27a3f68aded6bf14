/**
 * One stumble is one failure: what could not be tried because of it is skipped, and its name says so. That holds for the
 * steps of a story (`story` of apps/admin/e2e/evidence.ts) after the first that failed, and for the tests whose `beforeAll` failed,
 * after the first of them.
 *
 * It hides nothing: a test is skipped only after another one of the same file has failed of that very stumble.
 */

/** @typedef {Readonly<{ names: readonly string[], number: number }>} Place of a step in its story, counted from 1 */
/** @typedef {{ name: string, mode?: string | null | void, errors: unknown[], fn?: unknown }} Test the parts of jest-circus's that are read */

/** @param {Test} test @returns {Place | undefined} */
const placeOf = ({ fn }) => (typeof fn === 'function' && 'story' in fn ? /** @type {Place} */ (fn.story) : undefined);

/** Jest keeps what was thrown together with where the test stands. @param {Test} test */
const thrownBefore = ({ errors: [first] }) => (Array.isArray(first) ? first[0] : first);

export class Stories {
  /** @type {Map<readonly string[], number>} the first failed step of each story that has ended */
  #ended = new Map();
  /** What `beforeAll` has thrown and a failed test has reported. */
  #reported = new Set();

  /** @param {Test} test its run may be skipped */
  begins(test) {
    const story = placeOf(test)?.names;
    const stumble = story && this.#ended.get(story);
    if (stumble !== undefined) return skip(test, `not run because of step ${stumble}`);
    if (test.errors.length === 0) return;
    if (this.#reported.has(thrownBefore(test))) return skip(test, 'not run: what comes before all tests has failed');
    this.#reported.add(thrownBefore(test));
  }

  /** @param {Test} test */
  ended(test) {
    const place = placeOf(test);
    if (place && test.errors.length > 0) this.#ended.set(place.names, place.number);
  }
}

/** @param {Test} test @param {string} why */
function skip(test, why) {
  if (test.mode === 'skip') return;
  test.mode = 'skip';
  test.name = `${test.name} (${why})`;
  test.errors = [];
}
