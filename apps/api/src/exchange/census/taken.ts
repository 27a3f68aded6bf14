/** What a use-case took, or why it did not: told by the library with its line in the file, in both languages. */
import { resolve } from 'node:path';
import { isRefusal, type Issue, type LocalizedText, type Refusal } from '@vlis/domain';
import { issueWords, refusalWords } from '@vlis/reporting';
import { CensusFault, type Spot } from './census-fault.js';
import type { CensusLibrary } from './read-libraries.js';
import type { Study } from './study.js';

/** @param rows the libraries that were sent, in their order: a refusal names them by it (`rows.3.SACH`) */
export function taken<T>(study: Study, answer: T | Refusal, rows: readonly CensusLibrary[] = []): T {
  if (!isRefusal(answer)) return answer;
  const row = /^rows\.(\d+)/.exec(answer.issues[0]?.path ?? '');
  throw refusedFor(study, answer, row ? rows[Number(row[1])] : undefined);
}

/** The fault of a refusal, which is about this library where one is given. */
export function refusedFor(study: Study, refusal: Refusal, library?: CensusLibrary): CensusFault {
  const [first] = refusal.issues;
  const within = (path: string): string => (library ? path.replace(/^rows\.\d+\.?/, '') || library.key : path);
  const found = first && { ...first, path: within(first.path) };
  const { detail } = refusal.params;
  const refused = { ...refusal, params: { ...refusal.params, ...(detail && { detail: within(detail) }) } };
  const told = [refusalWords(refused), ...(found ? [coded(found)] : [])];
  const name = library ? `“${library.key}”` : '';
  return new CensusFault('IMPORT_REFUSED', spotOf(study, found, library), {
    vi: [...(name ? [`thư viện ${name}`] : []), ...told.map(({ vi }) => vi)].join(' · '),
    en: [...(name ? [`library ${name}`] : []), ...told.map(({ en }) => en)].join(' · '),
  });
}

function coded(found: Issue): LocalizedText {
  const { vi, en } = issueWords(found);
  return { vi: `${found.code} ${vi}`, en: `${found.code} ${en}` };
}

function spotOf(study: Study, found: Issue | undefined, library: CensusLibrary | undefined): Spot {
  if (!library) return { file: study.path, ...(found && { part: found.path }) };
  const item = study.items.find(({ code }) => code === found?.path);
  return {
    ...{ file: resolve(study.folder, study.libraries.file), line: library.line },
    ...(item && { column: item.column }),
  };
}
