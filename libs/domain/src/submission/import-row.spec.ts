import { isRefusal } from '../shared/refusal.js';
import { cells } from '../testing/small-form.js';
import { ROUND_DAYS } from '../testing/open-submission.js';
import { entersSomething, inRow, refuseImport, refuseTwice, refuseUnseen, type ImportRow } from './import-row.js';

const row = (libraryId: number, differing: Partial<ImportRow> = {}): ImportRow => ({
  ...{ libraryId, library: `VN-${libraryId}`, cells: cells({ B01: 1 }) },
  ...differing,
});

it('names a library that stands twice, with both lines', () => {
  expect(refuseTwice([row(1), row(2)])).toBeUndefined();
  expect(refuseTwice([row(1), row(2), row(1)])).toMatchObject({
    ...{ code: 'INVALID_CELLS', params: { count: '1' } },
    issues: [{ code: 'DUPLICATE_ROW', path: 'rows.2', params: { library: 'VN-1', first: '1', second: '3' } }],
  });
});

it('takes nothing over what somebody else has saved, and says who and on which day in Việt Nam', () => {
  const at = new Date('2026-06-01T17:30:00Z');
  const lan = { state: 'draft', revision: 3, savedByOther: { by: 'Lan', at } } as const;
  const found = new Map([[1, lan]]);
  expect(refuseUnseen([row(2), row(1)], found)).toMatchObject({
    ...{ code: 'STALE_REVISION', params: { expected: '–', actual: '3' } },
    issues: [
      { code: 'DRAFT_CHANGED', path: 'rows.1.baseRevision', params: { library: 'VN-1', by: 'Lan', day: '2026-06-02' } },
    ],
  });
  expect(refuseUnseen([row(1, { baseRevision: 3 })], found)).toBeUndefined();
  // What is on its way is refused as such, row by row.
  expect(refuseUnseen([row(1)], new Map([[1, { ...lan, state: 'submitted' as const }]]))).toBeUndefined();
});

it('fills a round outside of its days for those alone who may in the whole nation', () => {
  expect(refuseImport(ROUND_DAYS, false, '2026-07-01')).toMatchObject({ code: 'ROUND_CLOSED' });
  expect(refuseImport(ROUND_DAYS, false, '2026-06-30')).toBeUndefined();
  expect(refuseImport(ROUND_DAYS, true, '2026-07-01')).toBeUndefined();
});

it('begins a submission with a figure, a reason or a word, not with blanks', () => {
  const enters = (differing: Partial<ImportRow>) => entersSomething(row(1, { cells: cells({}), ...differing }));
  expect([{}, { cells: cells({ B01: 'not-yet' }) }, { explanations: { 'NOTE:B01': ' ' } }].map(enters)).toEqual(
    Array(3).fill(false),
  );
  expect(
    [{ cells: cells({ B01: 0 }) }, { cells: cells({ B01: 'refused' }) }, { explanations: { 'NOTE:B01': 'x' } }].map(
      enters,
    ),
  ).toEqual(Array(3).fill(true));
});

it('tells what is wrong in a row at its place among the rows', () => {
  const refused = refuseTwice([row(1), row(1)]);
  expect(inRow(4, isRefusal(refused) ? refused.issues : []).map(({ path }) => path)).toEqual(['rows.4.rows.1']);
});
