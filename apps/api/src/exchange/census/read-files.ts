/** Everything that a study's files say, read before anything is created: what is wrong with the last of them is told at once. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CensusFault } from './census-fault.js';
import { readLibraries, type CensusLibrary } from './read-libraries.js';
import { readPublished, type PublishedPlace } from './read-published.js';
import { checkRelated, type RelatedReport } from './related-records.js';
import type { Study } from './study.js';

export interface CensusFiles {
  readonly libraries: readonly CensusLibrary[];
  readonly published?: readonly PublishedPlace[];
  readonly related: readonly RelatedReport[];
}

export async function readFiles(study: Study): Promise<CensusFiles> {
  await mustBeThere(study);
  const libraries = await readLibraries(study);
  const published = await readPublished(study);
  const related: RelatedReport[] = [];
  for (const one of study.related) related.push(await checkRelated(study, one, libraries));
  return { libraries, ...(published && { published }), related };
}

/** A lacking file is told before a large one beside it is read. */
async function mustBeThere({ folder, libraries, published, related }: Study): Promise<void> {
  for (const source of [libraries, ...(published ? [published] : []), ...related]) {
    const file = resolve(folder, source.file);
    try {
      await access(file, constants.R_OK);
    } catch (error) {
      throw new CensusFault('FILE_NOT_FOUND', { file }, (error as Error).message);
    }
    if ((await stat(file)).isDirectory()) throw new CensusFault('FILE_NOT_FOUND', { file }, 'EISDIR');
  }
}
