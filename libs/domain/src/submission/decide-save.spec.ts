import { isRefusal } from '../shared/refusal.js';
import { encodeCells } from '../shared/cell.js';
import { cells, d } from '../testing/small-form.js';
import { open, ROUND_DAYS } from '../testing/open-submission.js';
import { reported } from '../shared/cell.js';
import { decideBegin, decideSave, type EnteredOn, type SaveDecision } from './decide-save.js';
import type { EnteredSubmission } from './enter.js';

const TODAY = '2026-06-01';
const entering = (differing: Partial<EnteredOn> = {}): EnteredOn => ({
  ...{ cells: [{ code: 'B01', text: '2.371' }], explanations: {}, baseRevision: 0 },
  ...differing,
});
const taken = (decided: SaveDecision): EnteredSubmission => {
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  return decided;
};
const save = (differing: Parameters<typeof open>[0], entered: Partial<EnteredOn> = {}, today = TODAY) =>
  decideSave(open(differing), entering(entered), today);

describe('what a save writes', () => {
  it('is the cell, the computed items that follow, one revision more, and what changed', () => {
    const saved = taken(save({ cells: cells({ E01: 300, E02: 10 }) }, { cells: [{ code: 'E01', text: '310' }] }));
    expect(encodeCells(saved.cells)).toMatchObject({ E01: '310', E02: '10', E04: '320' }); // 310 + 10
    expect(saved.revision).toBe(1);
    expect([...saved.change!.cells]).toEqual([['E01', { before: reported(d(300)), after: reported(d(310)) }]]);
    expect(saved.check).toMatchObject({ filled: 2, errors: 0 });
  });

  it('is nothing where nothing has changed', () => {
    const saved = taken(save({ revision: 3, cells: cells({ B01: 2371 }) }, { baseRevision: 3 }));
    expect([saved.revision, saved.change]).toEqual([3, undefined]);
  });

  it('keeps both texts of an explanation that somebody else has changed since', () => {
    const since = { cells: [], texts: [{ key: 'R02:E01', after: 'đóng cửa để sửa' }] };
    const mine = { cells: [], explanations: { 'R02:E01': 'không mở cửa' } };
    const saved = taken(save({ revision: 1, explanations: { 'R02:E01': 'đóng cửa để sửa' }, since }, mine));
    expect(saved.explanations).toEqual({ 'R02:E01': 'đóng cửa để sửa\nkhông mở cửa' });
    expect(saved.change!.explained).toEqual({ 'R02:E01': ['đóng cửa để sửa', 'đóng cửa để sửa\nkhông mở cửa'] });
  });
});

describe('a save is refused', () => {
  it('with a choice where somebody else has set the cell to something else since', () => {
    const at = new Date('2026-06-01T02:00:00Z');
    const theirs = { code: 'B01', before: undefined, after: reported(d(2400)), by: 'Minh', at };
    const decided = save({ revision: 1, cells: cells({ B01: 2400 }), since: { cells: [theirs], texts: [] } });
    expect(decided).toEqual({
      ...{ refused: true, code: 'STALE_REVISION', params: { expected: '0', actual: '1' }, issues: [] },
      revision: 1,
      conflicts: [{ code: 'B01', base: undefined, mine: reported(d(2371)), theirs: reported(d(2400)), by: 'Minh', at }],
    });
  });

  it('whole, with every place that cannot be taken', () => {
    const typed = [
      { code: 'B01', text: 'nhiều' },
      { code: 'Z99', text: '1' },
      { code: 'E04', text: '5' },
    ];
    const decided = save({}, { cells: typed, explanations: { 'R99:B01': 'vì sao' } });
    expect(decided).toMatchObject({ code: 'INVALID_CELLS', params: { count: '4' } });
    expect(isRefusal(decided) && decided.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      ...['B01 NOT_A_NUMBER', 'Z99 UNKNOWN_ITEM', 'E04 COMPUTED_ITEM', 'B01 ITEM_NOT_ASKED'],
    ]);
  });

  it.each(['submitted', 'official'] as const)('of one that is %s', (state) =>
    expect(save({ state })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE', params: { state } }),
  );

  it('on a revision that there is not', () => {
    for (const baseRevision of [2, -1])
      expect(save({ revision: 1 }, { baseRevision })).toMatchObject({ code: 'STALE_REVISION' });
  });

  it('outside of the round, but for one that was returned', () => {
    expect(save({}, {}, '2026-05-15')).toMatchObject({ code: 'ROUND_NOT_OPEN' });
    expect(save({}, {}, '2026-07-01')).toMatchObject({ code: 'ROUND_CLOSED' });
    const back = { state: 'returned', returnedUntil: '2026-07-15' } as const;
    expect(isRefusal(save(back, {}, '2026-07-15'))).toBe(false);
    expect(save(back, {}, '2026-07-16')).toMatchObject({ code: 'RETURN_CLOSED' });
    expect(ROUND_DAYS.closesOn).toBe('2026-06-30');
  });
});

describe('a submission begins', () => {
  const begin = (entered: Partial<EnteredOn>, revision = 0) =>
    decideBegin(open({ revision }), entering(entered), TODAY);

  it('with the first thing that is entered, and not without', () => {
    expect(taken(begin({})).revision).toBe(1);
    expect(begin({ cells: [] })).toMatchObject({ code: 'NOTHING_ENTERED' });
    expect(begin({ cells: [{ code: 'B01', text: '' }] })).toMatchObject({ code: 'NOTHING_ENTERED' });
  });

  it('once: who comes second with nothing sees what the first has begun', () =>
    expect(taken(begin({ cells: [] }, 1)).change).toBeUndefined());
});
