import fc from 'fast-check';
import { missing, type Cell } from '../shared/cell.js';
import type { ChoiceType, DateType, Item } from '../form/item.js';
import { d, item } from '../testing/small-form.js';
import { checkCell, readEntry } from './read-entry.js';

const words = (type: Item['type']): Item => item('C01', { type, aggregation: 'none' });

const FUNDING: ChoiceType = {
  kind: 'choice',
  options: [
    { key: 'state', label: { vi: 'Ngân sách nhà nước', en: 'State budget' } },
    { key: 'own', label: { vi: 'Nguồn thu của thư viện', en: 'Own income' } },
  ],
};
const choice = words(FUNDING);
const text = words({ kind: 'text', longest: 20 });
const SINCE: DateType = { kind: 'date', first: '1917-11-29', last: '2026-12-31' };
const date = words(SINCE);

const code = (asked: Item, typed: string) => {
  const reading = readEntry(asked, typed);
  return reading.ok ? reading.cell : reading.issue.code;
};

describe('a choice', () => {
  it.each(['state', 'STATE', 'Ngân sách nhà nước', 'ngan sach  nha nuoc', 'State budget', ' state budget '])(
    'is read by its key or its label in either language: %j',
    (typed) => expect(code(choice, typed)).toEqual({ kind: 'choice', key: 'state' }),
  );

  it.each(['ngân sách', 'maybe', '1', '~closed', '?'])('is none of the options: %j', (typed) =>
    expect(readEntry(choice, typed)).toMatchObject({
      ok: false,
      issue: { code: 'NOT_A_CHOICE', path: 'C01', params: { text: typed } },
    }),
  );
});

describe('a text', () => {
  it.each([
    ['  Nhà  B,\ttầng 2 ', 'Nhà B, tầng 2'],
    ['một\u0000hai\u0007\nba', 'một hai ba'],
    ['To\u0301an', 'Tóan'],
    ['a\ud800b', 'ab'],
    ['12', '12'],
    ['=1+1', '=1+1'],
    ['Không thu thập', 'Không thu thập'],
    ['~closed', '~closed'],
  ])('%j', (typed, expected) => expect(code(text, typed)).toEqual({ kind: 'text', text: expected }));

  it.each(['', '  ', '\u0000', '\u200b'])('that says nothing is a blank: %j', (typed) =>
    expect(code(text, typed)).toEqual(missing('not-yet')),
  );

  it('is refused whole where it is too long, and never cut', () => {
    const long = readEntry(text, 'x'.repeat(100_000));
    expect(long).toMatchObject({ ok: false, issue: { code: 'TEXT_TOO_LONG', params: { maximum: '20' } } });
    expect(code(text, 'x'.repeat(20))).toEqual({ kind: 'text', text: 'x'.repeat(20) });
  });

  it('that was read is read again as the same', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (typed) => {
        const read = code(text, typed);
        if (typeof read !== 'string' && read.kind === 'text') expect(code(text, read.text)).toEqual(read);
      }),
      { numRuns: 1000 },
    ));
});

describe('a day', () => {
  it.each(['5/3/2026', '05/03/2026', '05.03.2026', '5-3-2026', '5 / 3 / 2026', '2026-03-05'])(
    'as the country writes it, and as machines do: %s',
    (typed) => expect(code(date, typed)).toEqual({ kind: 'date', day: '2026-03-05' }),
  );

  it.each(['31/02/2026', '29/02/2025', '2026-02-30', '3/2026', '5/3/26', '5/3-2026', 'hôm qua', '46086', '0/1/2026'])(
    'that no calendar has, or that may be two: %s',
    (typed) => expect(readEntry(date, typed)).toMatchObject({ ok: false, issue: { code: 'NOT_A_DATE', path: 'C01' } }),
  );

  it('outside of the days that may be answered', () => {
    expect([code(date, '28/11/1917'), code(date, '29/11/1917')]).toEqual([
      'DAY_TOO_EARLY',
      { kind: 'date', day: '1917-11-29' },
    ]);
    expect([code(date, '01/01/2027'), code(words({ kind: 'date' }), '01/01/2027')]).toEqual([
      'DAY_TOO_LATE',
      { kind: 'date', day: '2027-01-01' },
    ]);
  });
});

it('leaves a blank a blank, and never makes a no or the first option of it', () => {
  for (const asked of [choice, text, date, words({ kind: 'yes-no' })])
    expect(code(asked, ' ')).toEqual(missing('not-yet'));
});

it('knows no maybe', () => expect(code(item('H07', { type: { kind: 'yes-no' } }), 'maybe')).toBe('NOT_YES_OR_NO'));

describe('a cell that a program sends', () => {
  const number: Cell = { kind: 'reported', value: d(1) };
  const ofKind: Record<string, Cell> = {
    choice: { kind: 'choice', key: 'own' },
    text: { kind: 'text', text: 'own' },
    date: { kind: 'date', day: '2026-03-05' },
  };

  it('is taken where it is of the kind of its item, and has a reason anywhere', () => {
    const taken = { choice, text, date };
    for (const [kind, asked] of Object.entries(taken)) expect(checkCell(asked, ofKind[kind]!)).toBeUndefined();
    for (const asked of Object.values(taken)) expect(checkCell(asked, missing('closed'))).toBeUndefined();
  });

  it.each([
    ['integer', item('B01'), 'NOT_A_NUMBER'],
    ['yes-no', item('H07', { type: { kind: 'yes-no' } }), 'NOT_YES_OR_NO'],
    ['choice', choice, 'NOT_A_CHOICE'],
    ['text', text, 'NOT_A_TEXT'],
    ['date', date, 'NOT_A_DATE'],
  ])('is refused in an item of another kind: %s', (kind, asked, expected) => {
    const others = Object.entries(ofKind).flatMap(([of, cell]) => (of === kind ? [] : [cell]));
    const wrong = kind === 'integer' || kind === 'yes-no' ? others : [...others, number];
    for (const cell of wrong) expect(checkCell(asked, cell)).toMatchObject({ code: expected });
  });

  it('is held against the bounds of its item', () => {
    expect(checkCell(choice, { kind: 'choice', key: 'loan' })).toMatchObject({ code: 'NOT_A_CHOICE' });
    expect(checkCell(text, { kind: 'text', text: 'x'.repeat(21) })).toMatchObject({ code: 'TEXT_TOO_LONG' });
    expect(checkCell(date, { kind: 'date', day: '1900-01-01' })).toMatchObject({ code: 'DAY_TOO_EARLY' });
  });
});
