import { decimal, reported } from '@vlis/domain';
import { draftKey } from '../../drafts/draft-key.js';
import { draftsIn } from '../../drafts/drafts-here.js';
import { drawer } from '../../drafts/testing/drawer.js';
import { none, typed } from '../../submission/sheet/input.js';
import { cellAt, explain, put, type, type EntrySheet } from '../../submission/sheet/sheet.js';
import { sheet } from '../../submission/testing/planted.js';
import { draftOf, keepDraft, readDraft, restored } from './draft-store.js';
import { sending, batchOf } from './saving.js';

const KEY = draftKey(4, [3, 11]);
const NOW = '2026-05-20T02:41:07Z';
const reopened = (on: EntrySheet, as = sheet()) => {
  const storage = drawer();
  keepDraft(storage, KEY, draftOf(on, new Map(), NOW));
  return restored(as, readDraft(storage, KEY)!);
};

describe('a draft on this device', () => {
  it('brings back what was typed, readable or not, and the cell that was never left', () => {
    const on = type(
      put(
        sheet(),
        new Map([
          ['A05', typed('1.234')],
          ['E06', none('closed')],
        ]),
      ),
      'B02',
      '19',
    );
    const again = reopened(explain(on, 'R49:B01', 'kiểm kê lại'));
    expect(again.entries.get('A05')!.input).toEqual(typed('1.234'));
    expect(again.entries.get('E06')!.input).toEqual(none('closed'));
    expect(cellAt(again, 'B02')).toEqual(reported(decimal('19')));
    expect(again.notes.get('R49:B01')).toBe('kiểm kê lại');
  });

  it('leaves out what the server holds by now', () =>
    expect(reopened(put(sheet(), new Map([['B01', typed('2371')]])), sheet({ B01: '2371' })).entries.size).toBe(0));

  it('of before the closing submission was a question keeps its declaration', () => {
    const storage = drawer();
    const entries = [['report.partial_period', { kind: 'read', plain: '1' }, 0]];
    const sent = [['report.partial_period', ['1']]];
    storage.setItem(KEY, JSON.stringify({ at: NOW, entries, sent, notes: [], answers: [] }));
    const draft = readDraft(storage, KEY)!;
    expect(draft.entries).toEqual([['A00', { kind: 'read', plain: '1' }, 0]]);
    expect(draft.sent).toEqual([['A00', ['1']]]);
  });

  it('remembers what was on its way', () => {
    const on = put(sheet(), new Map([['B01', typed('2371')]]));
    expect(reopened(sending(on, batchOf(on)!)).sent.get('B01')).toEqual([reported(decimal('2371'))]);
  });

  it('is gone when nothing is left to keep', () => {
    const storage = drawer();
    keepDraft(storage, KEY, draftOf(type(sheet(), 'B01', '1'), new Map(), NOW));
    expect(storage.kept.size).toBe(1);
    keepDraft(storage, KEY, draftOf(sheet(), new Map([[3, ' ']]), NOW));
    expect(storage.kept.size).toBe(0);
  });

  it('is found among what lies on the device, with all that is in it', () => {
    const storage = drawer();
    const on = put(type(sheet(), 'B01', '1'), new Map([['B02', typed('2')]]));
    const draft = draftOf(on, new Map([[3, 'vì lũ']]), NOW)!;
    keepDraft(storage, KEY, { ...draft, submission: [3, 11] });
    expect(draftsIn(storage.kept)).toEqual([{ key: KEY, accountId: 4, at: NOW, count: 3, submission: [3, 11] }]);
  });

  it('is each account’s own', () => expect(draftKey(4, [3, 11])).not.toBe(draftKey(5, [3, 11])));

  it.each([
    '{',
    'null',
    '{"entries":3}',
    '{"entries":[["B01",{"kind":"read","plain":"x"},5]],"notes":[],"sent":[],"answers":[]}',
  ])('is no draft when it cannot be read: %s', (text) => {
    const storage = drawer();
    storage.setItem(KEY, text);
    expect(readDraft(storage, KEY)).toBeUndefined();
  });

  it('tells when the device keeps nothing', () => {
    const full = {
      ...drawer(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keepDraft(full, KEY, draftOf(type(sheet(), 'B01', '1'), new Map(), NOW))).toBe(false);
  });
});
