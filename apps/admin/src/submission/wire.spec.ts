import { decimal, encodeCell, missing, readEntry, reported, type Cell, type Question } from '@vlis/domain';
import fc from 'fast-check';
import { definition } from './testing/planted.js';
import { capital, cellInput, cellOf, explanationInput, explanationsOf, small } from './wire.js';

describe('between the API and the domain', () => {
  it('writes codes small and in capitals', () => {
    expect(small('NOT_STARTED')).toBe('not-started');
    expect(capital('not-collected')).toBe('NOT_COLLECTED');
  });

  it('keeps a blank, a reason and a zero apart', () => {
    expect(cellOf({ value: null, missing: null })).toEqual(missing('not-yet'));
    expect(cellOf({ value: null, missing: 'CLOSED' })).toEqual(missing('closed'));
    expect(cellOf({ value: '0', missing: null })).toEqual(reported(decimal('0')));
    expect(cellInput('B01', missing('not-yet'))).toEqual({ code: 'B01', text: null, missing: null });
    expect(cellInput('B01', missing('closed'))).toEqual({ code: 'B01', text: null, missing: 'CLOSED' });
  });

  it('sends a number in a way that the reader of typed text takes only one way', () => {
    const item = { ...definition.items[0]!, type: { kind: 'decimal', decimals: 6 } } as const;
    const plain = fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`);
    fc.assert(
      fc.property(fc.oneof(plain, fc.nat().map(String), fc.constant('1.234')), (text) => {
        const cell = reported(decimal(text));
        expect(readEntry(item, cellInput('A05', cell).text!)).toEqual({ ok: true, cell });
      }),
    );
  });

  it('sends an answer in words so that it is read as the same, and reads it back', () => {
    const option = (key: string) => ({ key, label: { vi: `phương án ${key}`, en: `option ${key}` } });
    const type = { kind: 'choice', options: [option('a'), option('b')] } as const;
    const cells = [
      [
        { code: 'C01', type },
        { kind: 'choice', key: 'b' },
      ],
      [
        { code: 'W01', type: { kind: 'text', longest: 20 } },
        { kind: 'text', text: '#b' },
      ],
      [
        { code: 'D01', type: { kind: 'date' } },
        { kind: 'date', day: '2026-03-05' },
      ],
    ] satisfies [Question, Cell][];
    for (const [question, cell] of cells) {
      expect(readEntry(question, cellInput(question.code, cell).text!)).toEqual({ ok: true, cell });
      expect(cellOf({ value: null, answer: encodeCell(cell), missing: null })).toEqual(cell);
    }
  });

  it('ties an explanation to its rule and item, both ways', () => {
    expect(explanationInput('R49:B01', 'kiểm kê')).toEqual({ rule: 'R49', item: 'B01', text: 'kiểm kê' });
    expect(explanationsOf([{ rule: 'R49', item: 'B01', text: 'kiểm kê' }])).toEqual({ 'R49:B01': 'kiểm kê' });
  });
});
