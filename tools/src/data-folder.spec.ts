import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT, openDataFolder, whyNot, writeRecord } from './data-folder.js';

describe('the data folder', () => {
  let parent = '';
  beforeEach(() => (parent = mkdtempSync(join(tmpdir(), 'vlis-spec-'))));
  afterEach(() => rmSync(parent, { recursive: true }));

  it('is made where there is none, and opened again as it was', () => {
    const folder = join(parent, 'deep', 'data');
    expect(openDataFolder(folder, 18)).toEqual({ format: FORMAT, postgres: 18 });
    writeRecord(folder, { format: FORMAT, postgres: 18, clusterLaid: false });
    expect(openDataFolder(folder, 18)).toEqual({ format: FORMAT, postgres: 18, clusterLaid: false });
  });

  it('of a newer VLIS is refused and left as it is', () => {
    const record = { format: FORMAT + 1, postgres: 18 };
    writeRecord(parent, record);
    expect(() => openDataFolder(parent, 18)).toThrow(expect.objectContaining({ code: 'VLIS_DATA_NEWER_FORMAT' }));
    expect(JSON.parse(readFileSync(join(parent, 'vlis-data.json'), 'utf8'))).toEqual(record);
  });

  it.each([
    [19, 'VLIS_DATA_NEWER_POSTGRES'],
    [17, 'VLIS_DATA_OLDER_POSTGRES'],
    [18, undefined],
  ])('of PostgreSQL %i: %s', (postgres, code) => {
    expect(whyNot({ format: FORMAT, postgres }, parent, 18)?.code).toBe(code);
  });

  it('with foreign files is not taken over', () => {
    writeFileSync(join(parent, 'thesis.docx'), '');
    expect(() => openDataFolder(parent, 18)).toThrow(expect.objectContaining({ code: 'VLIS_DATA_NOT_OURS' }));
  });

  it.each([
    ['is a file', 'thesis.docx'],
    ['lies below a file', 'thesis.docx/data'],
    ['is a link to nothing', 'gone'],
    ['is a link to itself', 'round'],
    ['has a name that no system takes', 'x'.repeat(300)],
  ])('that %s is refused, and nothing is touched', (_, name) => {
    writeFileSync(join(parent, 'thesis.docx'), 'mine');
    symlinkSync(join(parent, 'nowhere'), join(parent, 'gone'));
    symlinkSync('round', join(parent, 'round'));
    expect(() => openDataFolder(join(parent, name), 18)).toThrow(
      expect.objectContaining({
        code: 'VLIS_DATA_NOT_A_FOLDER',
        vi: expect.stringContaining('không phải thư mục') as string,
        en: expect.stringContaining('is no folder') as string,
      }),
    );
    expect(readFileSync(join(parent, 'thesis.docx'), 'utf8')).toBe('mine');
    expect(readdirSync(parent).sort()).toEqual(['gone', 'round', 'thesis.docx']);
  });

  it('whose record was interrupted at birth is simply begun again', () => {
    writeFileSync(join(parent, 'vlis-data.json.new'), '{');
    expect(openDataFolder(parent, 18).postgres).toBe(18);
  });

  it('whose record is damaged is refused, not guessed at', () => {
    writeFileSync(join(parent, 'vlis-data.json'), '{"format": 1');
    expect(() => openDataFolder(parent, 18)).toThrow(expect.objectContaining({ code: 'VLIS_DATA_UNREADABLE' }));
  });

  it('says no in both languages', () => {
    const refusal = whyNot({ format: 99, postgres: 18 }, '/somewhere', 18);
    expect(refusal?.vi).toMatch(/bản VLIS mới hơn/);
    expect(refusal?.en).toMatch(/newer VLIS/);
  });
});
