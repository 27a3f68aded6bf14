import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimRepository, fullFolder, idAt, type Repository } from './repository.js';
import { isTorn, noteTorn, readTorn } from './torn.js';

let repository: Repository;
beforeEach(() => (repository = claimRepository(mkdtempSync(join(tmpdir(), 'vlis-torn-')), '7', undefined)));
afterEach(() => rmSync(repository.folder, { recursive: true }));

const fullAt = (moment: Date): void => {
  mkdirSync(fullFolder(repository, idAt(moment)));
  writeFileSync(join(fullFolder(repository, idAt(moment)), 'manifest.json'), '{}');
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 29, 5, minute));

it('is torn from the hole on until a full backup that was begun later', () => {
  fullAt(at(0));
  expect(isTorn(repository)).toBe(false);
  noteTorn(repository, at(1).toISOString(), at(2));
  expect(isTorn(repository)).toBe(true);
  expect(readTorn(repository)).toEqual([{ until: at(1).toISOString(), at: at(2).toISOString() }]);
  fullAt(at(3));
  expect(isTorn(repository)).toBe(false);
});
