/** The text of a study file as a value; what is no JSON is named by line and column. */
import { readFile } from 'node:fs/promises';
import { CensusIssue } from './census-issue.js';
import { brokenJsonPlace } from './json-place.js';

export async function readStudyText(path: string): Promise<unknown> {
  const file = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CensusIssue('STUDY_NOT_FOUND', { file: path }, `${path} (${error.code})`);
  });
  // Windows' Notepad begins a file with a byte order mark, which JSON does not know.
  const text = file.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CensusIssue('STUDY_NOT_JSON', { file: path, ...brokenJsonPlace(text) }, (error as Error).message);
  }
}
