import fc from 'fast-check';
import { codesIn, dayIn, idIn, oneIn, textIn, truthIn, without } from './address-values.js';

it('takes values of their kind', () => {
  expect([textIn('ea kar'), oneIn(['A', 'B'], 'B'), codesIn(['X', 'G']), idIn(66), truthIn(false)]).toEqual([
    ...['ea kar', 'B', ['X', 'G'], 66],
    false,
  ]);
  expect(dayIn('2026-11-30')).toBe('2026-11-30');
});

it.each([undefined, null, '', [], {}, 0, -1, 1.5, 2 ** 31, '2026-02-30', 'nonsense'])('%j is not said', (value) => {
  expect([oneIn(['A'], value), codesIn(value), idIn(value), truthIn(value), dayIn(value)]).toEqual(
    Array(5).fill(undefined),
  );
});

it('takes anything without falling over, and keeps nothing that is not said', () =>
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = without({ q: textIn(value), types: codesIn(value), provinceId: idIn(value), asOf: dayIn(value) });
      for (const one of Object.values(read)) expect(one).toBeDefined();
    }),
  ));
