/**
 * What zod finds in a study, as the issues of a census: the part by its path, what stands there and what was expected.
 */
import type { LocalizedText } from '@vlis/domain';
import type { z } from 'zod';
import { CensusIssue } from './census-issue.js';
import { nearestOf } from './nearest.js';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `items[3].column` */
const partOf = (path: Path): string =>
  path
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${String(name)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (study: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, name) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[name], study);

/** @param study as the file has it: what stands in a wrong part is read there */
export function studyIssues(file: string, study: unknown, wrong: readonly ZodIssue[]): readonly CensusIssue[] {
  const issues = wrong.flatMap((found) => issuesOf(file, study, found, found.path));
  // A misspelt name is listed before the part that is missing because of it.
  return [...issues.filter(({ code }) => code === 'STUDY_KEY'), ...issues.filter(({ code }) => code !== 'STUDY_KEY')];
}

function issuesOf(file: string, study: unknown, found: ZodIssue, path: Path): readonly CensusIssue[] {
  if (found.code === 'unrecognized_keys')
    return found.keys.map((name) => unknownPart(file, [...path, name], found.message.split(', ')));
  const value = valueAt(study, path);
  if (found.code === 'invalid_union') {
    const [asList = [], alone = []] = found.errors;
    const inside = Array.isArray(value) ? asList : alone;
    return inside.flatMap((one) => issuesOf(file, study, one, [...path, ...one.path]));
  }
  const stands = value === undefined ? 'thiếu / missing' : JSON.stringify(value).slice(0, 80);
  const words = found.code === 'custom' ? (found.params?.['words'] as LocalizedText | undefined) : undefined;
  const against = (expected: string): string => `${stands} ≠ ${expected}`;
  const detail = words ? { vi: against(words.vi), en: against(words.en) } : against(found.message);
  return [new CensusIssue('STUDY_SHAPE', { file, part: partOf(path) }, detail)];
}

function unknownPart(file: string, path: Path, known: readonly string[]): CensusIssue {
  const name = String(path.at(-1));
  const nearest = nearestOf(name, known);
  return new CensusIssue(
    'STUDY_KEY',
    { file, part: partOf(path) },
    `“${name}”${nearest ? ` → “${nearest}”?` : ''} (biết / known: ${known.join(', ')})`,
  );
}
