/** Everything that a study's files say, read before anything is created: what is wrong with the last of them is told at once. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CensusFault } from './census-fault.js';
import { Faults } from './faults.js';
import { readLibraries, type CensusLibrary } from './read-libraries.js';
import { readPublished, type PublishedPlace } from './read-published.js';
import { mustBeText } from './recognise-file.js';
import { checkRelated, type RelatedReport } from './related-records.js';
import type { Study } from './study.js';

export interface CensusFiles {
  readonly libraries: readonly CensusLibrary[];
  /** Rows of their file that do not count, as the study says. */
  readonly leftOut: number;
  readonly published?: readonly PublishedPlace[];
  readonly related: readonly RelatedReport[];
}

export async function readFiles(study: Study): Promise<CensusFiles> {
  await mustBeThere(study);
  const faults = new Faults();
  const { libraries, leftOut } = (await faults.within(() => readLibraries(study))) ?? { libraries: [], leftOut: 0 };
  const published = await faults.within(() => readPublished(study));
  const related: RelatedReport[] = [];
  for (const one of study.related) {
    const report = await faults.within(() => checkRelated(study, one, libraries));
    if (report) related.push(report);
  }
  faults.end();
  return { libraries, leftOut, ...(published && { published }), related };
}

/** A lacking file is told before a large one beside it is read. */
async function mustBeThere({ folder, libraries, published, related }: Study): Promise<void> {
  const faults = new Faults();
  for (const source of [libraries, ...(published ? [published] : []), ...related]) {
    await faults.within(() => mustBeReadable(resolve(folder, source.file)));
  }
  faults.end();
}

async function mustBeReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
  } catch (error) {
    throw new CensusFault('FILE_NOT_FOUND', { file }, (error as Error).message);
  }
  if ((await stat(file)).isDirectory()) throw new CensusFault('FILE_NOT_FOUND', { file }, 'EISDIR');
  await mustBeText(file);
}
