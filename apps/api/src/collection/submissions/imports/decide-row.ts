/** Decides one row of an import with `decideImport` of the domain, from what was loaded for all rows together. */
import { decideImport, decodeCells, inRow, isRefusal, unknownLibrary, type ImportRow, type Issue } from '@vlis/domain';
import type { PreparedSubmission } from '../record/submission-reader.js';
import type { Weigh } from '../record/weigher.js';
import { importWriteOf, type ImportWrite } from './import-write.js';
import type { ImportCommand } from './import-command.js';
import type { LockedObligation } from './import-obligations.js';

/** Each map is by library id. */
export interface LoadedImport {
  readonly obligations: ReadonlyMap<number, LockedObligation>;
  /** Libraries that owe the submission; also those whose submission is not begun because nothing is entered in it. */
  readonly owing: ReadonlySet<number>;
  readonly prepared: ReadonlyMap<number, PreparedSubmission>;
  readonly weigh: Weigh;
  readonly now: Date;
}

/** What is to be written, undefined where nothing is, or every issue of the row. `n` is the place of the row in the input. */
export function decideRow(
  command: ImportCommand,
  { obligations, owing, prepared, weigh, now }: LoadedImport,
  row: ImportRow,
  n: number,
): ImportWrite | readonly Issue[] | undefined {
  if (!owing.has(row.libraryId)) return [unknownLibrary(row, n)];
  const obligation = obligations.get(row.libraryId);
  if (!obligation) return undefined;
  const { questionnaire, context } = prepared.get(row.libraryId)!;
  const opened = { ...obligation, questionnaire, context, cells: decodeCells(obligation.cells) };
  const decided = decideImport(opened, row, command, {
    now,
    weigh: (cells) => weigh({ ...obligation, questionnaire, cells, prevYear: context.prevYear }),
  });
  if (isRefusal(decided)) return inRow(n, decided.issues);
  command.onChecked?.(row, { questionnaire, context, ...decided.entered });
  return importWriteOf(obligation, decided);
}
