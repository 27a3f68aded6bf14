import { checkCondition } from './check-condition.js';
import { parseExpression } from './parse.js';

const found = (text: string) => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return checkCondition(parsed.expression, ({ name }) => name === 'H02').map(({ position, found }) => [
    position,
    found,
  ]);
};

it.each(['B01 <= B02', 'B01 is null', 'H02', 'not H02', 'H02 implies B01 > 0', 'prev_year.H02 or B01 == 0 and H02'])(
  'a condition: %s',
  (text) => expect(found(text)).toEqual([]),
);

it.each<[string, readonly [number, string][]]>([
  ['B01 - B02', [[0, 'B01 - B02']]],
  ['B01', [[0, 'B01']]],
  ['1', [[0, '1']]],
  ['B01 > 0 and B02', [[12, 'B02']]],
  [
    '2 * B01 implies not (B02 / B03)',
    [
      [4, '2 * B01'],
      [21, 'B02 / B03'],
    ],
  ],
])('a number where a condition must stand, at its place: %s', (text, faults) => expect(found(text)).toEqual(faults));
