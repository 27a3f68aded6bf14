import fc from 'fast-check';
import {
  decodeCell,
  decodeCells,
  encodeCell,
  encodeCells,
  isAnswered,
  isReported,
  lazyCells,
  missing,
  MISSING_REASONS,
  no,
  reasonOfEncoded,
  reported,
  sameCell,
  scaledOfEncoded,
  yes,
  type Cell,
} from './cell.js';
import { decimal, toScaled } from './decimal.js';

/** Any figure a submission may hold and then some: up to 30 digits before the mark and 12 after it, either sign. */
const anyFigure = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, decimals]) => decimal(digits).div(decimal(10).pow(decimals)));

const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Any text at all, also one that begins as a cell of another kind does. */
const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('~closed', '#a', '"', '@2026-01-01', '12.5', '=1+1', '0'),
);

const anyWord: fc.Arbitrary<Cell> = fc.oneof(
  fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/), anyText).map((key): Cell => ({ kind: 'choice', key })),
  anyText.map((text): Cell => ({ kind: 'text', text })),
  anyDay.map((day): Cell => ({ kind: 'date', day })),
);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyFigure.map(reported),
  fc.constantFrom(...MISSING_REASONS).map(missing),
  anyWord,
);

describe('a cell', () => {
  it('is a number or one of five reasons, and a blank is not a zero', () => {
    expect(MISSING_REASONS).toEqual(['not-yet', 'not-collected', 'not-applicable', 'closed', 'refused']);
    for (const why of MISSING_REASONS) {
      expect(isReported(missing(why))).toBe(false);
      expect(sameCell(missing(why), reported(decimal(0)))).toBe(false);
    }
    expect(isReported(undefined)).toBe(false);
  });

  it('keeps each kind of no-number apart', () => {
    for (const a of MISSING_REASONS) {
      for (const b of MISSING_REASONS) expect(sameCell(missing(a), missing(b))).toBe(a === b);
    }
  });

  it('says yes and no as 1 and 0, so that how many say yes is a sum', () => {
    expect(encodeCell(yes)).toBe('1');
    expect(encodeCell(no)).toBe('0');
  });

  it('is the same figure however it was written', () => {
    expect(sameCell(reported(decimal('12.50')), reported(decimal('12.5')))).toBe(true);
    expect(sameCell(reported(decimal('12.5')), reported(decimal('12.51')))).toBe(false);
  });
});

describe('an answer in words', () => {
  it('is an answer and no number', () =>
    fc.assert(
      fc.property(anyWord, (cell) => {
        expect([isReported(cell), isAnswered(cell)]).toEqual([false, true]);
        expect(scaledOfEncoded(encodeCell(cell), 0)).toBeUndefined();
        expect(reasonOfEncoded(encodeCell(cell))).toBeUndefined();
      }),
    ));

  it('is never the same as an answer of another kind, whatever it says', () => {
    const cells: Cell[] = [
      { kind: 'text', text: '1' },
      { kind: 'choice', key: '1' },
      { kind: 'text', text: '2026-01-01' },
      { kind: 'date', day: '2026-01-01' },
      reported(decimal('1')),
      missing('closed'),
    ];
    for (const a of cells) for (const b of cells) expect(sameCell(a, b)).toBe(a === b);
  });

  it('is what a missing one is not', () => expect(isAnswered(missing('closed')) || isAnswered(undefined)).toBe(false));
});

describe('storage text', () => {
  it.each([
    ['2371.5', reported(decimal('2371.5'))],
    ['0', reported(decimal(0))],
    ['~not-collected', missing('not-collected')],
    ['#public', { kind: 'choice', key: 'public' }],
    ['"Nhà B, tầng 2', { kind: 'text', text: 'Nhà B, tầng 2' }],
    ['"=1+1', { kind: 'text', text: '=1+1' }],
    ['@2026-03-01', { kind: 'date', day: '2026-03-01' }],
  ] satisfies [string, Cell][])('%s', (text, cell) => {
    expect(encodeCell(cell)).toBe(text);
    expect(decodeCell(text)).toEqual(cell);
  });

  it('of any cell reads back as the same cell, and as the same text', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const text = encodeCell(cell);
        expect(sameCell(decodeCell(text), cell)).toBe(true);
        expect(encodeCell(decodeCell(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('of any submission reads back whole, through JSON, whatever the codes are called', () => {
    const code = fc.oneof(
      fc.stringMatching(/^[A-Z]\d\d$/),
      fc.string(),
      fc.constantFrom('__proto__', 'toString', '12'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(code, anyCell)), (entries) => {
        const cells = new Map(entries);
        const stored = JSON.parse(JSON.stringify(encodeCells(cells))) as Record<string, string>;
        for (const read of [decodeCells(stored), lazyCells(stored)]) {
          expect([...read.keys()].sort()).toEqual([...cells.keys()].sort());
          for (const [key, cell] of cells) expect(sameCell(read.get(key)!, cell)).toBe(true);
        }
        expect(new Map(lazyCells(stored))).toEqual(decodeCells(stored));
      }),
    );
  });

  it('decoded when asked for are a map like any other', () => {
    const cells = lazyCells({ B01: '12.5', B02: '~closed' });
    expect([cells.size, cells.has('B01'), cells.has('toString')]).toEqual([2, true, false]);
    expect([cells.get('toString'), cells.get('B03')]).toEqual([undefined, undefined]);
    expect(cells.get('B01')).toBe(cells.get('B01'));
    expect([...cells.values()]).toEqual([cells.get('B01'), missing('closed')]);
    const seen: string[] = [];
    cells.forEach((cell, code, all) => seen.push(`${code} ${encodeCell(cell)} ${all === cells}`));
    expect(seen).toEqual(['B01 12.5 true', 'B02 ~closed true']);
    expect(() => lazyCells({ B01: 'broken' }).get('B01')).toThrow(RangeError);
  });

  it.each(['', '~', '~zero', '#', '"', '@', '@2026-02-30', '@1/3/2026', '1,5', '1e5', 'NaN', 'not-yet', ' 1'])(
    'that nobody writes is a fault: %j',
    (text) => expect(() => decodeCell(text)).toThrow(RangeError),
  );
});

describe('the scaled integer of a storage text', () => {
  it('is that of its figure, and none where there is no figure', () => {
    const stored = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(stored, fc.integer({ min: 0, max: 1 }), ([digits, decimals], more) => {
        const value = decimal(digits).div(decimal(10).pow(decimals));
        const scaled = scaledOfEncoded(encodeCell(reported(value)), decimals + more);
        expect(scaled).toBe(toScaled(value, decimals + more).toString());
      }),
      { numRuns: 1000 },
    );
    for (const why of MISSING_REASONS) expect(scaledOfEncoded(encodeCell(missing(why)), 1)).toBeUndefined();
  });

  it('refuses decimals it would lose', () => expect(() => scaledOfEncoded('12.55', 1)).toThrow(RangeError));
});
