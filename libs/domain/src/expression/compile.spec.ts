import { missing, no, reported, yes, type Cell } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';
import { compileExpression, evaluate, type FormulaScope } from './compile.js';
import type { CellSource, Expression } from './expression.js';
import { outcomeCell, outcomeTruth, type Outcome } from './outcome.js';
import { parseExpression } from './parse.js';

/** A value of a test submission: a number, a reason, or nothing for an item that is not asked. */
type Entry = string | Cell | undefined;

const cell = (entry: Entry): Cell | undefined => (typeof entry === 'string' ? reported(decimal(entry)) : entry);

const scopeOf = (entries: Record<string, Entry>, params: Record<string, string> = {}): FormulaScope => ({
  cell: (source: CellSource, code) => cell(entries[source === 'item' ? code : `${source}.${code}`]),
  attribute: (name) => cell(entries[name]),
  param: (name) => (params[name] === undefined ? undefined : decimal(params[name])),
});

const tree = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.expression;
};

const outcome = (text: string, entries: Record<string, Entry> = {}, params?: Record<string, string>): Outcome =>
  evaluate(tree(text), scopeOf(entries, params));

/** As a librarian would say it: `12.5`, `yes`, `no`, or the reason. */
const shown = (...question: Parameters<typeof outcome>): string => {
  const answer = outcome(...question);
  if (answer.kind === 'missing') return answer.why;
  if (answer.kind === 'words') return 'words';
  return answer.kind === 'truth' ? (answer.value ? 'yes' : 'no') : answer.value.toFixed();
};

const blank = missing('not-yet');
const uncounted = missing('not-collected');

describe('arithmetic', () => {
  it('is exact', () => {
    expect(shown('0.1 + 0.2')).toBe('0.3');
    expect(shown('12345678901234567890.1 * 10 - 1')).toBe('123456789012345678900'); // …901 − 1
    expect(shown('1 / 8')).toBe('0.125');
  });

  it('keeps 60 digits of a division that does not end', () => expect(shown('2 / 3')).toBe(`0.${'6'.repeat(59)}7`));

  it('goes from the left', () => {
    expect(shown('10 - 4 - 3')).toBe('3'); // (10 − 4) − 3
    expect(shown('100 / 5 * 2 / 8')).toBe('5'); // 20 × 2 ÷ 8
  });

  it('squares a negative value as a value, not as text', () => expect(shown('a * a', { a: '-3' })).toBe('9'));

  it('knows min, max, abs and one zero only', () => {
    expect(shown('min(a, 3, 2)', { a: '2.5' })).toBe('2');
    expect(shown('max(0, prev_end.I01 - I01)', { 'prev_end.I01': '12', I01: '15' })).toBe('0'); // 12 − 15 < 0
    expect(shown('abs(B01 / prev_year.B01 - 1)', { B01: '450', 'prev_year.B01': '1000' })).toBe('0.55'); // 0.45 − 1
    expect(outcome('-a', { a: '0' })).toEqual(outcome('0'));
  });

  it('counts a yes as 1', () => {
    expect(shown('sum(H14, H15, a > b)', { H14: yes, H15: no, a: '2', b: '1' })).toBe('2'); // 1 + 0 + 1
    expect(shown('(a < 3) + 1', { a: '5' })).toBe('1'); // 0 + 1
  });

  it.each(['a / 0', 'a / (b - b)', '0 / 0', 'a * 2 / 0 * 0', '1 / -0'])('%s has no number', (text) =>
    expect(shown(text, { a: '300', b: '7' })).toBe('not-applicable'),
  );

  it('takes an infinite value from nobody', () => {
    const infinite = reported(decimal(1).div(0));
    expect(shown('a', { a: infinite })).toBe('not-applicable');
    expect(shown('a - a + 1', { a: infinite })).toBe('not-applicable');
  });
});

describe('a missing operand', () => {
  it.each([
    'a + 1',
    '1 - a',
    'a * 0',
    '0 / a',
    '-a',
    'abs(a)',
    'min(1, a)',
    'max(a, 1)',
    'a < 1',
    '1 == a',
    '2 < 1 < a',
  ])('of %s leaves it missing, for its own reason', (text) => {
    expect(shown(text, { a: uncounted })).toBe('not-collected');
    expect(shown(text, {})).toBe('not-applicable'); // not asked
  });

  it('that may still be filled decides the reason, in whatever order', () => {
    expect(shown('a + b', { a: uncounted, b: blank })).toBe('not-yet');
    expect(shown('b + a', { a: uncounted, b: blank })).toBe('not-yet');
  });

  it('is what "is null" asks for', () => {
    const entries = { a: '0', b: blank };
    expect(shown('a is null', entries)).toBe('no');
    expect(shown('b is null', entries)).toBe('yes');
    expect(shown('c is null', entries)).toBe('yes'); // not asked
    expect(shown('a + b is not null', entries)).toBe('no');
    expect(shown('a / 0 is null', entries)).toBe('yes');
  });

  it('may be an attribute or a parameter', () => {
    expect(shown('A04 <= period.days', { A04: '366', 'period.days': '365' })).toBe('no');
    expect(shown('A04 <= period.days', { A04: '366' })).toBe('not-applicable');
    expect(shown('a <= param.max', { a: '1' }, { max: '0.5' })).toBe('no');
    expect(shown('a <= param.max', { a: '1' })).toBe('not-applicable');
  });
});

describe('sum()', () => {
  const total = 'sum(C02, C03, C04, C05)';

  it('counts what is not asked as 0', () => expect(shown(total, { C02: '120', C04: '30', C05: '5' })).toBe('155')); // C03 is asked of N and T only

  it('has no number when something asked is blank', () => {
    expect(shown(total, { C02: '120', C04: uncounted, C05: '5' })).toBe('not-collected');
    expect(shown(total, { C02: '120', C04: missing('not-applicable'), C05: '5' })).toBe('not-applicable');
  });

  it('is not applicable when nothing is asked', () => expect(shown(total)).toBe('not-applicable'));

  it('differs from +, which is strict', () => {
    expect(shown('sum(a, b)', { a: '7' })).toBe('7');
    expect(shown('a + b', { a: '7' })).toBe('not-applicable');
  });

  it('takes over what is not asked from a part that is only that item', () => {
    expect(shown('sum(prev_end.B01, C01, -C06)', { 'prev_end.B01': '900', C01: '100' })).toBe('1000');
    expect(shown('sum(a, sum(b, c))', { a: '7' })).toBe('7');
  });

  it('does not take a half-known part for one that is not asked', () => {
    expect(shown('sum(a, b - c)', { a: '7', b: '5' })).toBe('not-applicable');
    expect(shown('sum(a, b and c)', { a: '7', b: yes })).toBe('not-applicable');
    expect(shown('sum(a, b / 0)', { a: '7', b: '5' })).toBe('not-applicable');
    expect(shown('sum(a, param.unknown)', { a: '7' })).toBe('not-applicable');
  });
});

describe("Kleene's logic", () => {
  const entries = { T: yes, F: no, U: uncounted };
  const unknown = 'not-collected';

  it.each([
    // a, b, and, or, implies
    ['T', 'T', 'yes', 'yes', 'yes'],
    ['T', 'F', 'no', 'yes', 'no'],
    ['T', 'U', unknown, 'yes', unknown],
    ['F', 'T', 'no', 'yes', 'yes'],
    ['F', 'F', 'no', 'no', 'yes'],
    ['F', 'U', 'no', unknown, 'yes'],
    ['U', 'T', unknown, 'yes', 'yes'],
    ['U', 'F', 'no', unknown, unknown],
    ['U', 'U', unknown, unknown, unknown],
  ])('%s, %s: and %s, or %s, implies %s', (a, b, and, or, implies) => {
    expect(shown(`${a} and ${b}`, entries)).toBe(and);
    expect(shown(`${a} or ${b}`, entries)).toBe(or);
    expect(shown(`${a} implies ${b}`, entries)).toBe(implies);
  });

  it('turns truth round and leaves the unknown unknown', () => {
    expect(shown('not T', entries)).toBe('no');
    expect(shown('not F', entries)).toBe('yes');
    expect(shown('not U', entries)).toBe(unknown);
  });

  it('takes any number but 0 for a yes', () => {
    expect(shown('a and b', { a: '-0.5', b: '12' })).toBe('yes');
    expect(shown('not a', { a: '0' })).toBe('yes');
  });

  it('settles a rule whose other half is blank', () => {
    expect(shown('B03 <= B01 and B04 <= B01', { B01: '100', B03: '101' })).toBe('no');
    expect(shown('E01 > 0 implies A04 > 0', { E01: '0', A04: blank })).toBe('yes');
    expect(shown('E01 > 0 implies A04 > 0', { E01: '5', A04: blank })).toBe('not-yet');
  });
});

describe('comparison', () => {
  it.each([
    ['2 == 2.0', 'yes'],
    ['2 != 2', 'no'],
    ['1 <= 1 < 2 < 3', 'yes'],
    ['1 < 3 < 2', 'no'],
    ['5 >= 5 > 4', 'yes'],
    ['1 != 2 != 1', 'yes'], // neighbours differ
  ])('%s: %s', (text, answer) => expect(shown(text)).toBe(answer));

  it.each([
    ['0.99', 'no'],
    ['1', 'yes'],
    ['4.25', 'yes'],
    ['5.01', 'no'],
  ])('1 <= E18 <= 5 with %s: %s', (E18, answer) => expect(shown('1 <= E18 <= 5', { E18 })).toBe(answer));
});

describe('an outcome', () => {
  it('is a truth for a rule', () => {
    expect(outcomeTruth(outcome('1 < 2'))).toBe(true);
    expect(outcomeTruth(outcome('0'))).toBe(false);
    expect(outcomeTruth(outcome('a'))).toBeUndefined();
  });

  it('is a cell for a computed item', () => {
    expect(outcomeCell(outcome('E01 + E02', { E01: '900', E02: '40' }))).toEqual(reported(decimal(940)));
    expect(outcomeCell(outcome('H14 and H15', { H14: yes, H15: yes }))).toEqual(yes);
    expect(outcomeCell(outcome('H14 and H15', { H14: yes, H15: no }))).toEqual(no);
    expect(outcomeCell(outcome('E01 + E02', { E01: '900', E02: blank }))).toBe(blank);
  });

  it('comes from one compiled formula for any number of submissions', () => {
    const loansPerVisit = compileExpression(tree('loans / visits'));
    expect(loansPerVisit(scopeOf({ loans: '300', visits: '120' }))).toEqual(outcome('2.5'));
    expect(loansPerVisit(scopeOf({ loans: '300', visits: '0' }))).toEqual({ kind: 'missing', why: 'not-applicable' });
  });
});

describe('an answer in words', () => {
  const words: Cell = { kind: 'choice', key: '1' };

  it('is an answer, and nothing to calculate or compare with', () => {
    expect([shown('W is null', { W: words }), shown('W is not null', { W: words })]).toEqual(['no', 'yes']);
    for (const text of ['W + 1', 'W == 1', '-W', 'sum(W, A)', 'max(W, A)', 'not W', 'W and A', 'W implies W'])
      expect(shown(text, { W: words, A: '1' })).toBe('not-applicable');
  });

  it('settles nothing that is settled without it, and is a computed item without a number', () => {
    expect([shown('W and no', { W: words, no }), shown('W or yes', { W: words, yes })]).toEqual(['no', 'yes']);
    expect(outcomeCell(outcome('W', { W: words }))).toEqual(missing('not-applicable'));
  });
});
