/** Records that belong to libraries: none without its library, unique keys, and as many as the library says. */
import { isReported } from '@vlis/domain';
import type { CensusLibrary } from './read-libraries.js';
import { readCsv } from './read-csv.js';
import type { RelatedRecords, Study } from './study.js';

export interface RelatedReport {
  readonly name: string;
  readonly records: number;
  readonly withoutLibrary: readonly string[];
  readonly duplicateKeys: readonly string[];
  readonly counts: readonly CountReport[];
}

export interface CountReport {
  readonly item: string;
  readonly where: Readonly<Record<string, string>>;
  readonly compared: number;
  readonly equal: number;
  readonly differing: readonly string[];
}

export async function checkRelated(
  study: Study,
  related: RelatedRecords,
  libraries: readonly CensusLibrary[],
): Promise<RelatedReport> {
  const known = new Set(libraries.map(({ key }) => key));
  const seen = new Set<string>();
  const [withoutLibrary, duplicateKeys]: [string[], string[]] = [[], []];
  const tallies = related.counts.map(() => new Map<string, number>());
  const where = related.counts.map((count) => Object.entries(count.where));
  const except = Object.entries(related.except);
  const columns = [
    ...except.map(([column]) => column),
    ...related.key,
    related.library,
    ...where.flatMap((pairs) => pairs.map(([column]) => column)),
  ];
  for await (const row of readCsv(study.folder, related, columns)) {
    const names = related.key.map((column) => row.get(column));
    const [key, identity] = [names.join('/'), JSON.stringify(names)];
    const library = row.get(related.library);
    if (seen.has(identity)) duplicateKeys.push(key);
    seen.add(identity);
    if (!known.has(library)) withoutLibrary.push(key);
    if (except.some(([column, values]) => values.includes(row.get(column)))) continue;
    where.forEach((pairs, i) => {
      if (pairs.every(([column, value]) => row.get(column) === value)) {
        tallies[i]!.set(library, (tallies[i]!.get(library) ?? 0) + 1);
      }
    });
  }
  const counts = related.counts.map((count, i) => countReport(count, tallies[i]!, libraries));
  return { name: related.name, records: seen.size + duplicateKeys.length, withoutLibrary, duplicateKeys, counts };
}

function countReport(
  { item, where }: RelatedRecords['counts'][number],
  tally: ReadonlyMap<string, number>,
  libraries: readonly CensusLibrary[],
): CountReport {
  const comparable = libraries.flatMap(({ key, cells }) => {
    const cell = cells.get(item);
    return isReported(cell) ? [{ key, equal: cell.value.eq(tally.get(key) ?? 0) }] : [];
  });
  const differing = comparable.filter(({ equal }) => !equal).map(({ key }) => key);
  return { item, where, compared: comparable.length, equal: comparable.length - differing.length, differing };
}
