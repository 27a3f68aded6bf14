/** The file that the result goes to: tried before a run of minutes, so that nobody learns after it that it cannot be written. */
import { constants } from 'node:fs';
import { access, open, rm, stat, writeFile } from 'node:fs/promises';
import { CensusIssue } from './census-issue.js';

/** Leaves everything as it was: what is there is not opened, and what is not is created and taken away again. */
export async function mustBeWritable(file: string): Promise<void> {
  try {
    if (await isThere(file)) return await access(file, constants.W_OK);
    const probe = await open(file, 'wx');
    await probe.close();
    await rm(file);
  } catch (error) {
    throw notWritable(file, error);
  }
}

/** The disk may fill up during the run. The result is then printed, because computing it again would take as long. */
export async function writeResult(file: string, result: string): Promise<void> {
  try {
    await writeFile(file, result);
  } catch (error) {
    process.stdout.write(result);
    throw notWritable(file, error);
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

const notWritable = (file: string, error: unknown): CensusIssue =>
  new CensusIssue('RESULT_NOT_WRITABLE', { file }, (error as Error).message);
