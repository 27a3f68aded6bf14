/** The libraries of a census out of its file: key, name, place, cells, and how each value came about. */
import { resolve } from 'node:path';
import { checkValue, decimal, decimalsOfItem, missing, reported, type Cell, type Cells, type Item } from '@vlis/domain';
import { bounded } from './bounded.js';
import { CensusFault, type Spot } from './census-fault.js';
import { censusItem } from './census-form.js';
import { Faults } from './faults.js';
import { plainNumber, reasonOf, roundedBy } from './figure.js';
import { onceOnly, required } from './once-only.js';
import { readCsv } from './read-csv.js';
import { StrangeTexts } from './strange-texts.js';
import type { Study } from './study.js';

export interface CensusLibrary {
  /** Of the file, on which its row ends. */
  readonly line: number;
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly cells: Cells;
  /** By item; only items that name a flag column. */
  readonly flags: ReadonlyMap<string, string>;
}

export async function readLibraries(study: Study): Promise<readonly CensusLibrary[]> {
  const { libraries: source, items } = study;
  const file = resolve(study.folder, source.file);
  const flags = items.flatMap(({ flag }) => (flag ? [flag] : []));
  const columns = [source.key, source.name, source.place, ...items.map(({ column }) => column), ...flags];
  const asked = items.map((item) => [item.column, censusItem(item)] as const);
  const libraries: CensusLibrary[] = [];
  const take = onceOnly(file, source.key, 'key');
  const faults = new Faults();
  const strange = new StrangeTexts(faults);
  await faults.within(async () => {
    for await (const row of readCsv(study.folder, source, columns)) {
      const { line } = row;
      const key = faults.attempt(() => take(row)) ?? '';
      const name = faults.attempt(() => bounded(row, file, source.name, 'name'));
      const place = faults.attempt(() => required(row, file, source.place, 'place')) ?? '';
      const cells = asked.map(([column, item]) => {
        const cell = readCell(study, { file, line, column }, item, row.get(column));
        if (cell instanceof CensusFault) strange.add(row.get(column), column, cell);
        return [item.code, cell instanceof CensusFault ? missing('not-collected') : cell] as const;
      });
      const cameAbout = items.flatMap(({ code, flag }) => (flag ? [[code, row.get(flag)] as const] : []));
      libraries.push({ line, key, name: name || key, place, cells: new Map(cells), flags: new Map(cameAbout) });
    }
  });
  strange.end();
  faults.end();
  if (!libraries.length) throw new CensusFault('FILE_EMPTY', { file }, source.file);
  return libraries;
}

/** A number, or the kind of no-number that its code stands for; a blank is "not collected", never 0. Or what is wrong with it. */
function readCell({ noNumber, rounding, libraries }: Study, spot: Spot, item: Item, text: string): Cell | CensusFault {
  const why = reasonOf(text, noNumber);
  if (why) return missing(why);
  if (text === '') return missing('not-collected');
  const plain = plainNumber(text, libraries);
  if (plain === undefined) return new CensusFault('CELL_NOT_A_NUMBER', spot, `“${text.slice(0, 40)}”`);
  const exact = decimal(plain);
  const value = rounding ? roundedBy(rounding, exact, decimalsOfItem(item)) : exact;
  const wrong = checkValue(item, value);
  if (wrong) return new CensusFault('CELL_NOT_TAKEN', spot, `“${text.slice(0, 40)}” (${wrong.code})`);
  return reported(value);
}
