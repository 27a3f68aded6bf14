/** The source data beside the repository, which a test may read where they are and must do without where they are not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.env['VLIS_SHARED'] ?? join(import.meta.dirname, '../../../../shared');
const present = existsSync(join(root, 'data/vietnam/units'));

export const readShared = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A test that needs the source data. Without them it is skipped, and says so. */
export function itWithSharedData(name: string, test: () => void): void {
  if (present) return it(name, test);
  // Not console.log: Jest swallows what a wholly skipped file says.
  process.stderr.write(`skipped: reference data not present (${name})\n`);
  it.skip(name, test);
}
