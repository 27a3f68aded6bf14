import { decimal, readNumber } from '@vlis/domain';
import fc from 'fast-check';
import { formatNumber } from './number.js';

/** What the system prints, a person copies back into a cell: the same number, or a question. */
describe.each(['vi', 'en'] as const)('a number printed in %s and typed again', (language) => {
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
    .map(([digits, decimals]) => decimal(digits).div(decimal(10).pow(decimals)).toFixed());

  it('is that number, or is asked about with that number among the answers', () => {
    fc.assert(
      fc.property(figure, fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), (plain, decimals) => {
        const reading = readNumber(formatNumber(plain, language, decimals));
        if (reading.kind === 'number') expect(reading.value.toFixed()).toBe(plain);
        else {
          if (reading.kind !== 'ambiguous') throw new Error(`${plain} was not read`);
          expect([reading.whole, reading.fraction].map((one) => decimal(one).toFixed())).toContain(plain);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is asked about only when one mark stands before exactly three digits', () => {
    const asked = ['1234', '12345', '999999', '1.125'].map((plain) => readNumber(formatNumber(plain, language)).kind);
    expect(asked).toEqual(['ambiguous', 'ambiguous', 'ambiguous', 'ambiguous']);
    const clear = ['0', '999', '1234567', '1234.5', '0.125', '12.5'].map(
      (plain) => readNumber(formatNumber(plain, language)).kind,
    );
    expect(new Set(clear)).toEqual(new Set(['number']));
  });
});
