import { decimal, missing, reported } from '@vlis/domain';
import { typed } from '../../submission/sheet/input.js';
import { cellAt, put, settle, type, type Confirmed, type EntrySheet } from '../../submission/sheet/sheet.js';
import { cells, sheet } from '../../submission/testing/planted.js';
import { batchOf, choose, confirmed, conflicted, refreshed, sending } from './saving.js';

const n = (plain: string) => reported(decimal(plain));
const enter = (on: EntrySheet, code: string, text: string) => put(on, new Map([[code, typed(text)]]));
const news = (revision: number, figures: Record<string, string>): Confirmed => ({
  revision,
  cells: cells(figures),
  explanations: {},
});
const by = { base: undefined, by: 'Trần Văn Minh', at: '2026-05-20T02:41:07Z' };

describe('what a save takes along', () => {
  it('takes what can be read and leaves what cannot', () => {
    const batch = batchOf(enter(enter(sheet(), 'B01', '2.371,0'), 'A05', '1.234'))!;
    expect([batch.base, [...batch.cells]]).toEqual([5, [['B01', n('2371')]]]);
  });

  it('takes the cell being typed in, because the browser may be closed any moment', () =>
    expect(batchOf(type(sheet(), 'B01', '23'))!.cells.get('B01')).toEqual(n('23')));

  it('takes a cell that was cleared', () =>
    expect(batchOf(enter(sheet({ B01: '2340' }), 'B01', ''))!.cells.get('B01')).toEqual(missing('not-yet')));

  it('has nothing to take from an untouched sheet', () => expect(batchOf(sheet({ B01: '1' }))).toBeUndefined());
});

describe('the answer to a save', () => {
  it('confirms what was sent and keeps what was typed meanwhile', () => {
    const sent = enter(sheet(), 'B01', '2371');
    const batch = batchOf(sent)!;
    const after = confirmed(enter(sending(sent, batch), 'B01', '2372'), batch, news(6, { B01: '2371' }));
    expect(after.entries.get('B01')).toEqual({ input: typed('2372'), base: 6 });
    expect(batchOf(after)!.base).toBe(6);
  });

  it('does not lose a figure typed back while another was on its way', () => {
    const sent = enter(sheet({ B01: '5' }), 'B01', '10');
    const batch = batchOf(sent)!;
    const after = confirmed(enter(sending(sent, batch), 'B01', '5'), batch, news(6, { B01: '10' }));
    expect(batchOf(after)!.cells.get('B01')).toEqual(n('5'));
  });

  it('merges what somebody else put into another cell without a word', () => {
    const batch = batchOf(enter(sheet(), 'B01', '2371'))!;
    const after = confirmed(enter(sheet(), 'B01', '2371'), batch, news(7, { B01: '2371', E06: '40' }));
    expect(cellAt(after, 'E06')).toEqual(n('40'));
    expect(after.entries.size).toBe(0);
  });

  it('remembers that an entry was typed before its cell was changed elsewhere, so that the server will ask', () => {
    const typing = enter(enter(sheet({ E06: '1' }), 'B01', '2371'), 'E06', '50');
    const batch = { ...batchOf(typing)!, cells: new Map([['B01', n('2371')]]) };
    const after = confirmed(typing, batch, news(7, { B01: '2371', E06: '40' }));
    expect(after.entries.get('E06')!.base).toBe(5);
    expect(batchOf(after)!.base).toBe(5);
  });
});

describe('two people on one cell', () => {
  const mine = enter(enter(sheet({ E06: '1' }), 'E06', '50'), 'B01', '2371');
  const batch = batchOf(mine)!;
  const after = conflicted(
    sending(mine, batch),
    batch,
    new Map([['E06', { ...by, theirs: n('40') }]]),
    news(6, { E06: '40' }),
  );

  it('asks, and sends the other cells meanwhile', () => {
    expect([...after.conflicts.keys()]).toEqual(['E06']);
    expect([...batchOf(after)!.cells.keys()]).toEqual(['B01']);
    expect(batchOf(after)!.base).toBe(6);
  });

  it('mine goes out again, knowing theirs', () => {
    const chosen = batchOf(choose(after, 'E06', 'mine'))!;
    expect([chosen.base, chosen.cells.get('E06')]).toEqual([6, n('50')]);
  });

  it('theirs stands and mine is gone', () => {
    const chosen = choose(after, 'E06', 'theirs');
    expect(cellAt(chosen, 'E06')).toEqual(n('40'));
    expect(chosen.entries.has('E06')).toBe(false);
  });

  it('an unanswered choice keeps its old base, for the day the page is opened again', () =>
    expect(after.entries.get('E06')!.base).toBe(5));

  it('knows its own value when only the answer to a save was lost', () => {
    const first = enter(sheet({ E06: '1' }), 'E06', '40');
    const lost = sending(first, batchOf(first)!);
    const again = enter(lost, 'E06', '41');
    const second = batchOf(again)!;
    const found = new Map([['E06', { ...by, theirs: n('40') }]]);
    const settled = conflicted(sending(again, second), second, found, news(6, { E06: '40' }));
    expect(settled.conflicts.size).toBe(0);
    expect(batchOf(settled)!.base).toBe(6);
  });
});

it('news from the server while nothing is on its way change only what nobody here has touched', () => {
  const on = refreshed(settle(type(sheet({ B01: '1', E06: '1' }), 'B01', '2')), news(9, { B01: '1', E06: '3' }));
  expect([cellAt(on, 'B01'), cellAt(on, 'E06')]).toEqual([n('2'), n('3')]);
  expect(on.entries.get('B01')!.base).toBe(9);
});
