/** What is wrong with the rows of an import as rows: a report named twice, or one that somebody else has saved in. */
import { dayOf, isEditable, isSeen, issue, type Issue } from '@vlis/domain';
import type { LockedDuty } from './import-duties.js';
import { nameOf, type ImportRow } from './import-row.js';

/** Rows over a report that somebody else has saved in, unless they name its present revision. Submitted ones are told as such. */
export const staleRows = (rows: readonly ImportRow[], duties: ReadonlyMap<number, LockedDuty>): readonly Issue[] =>
  rows.flatMap((row, n) => {
    const duty = duties.get(row.libraryId);
    if (!duty || !isEditable(duty.state) || isSeen(row.baseRevision, duty.revision, duty.savedByOther)) return [];
    const { by = '–', at } = duty.savedByOther ?? {};
    const params = {
      ...{ library: nameOf(row), by, day: at ? dayOf(new Date(at)) : '–' },
      ...{ expected: `${row.baseRevision ?? '–'}`, actual: `${duty.revision}` },
    };
    return [issue('DRAFT_CHANGED', `rows.${n}.baseRevision`, params)];
  });

/** The revisions of the first of them, for the refusal. */
export const expectedIn = ([first]: readonly Issue[]): Record<string, string> => {
  const { expected = '–', actual = '–' } = first?.params ?? {};
  return { expected, actual };
};

/** Counted from 1, as the lines of a file are. */
export const duplicates = (rows: readonly ImportRow[]): readonly Issue[] => {
  const first = new Map<number, number>();
  return rows.flatMap((row, n) => {
    const before = first.get(row.libraryId);
    if (before === undefined) first.set(row.libraryId, n);
    const params = { library: nameOf(row), first: `${(before ?? n) + 1}`, second: `${n + 1}` };
    return before === undefined ? [] : [issue('DUPLICATE_ROW', `rows.${n}`, params)];
  });
};
