/**
 * Where the source data lie, if this machine has them: `VLIS_SHARED`, or `shared` beside the repository.
 * They are not part of the repository; without them nothing can be rebuilt, and nothing has to be.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const beside = resolve(import.meta.dirname, '../../../shared');

/** The directory of the source data, or undefined where they are absent. */
function sharedData() {
  const root = process.env.VLIS_SHARED ?? beside;
  return existsSync(join(root, 'data/vietnam/units')) ? root : undefined;
}

export const readShared = (path) => readFileSync(join(sharedData(), path), 'utf8');

/** Where a builder writes: `--into DIR`, or the reference room. */
export function target(standard) {
  const at = process.argv.indexOf('--into');
  return at > 0 ? resolve(process.argv[at + 1]) : resolve(import.meta.dirname, '../reference', standard);
}

/**
 * Runs a builder where the source data are present; elsewhere prints that they are missing and leaves the committed
 * files as they are.
 */
export function whereSharedDataArePresent(build) {
  if (sharedData()) build();
  else console.log('skipped: reference data not present; the committed files stay as they are');
}
