import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agrees } from './install.mjs';

describe('whether the installed packages are those of the lock', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vlis-spec-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const compare = (lock: object, installed?: object): boolean => {
    const [lockFile, installedFile] = [join(folder, 'lock.json'), join(folder, 'installed.json')];
    writeFileSync(lockFile, JSON.stringify({ packages: { '': {}, 'libs/domain': { version: '0.1.0' }, ...lock } }));
    if (installed !== undefined) writeFileSync(installedFile, JSON.stringify({ packages: installed }));
    return agrees(lockFile, installedFile);
  };
  const pg = { 'node_modules/pg': { version: '8.23.1' } };

  it('no, when nothing is installed', () => expect(compare(pg)).toBe(false));
  it('yes, when versions are equal', () => expect(compare(pg, pg)).toBe(true));
  it('no, when a version differs', () => expect(compare(pg, { 'node_modules/pg': { version: '8.22.0' } })).toBe(false));
  it('no, when one is missing', () => expect(compare(pg, {})).toBe(false));
  it('yes, when one for another system is missing', () =>
    expect(compare({ ...pg, 'node_modules/@swc/core-darwin-x64': { version: '1.0.0', optional: true } }, pg)).toBe(
      true,
    ));
});
