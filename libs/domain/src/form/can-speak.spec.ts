import { parseExpression } from '../expression/index.js';
import { canSpeak } from './can-speak.js';

const ASKED = new Set(['A', 'B']);
const speaks = (text: string): boolean => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return canSpeak({ expression: parsed.expression }, ASKED);
};

it.each([
  ['A <= B', true],
  ['A <= Z', false],
  ['A == sum(B, Z)', true],
  ['A == sum(Y, Z)', false],
  ['A <= B and A <= Z', true],
  ['A <= Y and A <= Z', false],
  ['A > 0 implies B > 0 or Z > 0', false],
  ['A + Z <= B', false],
  ['A <= prev_end.Z', true],
  ['A * 2 <= period.days', true],
  ['Z == 0 implies A is null', false],
  ['not A or max(A, Z) > 1', false],
])('%s: %s', (text, expected) => {
  expect(speaks(text)).toBe(expected);
});
