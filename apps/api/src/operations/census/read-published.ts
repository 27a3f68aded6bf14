/** The published totals out of their file: once for each place, a number or a code for having none in every cell. */
import { resolve } from 'node:path';
import { readMarked } from '@vlis/domain';
import { CensusIssue, type Detail } from './census-issue.js';
import { IssueList } from './issues.js';
import { reasonOf } from './figure.js';
import { onceOnly } from './once-only.js';
import { readCsv } from './read-csv.js';
import { columnsOfChoice, isLeftOut } from './row-choice.js';
import { StrangeTexts } from './strange-texts.js';
import type { Study } from './study.js';

export interface PublishedPlace {
  readonly place: string;
  /** By item, as plain machine text; only items for which a number was published. */
  readonly figures: ReadonlyMap<string, string>;
}

/** @returns nothing where the study names no published totals */
export async function readPublished(study: Study): Promise<readonly PublishedPlace[] | undefined> {
  const { published: source, items, noNumber, folder } = study;
  if (!source) return undefined;
  const file = resolve(folder, source.file);
  const places: PublishedPlace[] = [];
  const take = onceOnly(file, [source.place], 'place');
  const asked = items.flatMap(({ code, published: column }) => (column === null ? [] : [{ code, column }]));
  const columns = [source.place, ...columnsOfChoice(source), ...asked.map(({ column }) => column)];
  const issues = new IssueList();
  const strange = new StrangeTexts(issues);
  await issues.within(async () => {
    for await (const row of readCsv(folder, source, columns, lackingColumn(study))) {
      if (isLeftOut(row, source)) continue;
      const place = issues.attempt(() => take(row)) ?? '';
      const figures = new Map<string, string>();
      for (const { code, column } of asked) {
        const text = row.get(column);
        if (text === '' || reasonOf(text, noNumber)) continue;
        const plain = readMarked(text, source);
        if (plain !== undefined) figures.set(code, plain);
        else {
          const spot = { file, line: row.line, column };
          strange.add(text, column, new CensusIssue('CELL_NOT_A_NUMBER', spot, `“${text.slice(0, 40)}”`));
        }
      }
      places.push({ place, figures });
    }
  });
  strange.end();
  issues.end();
  if (!places.length) throw new CensusIssue('FILE_EMPTY', { file }, source.file);
  return places;
}

/** Not every figure of the libraries is published, nor always under the same name: the study can say so. */
const lackingColumn =
  ({ items }: Study) =>
  (column: string): Detail => {
    const i = items.find(({ published }) => published === column)?.index;
    return i === undefined
      ? column
      : {
          vi: `${column}. Không công bố thì ghi "published": null ở items[${i}] của bản mô tả; công bố dưới tên khác thì ghi tên cột đó`,
          en: `${column}. If it was not published, say "published": null in items[${i}] of the study; if under another name, that name`,
        };
  };
