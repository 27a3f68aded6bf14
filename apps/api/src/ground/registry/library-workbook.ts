/** The list of libraries as a workbook: all rows that the screen's filters match, with the chosen columns. */
import { Injectable } from '@nestjs/common';
import { inLanguage, refuse, type Language, type LocalizedText, type Refusal, type Viewer } from '@vlis/domain';
import { fill, formatDate, libraryListWords } from '@vlis/reporting';
import { listFile } from '@vlis/reporting/workbook';
import type { MadeList } from '../../platform/audit/list-downloads.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { UnitRow } from '../territory/index.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { findLibraries } from './libraries.repository.js';
import type { LibraryColumn, LibraryListRequest } from './library-list-request.js';
import type { LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';

/** A workbook is built in memory as a whole, so its rows have a limit. */
const MOST_ROWS = 10_000;

const WIDE: Readonly<Partial<Record<LibraryColumn, number>>> = { name: 50, type: 30, body: 30, place: 30 };

@Injectable()
export class MakeLibraryWorkbook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the file, or TOO_MANY_ROWS */
  async run(
    viewer: Viewer,
    { filter, ids, order, language, columns }: LibraryListRequest,
  ): Promise<MadeList | Refusal> {
    const today = this.clock.today();
    const day = filter.asOf ?? today;
    const read = await this.database.read(viewer, async (db) => ({
      ...(await findLibraries(
        db,
        viewer,
        { ...filter, ...(ids && { ids }) },
        day,
        { offset: 0, limit: MOST_ROWS },
        order,
      )),
      names: { type: await loadLibraryTypes(db), body: await loadGoverningBodies(db) },
    }));
    if (read.total > MOST_ROWS) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_ROWS}`, count: `${read.total}` });
    }
    const listWords = libraryListWords[language];
    const cellsOf = cellsIn(language, read.names);
    const file = await listFile({
      ...{ language, words: listWords, printedOn: today },
      narrowed: [fill(listWords.asOf, { day: formatDate(day) })],
      columns,
      wide: (column) => WIDE[column],
      cells: cellsOf,
      rows: read.rows,
    });
    return { ...file, asked: { order: order.by, columns, language } };
  }
}

type Named = ReadonlyMap<string, { readonly name: LocalizedText }>;

function cellsIn(
  language: Language,
  names: Readonly<Record<'type' | 'body', Named>>,
): Readonly<Record<LibraryColumn, (row: LibraryRow) => string>> {
  const named = (all: Named, code: string): string => {
    const found = all.get(code);
    return found ? inLanguage(found.name, language) : code;
  };
  const unit = ({ nameVi, nameEn }: UnitRow): string => inLanguage({ vi: nameVi, en: nameEn }, language);
  return {
    name: ({ name }) => inLanguage(name, language),
    identifier: ({ identifier }) => identifier,
    type: ({ type }) => named(names.type, type),
    body: ({ body }) => named(names.body, body),
    place: ({ commune, province }) => [...(commune ? [commune] : []), province].map(unit).join(', '),
    status: ({ status }) => libraryListWords[language].statuses[status],
  };
}
