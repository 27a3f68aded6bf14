/**
 * Everything in a study's files, read before anything is created, so that an issue in the last file stops the run at
 * its beginning.
 */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CensusIssue } from './census-issue.js';
import { IssueList } from './issues.js';
import { readLibraries, type CensusLibrary } from './read-libraries.js';
import { readPublished, type PublishedPlace } from './read-published.js';
import { mustBeText } from './recognise-file.js';
import { checkRelated, type RelatedResult } from './related-records.js';
import type { Study } from './study.js';

export interface CensusFiles {
  readonly libraries: readonly CensusLibrary[];
  /** Rows of their file that do not count, as the study says. */
  readonly leftOut: number;
  readonly published?: readonly PublishedPlace[];
  readonly related: readonly RelatedResult[];
}

export async function readFiles(study: Study): Promise<CensusFiles> {
  await mustBeThere(study);
  const issues = new IssueList();
  const { libraries, leftOut } = (await issues.within(() => readLibraries(study))) ?? { libraries: [], leftOut: 0 };
  const published = await issues.within(() => readPublished(study));
  const related: RelatedResult[] = [];
  for (const one of study.related) {
    const submission = await issues.within(() => checkRelated(study, one, libraries));
    if (submission) related.push(submission);
  }
  issues.end();
  return { libraries, leftOut, ...(published && { published }), related };
}

/** A missing file is reported before a large one beside it is read. */
async function mustBeThere({ folder, libraries, published, related }: Study): Promise<void> {
  const issues = new IssueList();
  for (const source of [libraries, ...(published ? [published] : []), ...related]) {
    await issues.within(() => mustBeReadable(resolve(folder, source.file)));
  }
  issues.end();
}

async function mustBeReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw new CensusIssue('FILE_NOT_FOUND', { file }, (error as Error).message);
  }
  if ((await stat(file)).isDirectory()) throw new CensusIssue('FILE_NOT_FOUND', { file }, 'EISDIR');
  await mustBeText(file);
}
