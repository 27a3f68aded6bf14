/** Reads a study file and says exactly what is wrong with it: file, line and column, or the path of the wrong part. */
import { dirname, resolve } from 'node:path';
import { ZERO } from '@vlis/domain';
import { checkStudy } from './check-study.js';
import { together } from './issues.js';
import { studyIssues } from './study-issues.js';
import { completeItem } from './study-item.js';
import { writtenStudy, type WrittenStudy } from './study-schema.js';
import { readStudyText } from './study-text.js';
import type { Study } from './study.js';

/**
 * @param folder where the data files are, if not where the study says
 * @throws CensusIssue with all that is wrong with the study
 */
export async function readStudy(path: string, folder?: string): Promise<Study> {
  const { tolerance: usual = ZERO, ...written } = readWritten(path, await readStudyText(path));
  const all = written.items.map((one, index) => completeItem(one, index, usual));
  const isText = (index: number): boolean => written.items[index]!.type === 'text';
  const study: Study = {
    ...written,
    path,
    folder: folder ? resolve(folder) : resolve(dirname(path), written.folder),
    items: all.filter(({ index }) => !isText(index)),
    texts: all
      .filter(({ index }) => isText(index))
      .map(({ index, code, column, label }) => ({ index, code, column, label })),
    related: written.related ?? [],
  };
  checkStudy(study);
  return study;
}

function readWritten(path: string, study: unknown): WrittenStudy {
  const read = writtenStudy.safeParse(study);
  if (read.success) return read.data;
  const [first, ...others] = studyIssues(path, study, read.error.issues);
  throw first ? together([first, ...others]) : read.error;
}
