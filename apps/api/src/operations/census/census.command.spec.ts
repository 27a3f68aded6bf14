import { application } from '../../application.js';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { census } from './census.command.js';
import { writeResult } from './result-file.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'vlis-census-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const NO_STUDY = '/nowhere/study.json';

describe('a result that could not be written', () => {
  it.each([
    ['its folder is not there', 'nothing/result.json', /ENOENT/],
    ['it is a folder', '.', /EISDIR/],
    ['its name is too long', 'r'.repeat(300), /ENAMETOOLONG/],
  ])('is told by its file before anything is read: %s', async (_, name, detail) => {
    const file = join(folder, name);
    const run = census.run([NO_STUDY, '--json', file], application);
    await expect(run).rejects.toMatchObject({
      ...{ code: 'RESULT_NOT_WRITABLE', spot: { file }, detail: expect.stringMatching(detail) as string },
      message: expect.stringMatching(/không ghi được tệp báo cáo[^]*\n {2}the result cannot be written/) as string,
    });
  });

  it('is shown where the file has become unwritable during the run', async () => {
    const file = join(folder, 'nothing/result.json');
    const shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      await expect(writeResult(file, '{}\n')).rejects.toMatchObject({ code: 'RESULT_NOT_WRITABLE', spot: { file } });
      expect(shown).toHaveBeenCalledWith('{}\n');
    } finally {
      shown.mockRestore();
    }
  });
});

it('trying the file leaves none, and leaves as it was what is there', async () => {
  await expect(census.run([NO_STUDY, '--json', join(folder, 'new.json')], application)).rejects.toMatchObject({
    code: 'STUDY_NOT_FOUND',
  });
  expect(await readdir(folder)).toEqual([]);

  const old = join(folder, 'old.json');
  await writeResult(old, 'old');
  await expect(census.run([NO_STUDY, '--json', old], application)).rejects.toMatchObject({ code: 'STUDY_NOT_FOUND' });
  expect(await readFile(old, 'utf8')).toBe('old');
});
