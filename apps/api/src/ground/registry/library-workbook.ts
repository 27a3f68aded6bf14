/** The list of libraries as a workbook: the rows of the screen, all of its pages, with the columns that were chosen. */
import { Injectable } from '@nestjs/common';
import { inLanguage, refuse, type Language, type LocalizedText, type Refusal, type Viewer } from '@vlis/domain';
import { fill, formatDate, libraryListWords, listWorkbook, type Workbook } from '@vlis/reporting';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { UnitRow } from '../territory/index.js';
import { loadGoverningBodies } from './governing-bodies.js';
import { findLibraries } from './libraries.repository.js';
import type { LibraryColumn, LibraryListRequest } from './library-list-request.js';
import type { LibraryRow } from './library-rows.js';
import { loadLibraryTypes } from './library-types.js';

/** A workbook is made at once and not line by line. */
const MOST_ROWS = 10_000;

const WIDE: Readonly<Partial<Record<LibraryColumn, number>>> = { name: 50, type: 30, body: 30, place: 30 };

@Injectable()
export class MakeLibraryWorkbook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, request: LibraryListRequest): Promise<{ workbook: Workbook; rows: number } | Refusal> {
    const today = this.clock.today();
    const day = request.filter.asOf ?? today;
    const read = await this.database.read(viewer, async (db) => ({
      ...(await findLibraries(db, viewer, request.filter, day, { offset: 0, limit: MOST_ROWS }, request.order)),
      names: { type: await loadLibraryTypes(db), body: await loadGoverningBodies(db) },
    }));
    if (read.total > MOST_ROWS) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MOST_ROWS}`, count: `${read.total}` });
    }
    const { language, columns } = request;
    const said = libraryListWords[language];
    const cellsOf = cellsIn(language, read.names);
    return {
      rows: read.rows.length,
      workbook: listWorkbook({
        ...{ language, title: said.title, printedOn: today },
        narrowed: [fill(said.asOf, { day: formatDate(day) })],
        columns: columns.map((key) => ({ key, label: said.columns[key], wide: WIDE[key] })),
        rows: read.rows.map((row) => columns.map((column) => cellsOf[column](row))),
      }),
    };
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
