/** The libraries of a census out of its file: key, name, place, cells, and how each value came about. */
import { resolve } from 'node:path';
import {
  checkValue,
  decimal,
  decimalsOfItem,
  missing,
  no,
  readMarked,
  reported,
  yes,
  type Cell,
  type Cells,
  type Item,
} from '@vlis/domain';
import { bounded } from './bounded.js';
import { CensusIssue, type Spot } from './census-issue.js';
import { censusItem } from './census-form.js';
import { IssueList } from './issues.js';
import { reasonOf, roundedBy } from './figure.js';
import { onceOnly, required } from './once-only.js';
import { readCsv } from './read-csv.js';
import { StrangeTexts } from './strange-texts.js';
import { columnsOfChoice, isLeftOut } from './row-choice.js';
import type { Study, StudyItem } from './study.js';

export interface CensusLibrary {
  /** Of the file, on which its row ends. */
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly cells: Cells;
  /** By item of texts; only those that have one. */
  readonly texts: ReadonlyMap<string, string>;
  /** By item; only items that name a flag column. */
  readonly flags: ReadonlyMap<string, string>;
}

export interface LibrariesRead {
  readonly libraries: readonly CensusLibrary[];
  /** Rows that do not count by the rule of the study. */
  readonly leftOut: number;
}

export async function readLibraries(study: Study): Promise<LibrariesRead> {
  const { libraries: source, items, texts, noNumber } = study;
  const file = resolve(study.folder, source.file);
  const flags = items.flatMap(({ flag }) => (flag ? [flag] : []));
  const figures = [...items, ...texts].map(({ column }) => column);
  const columns = [...source.key, source.name, source.place, ...columnsOfChoice(source), ...figures, ...flags];
  const asked = items.map((item) => [item, censusItem(item)] as const);
  const libraries: CensusLibrary[] = [];
  let leftOut = 0;
  const take = onceOnly(file, source.key, 'key');
  const issues = new IssueList();
  const strange = new StrangeTexts(issues);
  await issues.within(async () => {
    for await (const row of readCsv(study.folder, source, columns)) {
      const { line } = row;
      if (isLeftOut(row, source)) {
        leftOut += 1;
        continue;
      }
      const key = issues.attempt(() => take(row)) ?? '';
      const name = issues.attempt(() => bounded(row, file, source.name, 'name'));
      const place = issues.attempt(() => required(row, file, source.place, 'place')) ?? '';
      const cells = asked.map(([{ column, yesNo }, item]) => {
        const cell = readCell(study, { file, line, column }, item, row.get(column), yesNo);
        if (cell instanceof CensusIssue) strange.add(row.get(column), column, cell);
        return [item.code, cell instanceof CensusIssue ? missing('not-collected') : cell] as const;
      });
      const answers = texts.flatMap(({ code, column }) => {
        const text = row.get(column);
        return text === '' || reasonOf(text, noNumber) ? [] : [[code, text] as const];
      });
      const cameAbout = items.flatMap(({ code, flag }) => (flag ? [[code, row.get(flag)] as const] : []));
      libraries.push({
        line,
        key,
        name: name || key,
        place,
        cells: new Map(cells),
        flags: new Map(cameAbout),
        texts: new Map(answers),
      });
    }
  });
  strange.end();
  issues.end();
  if (!libraries.length) throw new CensusIssue('FILE_EMPTY', { file }, source.file);
  return { libraries, leftOut };
}

/** A number, or the kind of no-number that its code stands for; a blank is "not collected", never 0. Or what is wrong with it. */
function readCell(
  { noNumber, rounding, libraries }: Study,
  spot: Spot,
  item: Item,
  text: string,
  yesNo: StudyItem['yesNo'],
): Cell | CensusIssue {
  const why = reasonOf(text, noNumber);
  if (why) return missing(why);
  if (text === '') return missing('not-collected');
  if (yesNo?.yes.includes(text)) return yes;
  if (yesNo?.no.includes(text)) return no;
  if (yesNo) return new CensusIssue('CELL_NOT_YES_OR_NO', spot, `“${text.slice(0, 40)}”`);
  const plain = readMarked(text, libraries);
  if (plain === undefined) return new CensusIssue('CELL_NOT_A_NUMBER', spot, `“${text.slice(0, 40)}”`);
  const exact = decimal(plain);
  const value = rounding ? roundedBy(rounding, exact, decimalsOfItem(item)) : exact;
  const wrong = checkValue(item, value);
  if (wrong) return new CensusIssue('CELL_NOT_TAKEN', spot, `“${text.slice(0, 40)}” (${wrong.code})`);
  return reported(value);
}
