import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWithSharedData } from '../testing/shared-data.js';

const seed = join(import.meta.dirname, '../..');

/** Runs a builder into an empty folder and gives back what it wrote. */
function rebuilt(builder: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'vlis-reference-'));
  try {
    execFileSync(process.execPath, [join(seed, 'build', builder), '--into', folder]);
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('built again from the source data', () => {
  itWithSharedData('the units come out as they are kept', () => {
    const files = rebuilt('units.mjs');
    expect([...files.keys()].sort()).toEqual(readdirSync(join(seed, 'reference/units')).sort());
    for (const [name, text] of files) {
      // Not toBe: a difference in half a megabyte should not fill the screen.
      expect({ name, same: text === readFileSync(join(seed, 'reference/units', name), 'utf8') }).toEqual({
        name,
        same: true,
      });
    }
  });

  itWithSharedData('the population comes out as it is kept', () => {
    const files = rebuilt('population.mjs');
    expect(files.get('population.csv')).toBe(readFileSync(join(seed, 'reference/population.csv'), 'utf8'));
  });
});
