import { decimal } from '@vlis/domain';
import fc from 'fast-check';
import { figureCell, numberFormat, SPREADSHEET_DIGITS } from './cells.js';
import { LONGEST_TEXT, mustStayText, sheetName, writableText } from './safe-text.js';

const cell = (plain: string, decimals: number) => figureCell(decimal(plain), decimals, 'figure', 'vi');

describe('a figure in a spreadsheet', () => {
  it('is a number with the format of its decimals', () => {
    expect(cell('1234.5', 1)).toEqual({ kind: 'number', value: '1234.5', format: '#,##0.0', role: 'figure' });
    expect([0, 1, 2].map(numberFormat)).toEqual(['#,##0', '#,##0.0', '#,##0.00']);
  });

  it('is text, with a note, where a spreadsheet would lose its last digits', () => {
    expect(cell('999999999999999', 0)).toMatchObject({ kind: 'number' }); // 15 digits
    expect(cell('9999999999999999', 0)).toEqual({
      kind: 'text',
      text: '9.999.999.999.999.999',
      role: 'figure',
      note: 'Số có hơn 15 chữ số; ghi dạng chữ để giữ đúng từng chữ số.',
    });
    expect(cell('10000000000000000000', 0)).toMatchObject({ kind: 'number' }); // twenty digits, one of them significant
    expect(cell('12345678901234.56', 2)).toMatchObject({ kind: 'text', text: '12.345.678.901.234,56' });
  });

  it('is kept to fifteen digits when it is a quotient: 130 / 3', () =>
    expect(figureCell(decimal(130).div(3), 1, 'figure', 'vi')).toEqual({
      ...{ kind: 'number', value: '43.3333333333333', format: '#,##0.0', role: 'figure' },
    }));

  it.each([
    ['12345678901234567.5', 0, '12.345.678.901.234.567,5'],
    ['1234567890123.4567', 2, '1.234.567.890.123,4567'],
    ['-9999999999999999', 1, '-9.999.999.999.999.999,0'],
  ])('is text in all its digits where it has more decimals than its column: %s', (plain, decimals, text) =>
    expect(cell(plain, decimals)).toMatchObject({ kind: 'text', text }),
  );

  it('is text as shown where a quotient has more digits before its mark than a spreadsheet keeps', () => {
    const quotient = decimal('123456789012345678').div(7);
    expect(figureCell(quotient, 1, 'figure', 'vi')).toMatchObject({ kind: 'text', text: '17.636.684.144.620.811,1' });
  });

  it('is exactly itself, as a number or as text, whatever it is', () => {
    const scale = fc.integer({ min: 0, max: 4 });
    const any = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), scale, scale);
    fc.assert(
      fc.property(any, ([digits, decimals, shown]) => {
        const value = decimal(digits).div(decimal(10).pow(decimals));
        const written = figureCell(value, shown, 'figure', 'en');
        if (written.kind === 'number') {
          expect(decimal(written.value).eq(value)).toBe(true);
          expect(Number(Number(written.value).toPrecision(SPREADSHEET_DIGITS))).toBe(Number(written.value));
        } else {
          expect(written.kind === 'text' && decimal(written.text.replaceAll(',', '')).eq(value)).toBe(true);
          expect(value.precision()).toBeGreaterThan(SPREADSHEET_DIGITS);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a text in a spreadsheet', () => {
  it.each(['=cmd()', '+1', '-1', '−1', '@SUM(A1)', '\t=1', '\r=1', '\n', '  =1', '3/5', '1e5', "'x", '(5)', '50%'])(
    '%j stays text',
    (text) => expect(mustStayText(text)).toBe(true),
  );

  it.each(['Hà Nội', 'B01', '… ', 'x', '†', '“a”'])('%j needs no help', (text) =>
    expect(mustStayText(text)).toBe(false),
  );

  it('loses nothing but what the file cannot hold', () => {
    expect(writableText('Thư viện\u0000\u0007 Đắk Lắk\n📚')).toBe('Thư viện\ufffd\ufffd Đắk Lắk\n📚');
    expect(writableText('\ud83d')).toBe('\ufffd');
    expect(writableText('a'.repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
    expect(writableText('a'.repeat(LONGEST_TEXT + 1))).toMatch(/^a{32766}…$/);
  });

  it('names a sheet within the rules', () => {
    expect(sheetName('Mã và nguồn')).toBe('Mã và nguồn');
    expect(sheetName("'[a]:*?/\\b'")).toBe('a      b');
    expect(sheetName('x'.repeat(40))).toHaveLength(31);
    expect(sheetName('///')).toBe('Sheet');
  });
});
