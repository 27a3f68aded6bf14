import { decimal, missing, reported } from '@vlis/domain';
import { sheet } from '../testing/planted.js';
import { none, typed } from './input.js';
import { cellAt, forget, put, settle, type, undo, workingCells, type EntrySheet } from './sheet.js';

const into = (on: EntrySheet, code: string, text: string) => settle(type(on, code, text));

describe('the sheet', () => {
  it('judges a cell only when it is left', () => {
    const typing = type(sheet({ B01: '2340' }), 'B01', '2.9');
    expect(cellAt(typing, 'B01')).toEqual(reported(decimal('2340')));
    expect(cellAt(settle(typing), 'B01')).toEqual(missing('not-yet'));
  });

  it('keeps what cannot be read exactly as it was typed', () => {
    expect(into(sheet(), 'B01', 'hai nghìn').entries.get('B01')!.input).toEqual(typed('hai nghìn'));
  });

  it('sees a blank where an unreadable text stands, not the figure of before', () =>
    expect(cellAt(into(sheet({ B01: '2340' }), 'B01', 'x'), 'B01')).toEqual(missing('not-yet')));

  it('forgets an entry that says what is there already', () => {
    expect(into(sheet({ B01: '2340' }), 'B01', '2.340,0').entries.size).toBe(0);
    expect(into(sheet({ B01: '2340' }), 'B01', '2340').steps).toHaveLength(0);
  });

  it('leaving one cell for another settles the first', () => {
    const on = type(type(sheet(), 'B01', '2371'), 'B02', '1');
    expect([...on.entries.keys()]).toEqual(['B01']);
    expect(on.live!.code).toBe('B02');
  });

  it('understands the words of a reason typed into a figure, and in the midst of them nothing', () => {
    const on = into(sheet({ B01: '2340' }), 'B01', 'khong thu thập');
    expect(cellAt(on, 'B01')).toEqual(missing('not-collected'));
    expect(cellAt(undo(on), 'B01')).toEqual(reported(decimal('2340')));
    expect(into(sheet(), 'B01', 'không thu').entries.get('B01')!.input).toEqual(typed('không thu'));
  });

  it('takes Escape as never typed', () => {
    const before = sheet();
    expect(forget(type(before, 'B01', '9'))).toEqual(before);
  });

  it('undoes a whole pasted block in one step', () => {
    const block = new Map([
      ['B01', typed('2371')],
      ['B02', typed('abc')],
      ['E06', none('not-collected')],
    ]);
    const on = put(into(sheet(), 'B02', '1992'), block);
    expect(workingCells(on).get('E06')).toEqual(missing('not-collected'));
    const back = undo(on);
    expect(workingCells(back).get('B02')).toEqual(reported(decimal('1992')));
    expect(cellAt(back, 'B01')).toEqual(missing('not-yet'));
    expect(undo(undo(back)).entries.size).toBe(0);
  });

  it('never puts anything into a calculated item', () => {
    const before = sheet();
    expect(put(before, new Map([['E04', typed('5')]]))).toEqual(before);
  });
});
