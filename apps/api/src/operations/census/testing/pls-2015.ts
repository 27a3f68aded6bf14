/** The real census, which tests may read where it is and must do without where it is not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../../../..');
const FOLDER = join(process.env.VLIS_SHARED ?? join(ROOT, '../shared'), 'data/pls-fy2015');

export const PLS_2015_STUDY = join(ROOT, 'seed/studies/pls-fy2015.json');
export const PLS_2015_DATA = FOLDER;

/** A block of tests that need it. Without it they are skipped, and say so. */
export function pls2015(name: string, tests: () => void): void {
  if (existsSync(FOLDER)) return describe(name, tests);
  describe.skip(`(no data of the census of 2015 here) ${name}`, tests);
}
