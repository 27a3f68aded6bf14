import { missing, reported } from '../shared/cell.js';
import { cells, d } from '../testing/small-form.js';
import { changedCells, changedTexts, conflictsOf, mergedExplanations, type LaterChange } from './merge.js';

const at = new Date('2026-06-01T03:00:00Z');
const change = (code: string, before: number | undefined, after: number, by = 'lan'): LaterChange => ({
  code,
  before: before === undefined ? undefined : reported(d(before)),
  after: reported(d(after)),
  by,
  at,
});

describe('two people on one submission', () => {
  it('merge when they change different cells', () =>
    expect(conflictsOf(cells({ B01: 100 }), [change('E01', 5, 6)])).toEqual([]));

  it('agree when they set a cell to the same', () =>
    expect(conflictsOf(cells({ B01: 100 }), [change('B01', 90, 100)])).toEqual([]));

  it('are shown both values and the one they started from when they differ', () => {
    // 90 when I opened it; Lan made it 95; I say 100
    expect(conflictsOf(cells({ B01: 100 }), [change('B01', 90, 95)])).toEqual([
      { code: 'B01', base: reported(d(90)), mine: reported(d(100)), theirs: reported(d(95)), by: 'lan', at },
    ]);
  });

  it('start from before the first change and meet after the last', () => {
    const [conflict] = conflictsOf(cells({ B01: 100 }), [change('B01', 90, 95), change('B01', 95, 97, 'minh')]);
    expect(conflict).toMatchObject({ base: reported(d(90)), theirs: reported(d(97)), by: 'minh' });
  });

  it('differ when one says zero and the other that it was not collected', () => {
    const [conflict] = conflictsOf(cells({ B01: 'not-collected' }), [change('B01', undefined, 0)]);
    expect(conflict).toMatchObject({ base: undefined, mine: missing('not-collected'), theirs: reported(d(0)) });
  });

  it('are asked even when the other put the first value back: somebody meant it', () =>
    expect(conflictsOf(cells({ B01: 100 }), [change('B01', 90, 95), change('B01', 95, 90)])).toHaveLength(1));
});

describe('what a save changes', () => {
  it('is what differs from the cells as they stand', () => {
    const changed = changedCells(
      cells({ B01: 90, B02: 8, E01: 5 }),
      cells({ B01: 100, B02: '8.0', E01: 'closed', E02: 0 }),
    );
    expect([...changed]).toEqual([
      ['B01', { before: reported(d(90)), after: reported(d(100)) }],
      ['E01', { before: reported(d(5)), after: missing('closed') }],
      ['E02', { after: reported(d(0)) }], // a blank became a zero: that is a change
    ]);
  });

  it('is nothing when a blank stays blank', () =>
    expect(changedCells(cells({}), cells({ B01: 'not-yet' })).size).toBe(0));

  it('may be to make a cell blank again', () =>
    expect([...changedCells(cells({ B01: 5 }), cells({ B01: 'not-yet' }))]).toEqual([
      ['B01', { before: reported(d(5)), after: missing('not-yet') }],
    ]));
});

describe('two people on one explanation', () => {
  const lan = [{ key: 'R54:A04', after: 'Lan: nghỉ sửa nhà' }];
  const current = { 'R54:A04': 'Lan: nghỉ sửa nhà', 'R49:E06': 'cũ' };

  it('keep both texts, and neither twice', () => {
    expect(mergedExplanations(current, { 'R54:A04': 'Minh: mất điện' }, lan)['R54:A04']).toBe(
      'Lan: nghỉ sửa nhà\nMinh: mất điện',
    );
    expect(mergedExplanations(current, { 'R54:A04': 'nghỉ sửa nhà' }, lan)['R54:A04']).toBe('Lan: nghỉ sửa nhà');
    expect(mergedExplanations(current, { 'R54:A04': 'Lan: nghỉ sửa nhà, 3 tuần' }, lan)['R54:A04']).toBe(
      'Lan: nghỉ sửa nhà, 3 tuần',
    );
  });

  it('do not take back what came since', () =>
    expect(mergedExplanations(current, { 'R54:A04': '' }, lan)).toEqual(current));

  it('replace and take back freely where nobody else wrote', () =>
    expect(mergedExplanations(current, { 'R49:E06': '', 'R54:A04': 'mới' }, [])).toEqual({ 'R54:A04': 'mới' }));

  it('leave a trace of each change', () =>
    expect(changedTexts(current, { 'R54:A04': 'Lan: nghỉ sửa nhà', 'R09:B02': 'mới' })).toEqual({
      ...{ 'R49:E06': ['cũ', ''], 'R09:B02': ['', 'mới'] },
    }));
});
