import { isRefusal } from '../shared/refusal.js';
import { encodeCell } from '../shared/cell.js';
import { cells, d } from '../testing/small-form.js';
import { FILLED, IN_TIME, open } from '../testing/open-submission.js';
import { decideImport, type ImportedSubmission, type ImportWish } from './decide-import.js';
import { decideSave } from './decide-save.js';
import type { ImportRow } from './import-row.js';

const DRAFT = { submit: false };
const decide = (row: Partial<ImportRow>, wish: ImportWish = DRAFT, differing: Parameters<typeof open>[0] = {}) =>
  decideImport(open(differing), { libraryId: 1, cells: FILLED, ...row }, wish, {
    now: IN_TIME,
    weigh: () => ({ item: 'B01', share: d('0.02') }),
  });
const taken = (decided: ReturnType<typeof decide>): ImportedSubmission => {
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  return decided;
};
const wrong = (decided: ReturnType<typeof decide>): readonly string[] =>
  isRefusal(decided) ? decided.issues.map(({ path, code }) => `${path} ${code}`) : [];

it('comes out as the same cells typed by hand do', () => {
  const entered = [...FILLED].map(([code, cell]) => ({ code, text: encodeCell(cell) }));
  const typed = entered.map((one) => (one.code === 'H07' ? { code: 'H07', text: 'có' } : one));
  const saved = decideSave(open(), { cells: typed, explanations: {}, baseRevision: 0 }, '2026-06-01');
  expect(taken(decide({})).entered).toEqual(saved);
});

it('is handed in at once where that is asked, on the day it had come', () => {
  const { entered, handedIn } = taken(decide({ submittedAt: new Date('2026-06-05T17:00:00Z') }, { submit: true }));
  expect(entered).toMatchObject({ revision: 1, check: { filled: 9, asked: 9 } });
  expect(handedIn).toMatchObject({
    step: { from: { state: 'draft' }, to: { state: 'submitted', stage: 'province' }, revision: 1 },
    late: true,
    toLookAt: 0,
  });
  expect(taken(decide({})).handedIn).toBeUndefined();
});

it('stops at what is open where it is to be handed in, and only then', () => {
  const gaps = { cells: cells({ B01: 1, B02: 2, E01: 0 }) };
  expect(wrong(decide(gaps, { submit: true }))).toEqual([
    ...['B06', 'E02', 'E18', 'E19', 'G01', 'H07'].map((code) => `${code} BLANK`),
    ...['B02 RULE_BROKEN', 'E01 RULE_BROKEN'],
  ]);
  expect(taken(decide(gaps)).entered.check).toMatchObject({ errors: 1, openWarnings: 1 });
});

it('explains every open warning in the words given, and none that is explained already', () => {
  const quiet = { cells: new Map([...FILLED, ...cells({ E01: 0 })]) };
  const wish = { submit: true, explanation: 'theo sổ của tỉnh' };
  expect(taken(decide(quiet, wish)).entered.explanations).toEqual({ 'R02:E01': 'theo sổ của tỉnh' });
  const own = { ...quiet, explanations: { 'R02:E01': 'đóng cửa cả năm' } };
  expect(taken(decide(own, wish)).entered.explanations).toEqual({ 'R02:E01': 'đóng cửa cả năm' });
});

it('has a reviewer look again at what it has changed since a review', () => {
  const back = { state: 'returned', reviewed: ['B06'], cells: FILLED, revision: 2 } as const;
  expect(taken(decide({ cells: cells({ B01: 2400 }) }, { submit: true }, back)).handedIn!.toLookAt).toBe(2);
});

it('is nothing where the row says what is there', () => {
  const { entered } = taken(decide({}, DRAFT, { cells: FILLED, revision: 2 }));
  expect([entered.revision, entered.change]).toEqual([2, undefined]);
});

it('takes no cell that is not asked, and nothing for what is on its way', () => {
  expect(wrong(decide({ cells: cells({ Z99: 1, E04: 2 }) }))).toEqual(['Z99 UNKNOWN_ITEM', 'E04 COMPUTED_ITEM']);
  expect(wrong(decide({}, DRAFT, { state: 'submitted' }))).toEqual(['state NOT_EDITABLE']);
});
