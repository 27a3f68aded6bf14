/** Records that belong to libraries: none without its library, unique keys, and as many, and as much, as the library says. */
import { resolve } from 'node:path';
import { decimal, isReported, readMarked, toPlain, type Decimal } from '@vlis/domain';
import { CensusIssue } from './census-issue.js';
import { IssueList } from './issues.js';
import { reasonOf } from './figure.js';
import { joined } from './once-only.js';
import type { CensusLibrary } from './read-libraries.js';
import { readCsv, type CsvRow } from './read-csv.js';
import { StrangeTexts } from './strange-texts.js';
import type { RelatedCount, RelatedRecords, RelatedSum, Study, StudyItem } from './study.js';

export interface RelatedResult {
  readonly name: string;
  readonly records: number;
  readonly withoutLibrary: readonly string[];
  readonly duplicateKeys: readonly string[];
  readonly counts: readonly CountSubmission[];
  readonly sums: readonly SumSubmission[];
}

export interface CountSubmission extends RelatedCount {
  readonly compared: number;
  readonly equal: number;
  readonly differing: readonly string[];
}

export interface SumSubmission extends RelatedSum {
  readonly compared: number;
  readonly equal: number;
  readonly withinTolerance: number;
  /** Libraries that have a number of their own and no row with one: nothing is compared. */
  readonly withoutRecords: readonly string[];
  readonly differing: ReadonlyArray<{ readonly library: string; readonly own: string; readonly sum: string }>;
}

const meets = (row: CsvRow, where: RelatedCount['where']): boolean =>
  Object.entries(where).every(([column, value]) => row.get(column) === value);

export async function checkRelated(
  study: Study,
  related: RelatedRecords,
  libraries: readonly CensusLibrary[],
): Promise<RelatedResult> {
  const { counts, sums, except } = related;
  const file = resolve(study.folder, related.file);
  const known = new Set(libraries.map(({ key }) => key));
  const seen = new Set<string>();
  const [withoutLibrary, duplicateKeys]: [string[], string[]] = [[], []];
  const counted = counts.map(() => new Map<string, number>());
  const added = sums.map(() => new Map<string, Decimal>());
  const issues = new IssueList();
  const strange = new StrangeTexts(issues);
  const figureIn = (row: CsvRow, column: string): Decimal | undefined => {
    const text = row.get(column);
    if (text === '' || reasonOf(text, study.noNumber)) return undefined;
    const plain = readMarked(text, related);
    if (plain !== undefined) return decimal(plain);
    const spot = { file, line: row.line, column };
    strange.add(text, column, new CensusIssue('CELL_NOT_A_NUMBER', spot, `“${text.slice(0, 40)}”`));
    return undefined;
  };
  const columns = [
    ...Object.keys(except),
    ...related.key,
    ...related.library,
    ...[...counts, ...sums].flatMap(({ where }) => Object.keys(where)),
    ...sums.map(({ column }) => column),
  ];
  await issues.within(async () => {
    for await (const row of readCsv(study.folder, related, columns)) {
      const key = joined(related.key.map((column) => row.get(column)));
      const library = joined(related.library.map((column) => row.get(column)));
      if (seen.has(key)) duplicateKeys.push(key);
      seen.add(key);
      if (!known.has(library)) withoutLibrary.push(key);
      if (Object.entries(except).some(([column, values]) => values.includes(row.get(column)))) continue;
      counts.forEach(({ where }, i) => {
        if (meets(row, where)) counted[i]!.set(library, (counted[i]!.get(library) ?? 0) + 1);
      });
      sums.forEach(({ where, column }, i) => {
        const figure = meets(row, where) ? figureIn(row, column) : undefined;
        if (figure) added[i]!.set(library, figure.plus(added[i]!.get(library) ?? 0));
      });
    }
  });
  strange.end();
  issues.end();
  return {
    ...{ name: related.name, records: seen.size + duplicateKeys.length, withoutLibrary, duplicateKeys },
    counts: counts.map((count, i) => countSubmission(count, counted[i]!, libraries)),
    sums: sums.map((sum, i) => sumSubmission(sum, study.items, added[i]!, libraries)),
  };
}

const ownFigures = (libraries: readonly CensusLibrary[], item: string) =>
  libraries.flatMap(({ key, cells }) => {
    const cell = cells.get(item);
    return isReported(cell) ? [{ key, own: cell.value }] : [];
  });

function countSubmission(
  count: RelatedCount,
  tally: ReadonlyMap<string, number>,
  libraries: readonly CensusLibrary[],
): CountSubmission {
  const comparable = ownFigures(libraries, count.item);
  const differing = comparable.filter(({ key, own }) => !own.eq(tally.get(key) ?? 0)).map(({ key }) => key);
  return { ...count, compared: comparable.length, equal: comparable.length - differing.length, differing };
}

/** The item's own tolerance holds here too; nothing is rounded. */
function sumSubmission(
  asked: RelatedSum,
  items: readonly StudyItem[],
  sums: ReadonlyMap<string, Decimal>,
  libraries: readonly CensusLibrary[],
): SumSubmission {
  const { tolerance } = items.find(({ code }) => code === asked.item)!;
  const own = ownFigures(libraries, asked.item);
  const compared = own.flatMap((one) => {
    const sum = sums.get(one.key);
    return sum ? [{ ...one, sum, apart: one.own.minus(sum).abs() }] : [];
  });
  const unequal = compared.filter(({ apart }) => !apart.isZero());
  const differing = unequal.filter(({ apart }) => apart.gt(tolerance));
  return {
    ...asked,
    ...{ compared: compared.length, equal: compared.length - unequal.length },
    withinTolerance: unequal.length - differing.length,
    withoutRecords: own.filter(({ key }) => !sums.has(key)).map(({ key }) => key),
    differing: differing.map(({ key, own: figure, sum }) => ({
      library: key,
      own: toPlain(figure),
      sum: toPlain(sum),
    })),
  };
}
