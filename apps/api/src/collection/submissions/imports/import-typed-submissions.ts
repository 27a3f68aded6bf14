/** An import as people and library systems send it: identifiers instead of ids, texts instead of values. */
import { Injectable } from '@nestjs/common';
import {
  inRow,
  issue,
  readIdentifier,
  readTypedCells,
  refuse,
  refuseRows,
  rowPath,
  tooLong,
  type ImportRow,
  type Issue,
  type Refusal,
  type TypedCell,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { loadImportRound, readObligations } from './import-obligations.js';
import { MAXIMUM_ROWS, type Imported } from './import-command.js';
import { ImportSubmissions } from './import-submissions.js';
import { SubmissionReader } from '../record/submission-reader.js';

export interface TypedRow {
  readonly library: string;
  readonly cells: readonly TypedCell[];
  readonly baseRevision?: number | null;
}

export interface TypedImport {
  readonly roundId: number;
  readonly rows: readonly TypedRow[];
  readonly submit: boolean;
  readonly explanation?: string | null;
}

@Injectable()
export class ImportTypedSubmissions {
  constructor(
    private readonly database: Database,
    private readonly reader: SubmissionReader,
    private readonly imports: ImportSubmissions,
  ) {}

  async run(viewer: Viewer, input: TypedImport): Promise<Imported | Refusal> {
    if (input.rows.length > MAXIMUM_ROWS) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ROWS}`, count: `${input.rows.length}` });
    }
    const long = tooLong(input.explanation ?? '', 'explanation');
    if (long.length) return refuse('INVALID_INPUT', long, { detail: 'explanation' });
    const read = await this.database.read(viewer, (db) => this.read(db, viewer, input));
    const wrong = refuseRows(read.issues);
    if (wrong) return wrong;
    const { roundId, submit, explanation } = input;
    return this.imports.run(viewer, { roundId, rows: read.rows, submit, ...(explanation && { explanation }) });
  }

  /** By the identifier as it was written in the input. */
  private async libraryIds(db: EntityManager, written: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const identifiers = new Map(written.map((text) => [text, readIdentifier(text)]));
    const rows: readonly { id: number; identifier: string }[] = await db.query(
      `select id, identifier from library where identifier = any($1)`,
      [[...identifiers.values()].filter((one) => one !== undefined)],
    );
    const ids = new Map(rows.map(({ id, identifier }) => [identifier, id]));
    return new Map(
      [...identifiers].flatMap(([text, identifier]) => {
        const id = identifier === undefined ? undefined : ids.get(identifier);
        return id === undefined ? [] : [[text, id]];
      }),
    );
  }

  private async read(
    db: EntityManager,
    viewer: Viewer,
    input: TypedImport,
  ): Promise<{ rows: ImportRow[]; issues: Issue[] }> {
    const rows: ImportRow[] = [];
    const issues: Issue[] = [];
    const round = await loadImportRound(db, input.roundId);
    if (!round) return { rows, issues };
    const ids = await this.libraryIds(
      db,
      input.rows.map(({ library }) => library),
    );
    const obligations = await readObligations(db, viewer, round, [...ids.values()]);
    const prepared = await this.reader.prepare(db, round, obligations);
    input.rows.forEach(({ library, cells, baseRevision }, n) => {
      const libraryId = ids.get(library);
      const reader = libraryId === undefined ? undefined : prepared.get(libraryId);
      if (libraryId === undefined || !reader) {
        issues.push(issue('UNKNOWN_LIBRARY', rowPath(n), { library: library.slice(0, 40) }));
        return;
      }
      const read = readTypedCells(reader.questionnaire, reader.context, cells);
      issues.push(...inRow(n, read.issues));
      rows.push({
        libraryId,
        library: readIdentifier(library)!,
        cells: read.cells,
        baseRevision: baseRevision ?? null,
      });
    });
    return { rows, issues };
  }
}
