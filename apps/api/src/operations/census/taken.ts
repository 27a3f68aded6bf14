/** What an action took, or why it refused it: named by the library and its line in the file, in both languages. */
import { resolve } from 'node:path';
import { isRefusal, type Issue, type LocalizedText, type Refusal } from '@vlis/domain';
import { issueWords, refusalWords } from '@vlis/reporting';
import { CensusIssue, type Spot } from './census-issue.js';
import { together } from './issues.js';
import type { CensusLibrary } from './read-libraries.js';
import type { Study } from './study.js';

/**
 * @param rows the libraries that were sent, in their order: a refusal names them by it (`rows.3.SACH`)
 * @throws all that the refusal names, each by its library
 */
export function taken<T>(study: Study, answer: T | Refusal, rows: readonly CensusLibrary[] = []): T {
  if (!isRefusal(answer)) return answer;
  const [first, ...others] = answer.issues;
  const about = (found?: Issue): CensusLibrary | undefined => {
    const row = /^rows\.(\d+)/.exec(found?.path ?? '');
    return row ? rows[Number(row[1])] : undefined;
  };
  throw together([
    importRefused(study, about(first), first, answer),
    ...others.map((found) => importRefused(study, about(found), found)),
  ]);
}

/** The issue of a refusal, which is about this library where one is given. */
export const refusedFor = (study: Study, refusal: Refusal, library?: CensusLibrary): CensusIssue =>
  importRefused(study, library, refusal.issues[0], refusal);

/** @param refusal whose own sentence comes first; of several issues the first has it */
function importRefused(
  study: Study,
  library: CensusLibrary | undefined,
  found: Issue | undefined,
  refusal?: Refusal,
): CensusIssue {
  const within = (path: string): string => (library ? path.replace(/^rows\.\d+\.?/, '') || library.key : path);
  const here = found && { ...found, path: within(found.path) };
  const sentences = [...(refusal ? [sentence(refusal, within)] : []), ...(here ? [coded(here)] : [])];
  const name = library ? `“${library.key}”` : '';
  return new CensusIssue('IMPORT_REFUSED', spotOf(study, here, library), {
    vi: [...(name ? [`thư viện ${name}`] : []), ...sentences.map(({ vi }) => vi)].join(' · '),
    en: [...(name ? [`library ${name}`] : []), ...sentences.map(({ en }) => en)].join(' · '),
  });
}

function sentence(refusal: Refusal, within: (path: string) => string): LocalizedText {
  const { detail } = refusal.params;
  return refusalWords({ ...refusal, params: { ...refusal.params, ...(detail && { detail: within(detail) }) } });
}

function coded(found: Issue): LocalizedText {
  const { vi, en } = issueWords(found);
  return { vi: `${found.code} ${vi}`, en: `${found.code} ${en}` };
}

function spotOf(study: Study, found: Issue | undefined, library: CensusLibrary | undefined): Spot {
  if (!library) return { file: study.path, ...(found && { part: found.path }) };
  const item = study.items.find(({ code }) => code === found?.path);
  // Of a row that is refused as a whole nothing but its library is named.
  const within = found && found.path !== library.key ? found.path : undefined;
  return {
    ...{ file: resolve(study.folder, study.libraries.file), line: library.line },
    ...(item ? { column: item.column } : within && { part: within }),
  };
}
