import fc from 'fast-check';
import { EXPRESSION_ERROR_CODES, type ExpressionError } from './error.js';
import type { Expression } from './expression.js';
import { MAX_DEPTH, MAX_LENGTH, parseExpression } from './parse.js';
import { printExpression } from './print.js';

const tree = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.error)}`);
  return result.expression;
};

const errorIn = (text: string): ExpressionError => {
  const result = parseExpression(text);
  if (result.ok) throw new Error(`${text} was accepted`);
  return result.error;
};

describe('reading a formula', () => {
  // left: as typed; right: the same with every bracket that the ranks imply
  it.each([
    ['a + b * c', 'a + (b * c)'],
    ['a - b / c', 'a - (b / c)'],
    ['-a * b', '(-a) * b'],
    ['a - -b', 'a - (-b)'],
    ['a + b < c * d', '(a + b) < (c * d)'],
    ['not a < b', 'not (a < b)'],
    ['not a and b', '(not a) and b'],
    ['not not a', 'not (not a)'],
    ['not a is null', 'not (a is null)'],
    ['a + b is not null', '(a + b) is not null'],
    ['a and b or c and d', '(a and b) or (c and d)'],
    ['a or b implies c or d', '(a or b) implies (c or d)'],
    ['a implies b implies c', 'a implies (b implies c)'],
    ['a > 0 implies b > 0 or c > 0', '(a > 0) implies ((b > 0) or (c > 0))'],
  ])('%s is %s', (typed, implied) => {
    expect(tree(typed)).toEqual(tree(implied));
    expect(printExpression(tree(implied))).toBe(typed);
  });

  it.each([
    ['(a implies b) implies c', 'a implies b implies c'],
    ['(a + b) * c', 'a + b * c'],
    ['a / (b * c)', 'a / b * c'],
    ['a - (b - c)', 'a - b - c'],
    ['-(a + b)', '-a + b'],
    ['(a < b) == (c < d)', 'a < b == c < d'],
    ['(not a) + 1', 'not a + 1'],
    ['(a is null) is null', 'a is null'],
  ])('%s keeps its brackets', (typed, other) => {
    expect(printExpression(tree(typed))).toBe(typed);
    expect(tree(typed)).not.toEqual(tree(other));
  });

  it('reads a chain of comparisons as one', () => {
    expect(tree('1 <= E18 <= 5')).toMatchObject({ kind: 'comparison', rest: [{ sign: '<=' }, { sign: '<=' }] });
  });

  it.each([
    ['a = b', 'a == b'],
    ['a <> b', 'a != b'],
    ['a ≠ b', 'a != b'],
    ['1 ≤ a ≤ 5', '1 <= a <= 5'],
    ['a ≥ b', 'a >= b'],
    ['a − b × c ÷ d', 'a - b * c / d'],
    ['  sum ( a,b ,\n\tc )  ', 'sum(a, b, c)'],
    ['007.50', '7.5'],
  ])('%s is another spelling of %s', (typed, spelling) => expect(printExpression(tree(typed))).toBe(spelling));

  it('knows whose value a name is', () => {
    const names = 'sum(EC_LO_OT, prev_year.B01, prev_end.B01, h1.B01, period.days, library.x, param.max)';
    expect(tree(names)).toMatchObject({
      operands: [
        { source: 'item', name: 'EC_LO_OT' },
        { source: 'prev_year', name: 'B01' },
        { source: 'prev_end', name: 'B01' },
        { source: 'h1', name: 'B01' },
        { source: 'attribute', name: 'period.days' },
        { source: 'attribute', name: 'library.x' },
        { source: 'param', name: 'max' },
      ],
    });
  });
});

describe('refusing a text', () => {
  it.each<[string, ExpressionError['code'], number, string, string[]]>([
    ['', 'UNEXPECTED_END', 0, '', ['operand']],
    ['a + ', 'UNEXPECTED_END', 4, '', ['operand']],
    ['a + * b', 'UNEXPECTED_TOKEN', 4, '*', ['operand']],
    ['a b', 'UNEXPECTED_TOKEN', 2, 'b', ['operator', 'end']],
    ['a AND b', 'UNEXPECTED_TOKEN', 2, 'AND', ['operator', 'end']],
    ['20a', 'UNEXPECTED_TOKEN', 2, 'a', ['operator', 'end']],
    ['1,5', 'UNEXPECTED_TOKEN', 1, ',', ['operator', 'end']],
    ['a < b is null', 'UNEXPECTED_TOKEN', 6, 'is', ['operator', 'end']],
    ['a is nothing', 'UNEXPECTED_TOKEN', 5, 'nothing', ['null', 'not']],
    ['a is not', 'UNEXPECTED_END', 8, '', ['null']],
    ['a + not b', 'UNEXPECTED_TOKEN', 4, 'not', ['operand']],
    ['(a + b', 'UNEXPECTED_END', 6, '', ['operator', ')']],
    ['a + b)', 'UNEXPECTED_TOKEN', 5, ')', ['operator', 'end']],
    ['sum()', 'UNEXPECTED_TOKEN', 4, ')', ['operand']],
    ['sum(a b)', 'UNEXPECTED_TOKEN', 6, 'b', ['operator', ',', ')']],
    ['abs(a, b)', 'UNEXPECTED_TOKEN', 5, ',', ['operator', ')']],
    ['1 + sqrt(a)', 'UNKNOWN_FUNCTION', 4, 'sqrt', ['min', 'max', 'abs', 'sum']],
    ['a ^ 2', 'UNEXPECTED_CHARACTER', 2, '^', ['operator', 'end']],
    ['a + "x"', 'UNEXPECTED_CHARACTER', 4, '"', ['operand']],
    ['a + 😀', 'UNEXPECTED_CHARACTER', 4, '😀', ['operand']],
    ['prev_year.', 'UNEXPECTED_CHARACTER', 9, '.', ['operator', 'end']],
  ])('%j: %s at %i', (text, code, position, found, expected) =>
    expect(errorIn(text)).toEqual({ code, position, found, expected }),
  );

  it('an unknown owner before the dot is told apart from an unknown item', () =>
    expect(errorIn('a + last_year.B01')).toMatchObject({
      code: 'UNKNOWN_SOURCE',
      position: 4,
      found: 'last_year.B01',
      expected: expect.arrayContaining(['prev_year.', 'prev_end.', 'h1.', 'period.', 'param.']),
    }));

  it('too long a text', () => {
    const longest = 'a'.padEnd(MAX_LENGTH);
    expect(parseExpression(longest).ok).toBe(true);
    expect(errorIn(`${longest} `)).toMatchObject({ code: 'TOO_LONG', position: 4000, found: '4001' });
  });

  it.each([
    ['brackets', '(', 'a', ')'],
    ['calls', 'abs(', 'a', ')'],
    ['minuses', '-', 'a', ''],
    ['nots', 'not ', 'a', ''],
    ['implications', 'a implies ', 'b', ''],
  ])('deep nesting of %s', (_, open, core, close) => {
    const nested = (depth: number): string => open.repeat(depth) + core + close.repeat(depth);
    expect(parseExpression(nested(MAX_DEPTH)).ok).toBe(true);
    expect(errorIn(nested(MAX_DEPTH + 1))).toMatchObject({
      code: 'TOO_DEEP',
      position: open.length * (MAX_DEPTH + 1),
      expected: ['200'],
    });
  });

  it('never throws on any text, and points inside it', () => {
    const pieces = fc.constantFrom(
      'a',
      'B01',
      'prev_year.',
      'sum',
      '(',
      ')',
      ',',
      '.',
      '1',
      '<=',
      '-',
      ' ',
      'not ',
      'is',
    );
    const soup = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const result = parseExpression(text);
        if (result.ok) return;
        const { code, position, found, expected } = result.error;
        expect(EXPRESSION_ERROR_CODES).toContain(code);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(text.length);
        expect(text.startsWith(found, position)).toBe(true);
        expect(expected.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
