/** What is printed for the person at the terminal: Vietnamese first, English second, a code to quote on the phone. */
import { isDiskFull, spaceLacking } from './space.mjs';

/** An expected "no" of the start-up machinery: shown as three lines, without a stack trace, exit code 1. */
export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {string} vi
   * @param {string} en
   */
  constructor(code, vi, en) {
    super(`${code}: ${en}`);
    this.code = code;
    this.vi = vi;
    this.en = en;
  }
}

/** @param {unknown} thrown a full disk is a refusal too, wherever it was met */
export const printFailure = (thrown) => {
  const error = isDiskFull(thrown) ? spaceLacking(thrown.path ?? process.cwd(), 64 * 2 ** 20) : thrown;
  if (error instanceof Refusal) console.error(`\n✗ ${error.code}\n  ${error.vi}\n  ${error.en}`);
  else console.error(error);
};

/**
 * @param {string} vi
 * @param {string} en
 */
export const print = (vi, en) => console.log(`${vi} | ${en}`);

/**
 * For work that must come first and is nobody's result: goes to stderr, so that `npm run -s token` prints a token alone.
 * @param {string} vi
 * @param {string} en
 */
export const mention = (vi, en) => console.error(`${vi} | ${en}`);

/** @param {number} since a reading of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Announces a long step, then says how long it took.
 * @template T
 * @param {string} label such as "[2/5]"
 * @param {string} vi
 * @param {string} en
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async (label, vi, en, work) => {
  const began = performance.now();
  print(`${label} ${vi}`, en);
  const result = await work();
  console.log(`      ✓ ${seconds(began)}`);
  return result;
};
