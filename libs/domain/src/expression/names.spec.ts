import { bindItem } from './bind.js';
import { checkExpression, type KnownNames } from './check.js';
import type { Expression } from './expression.js';
import { parseExpression } from './parse.js';
import { printExpression } from './print.js';
import { references } from './references.js';

const tree = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.expression;
};

describe('references', () => {
  it('are what a formula reads, each once, in the order of the text', () =>
    expect(references(tree('B01 + prev_year.B01 - min(B01, period.days) is null or h1.B01 < param.max'))).toEqual([
      { source: 'item', name: 'B01' },
      { source: 'prev_year', name: 'B01' },
      { source: 'attribute', name: 'period.days' },
      { source: 'h1', name: 'B01' },
      { source: 'param', name: 'max' },
    ]));

  it('are none for a constant', () => expect(references(tree('1 + 1'))).toEqual([]));
});

describe('checking names', () => {
  const names: KnownNames = {
    isItem: (code) => ['B01', 'D01'].includes(code),
    isAttribute: (name) => name === 'period.days',
    isParam: (name) => name === 'max',
  };

  it('finds nothing where all is known', () =>
    expect(checkExpression(tree('B01 <= param.max and prev_end.D01 > period.days'), names)).toEqual([]));

  it('points at every unknown name, wherever its value would come from', () =>
    expect(checkExpression(tree('B01 + Z99 < prev_year.Z99 and period.hours > param.min'), names)).toEqual([
      { code: 'UNKNOWN_ITEM', position: 6, found: 'Z99', expected: ['item'] },
      { code: 'UNKNOWN_ITEM', position: 12, found: 'prev_year.Z99', expected: ['item'] },
      { code: 'UNKNOWN_ATTRIBUTE', position: 30, found: 'period.hours', expected: ['attribute'] },
      { code: 'UNKNOWN_PARAM', position: 45, found: 'param.min', expected: ['param'] },
    ]));

  it('points into the text of the family when a bound rule is wrong', () => {
    const bound = bindItem(tree('abs(X / prev_year.X - 1) <= param.max'), 'X', 'Z99');
    expect(checkExpression(bound, names).map(({ position, found }) => [position, found])).toEqual([
      [4, 'Z99'],
      [8, 'prev_year.Z99'],
    ]);
  });
});

describe('binding a rule family', () => {
  it.each([
    ['abs(X / prev_year.X - 1) <= param.max', 'abs(B01 / prev_year.B01 - 1) <= param.max'],
    ['X >= h1.X', 'B01 >= h1.B01'],
    ['not (X is null) implies -X < prev_end.X or X', 'not B01 is null implies -B01 < prev_end.B01 or B01'],
    ['EX + X_1 + param.X + library.X', 'EX + X_1 + param.X + library.X'],
  ])('%s with X as B01: %s', (family, rule) => expect(printExpression(bindItem(tree(family), 'X', 'B01'))).toBe(rule));

  it('leaves the family as it was', () => {
    const family = tree('X >= h1.X');
    bindItem(family, 'X', 'B01');
    expect(printExpression(family)).toBe('X >= h1.X');
  });
});
