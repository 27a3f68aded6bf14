import fc from 'fast-check';
import { computeIndicator } from '../indicator/compute.js';
import { evaluate, printExpression, outcomeCell } from '../expression/index.js';
import { isReported, type Cells } from '../shared/cell.js';
import type { Decimal } from '../shared/decimal.js';
import type { Indicator } from '../indicator/definition.js';
import { cells, item, smallForm } from '../testing/small-form.js';
import { denominatorKey, formulaOf, itemsOf, measuresOf, numeratorKey, weightedKey, weightKey } from './measure.js';
import { NOTHING_MISSING } from './missing.js';

const indicator = (code: string, numerator: Indicator['numerator'], denominator: Indicator['denominator']) => ({
  ...{ code, numerator, denominator, name: { vi: code, en: code }, unit: { vi: '%', en: '%' } },
  ...{ types: [], percent: true, decimals: 1, better: 'up' as const, basis: '', formula: 1 },
});
const sum = (expression: string) => ({ kind: 'sum', expression }) as const;

describe('what is added up for a form', () => {
  const items = [item('E06'), item('B01'), item('E18', { aggregation: 'average', weightedBy: 'E19' }), item('E19')];
  const indicators = [
    indicator('CS07', sum('E06'), sum('B01')),
    indicator('CS04', sum('B01'), { kind: 'place', figure: 'population', per: '1' }),
    indicator('CS01', { kind: 'place', figure: 'communes', per: '1' }, { kind: 'place', figure: 'communes', per: '1' }),
    indicator('CS25', sum('B01 + E06'), sum('B01')),
  ];
  const measures = measuresOf({ items }, indicators);

  it('is every item, the two sums of a weighted average and the two of an indicator, in this order', () =>
    expect(
      measures.map(
        ({ key, expression, alongside }) =>
          `${key}: ${printExpression(expression)}${alongside ? ` with ${printExpression(alongside)}` : ''}`,
      ),
    ).toEqual([
      ...['E06: E06', 'B01: B01', 'E18: E18', 'E19: E19'],
      ...['E18/w: E18 * E19', 'E18/v: E19 with E18 * E19'],
      ...['CS07/n: E06 with B01', 'CS07/d: B01 with E06'],
      'CS04/n: B01', // divided by a figure of the place
      ...['CS25/n: B01 + E06 with B01', 'CS25/d: B01 with B01 + E06'],
    ]));

  it('is no item that does not ask for a number', () => {
    const text = item('W01', { type: { kind: 'text', longest: 20 }, aggregation: 'none' });
    expect(measuresOf({ items: [...items, text] }, indicators)).toEqual(measures);
  });

  it('has keys that never meet', () => {
    const keys = measures.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const [first, third] = [1, 3].map((formula) => ({ code: 'CS07', formula }));
    expect([first!, third!].flatMap((one) => [numeratorKey(one), denominatorKey(one)])).toEqual([
      ...['CS07/n', 'CS07/d', 'CS07/n3', 'CS07/d3'],
    ]);
    expect([weightedKey('E18'), weightKey('E18')]).toEqual(['E18/w', 'E18/v']);
  });

  it('is expected of libraries that are asked every item it reads', () => {
    const read = Object.fromEntries(measures.map((measure) => [measure.key, itemsOf(measure)]));
    expect(read['E06']).toEqual(['E06']);
    expect(read['CS07/n']).toEqual(['E06', 'B01']);
    expect(read['CS25/d']).toEqual(['B01', 'E06']);
    expect(read['E18/v']).toEqual(['E19', 'E18']);
  });

  it('of the small form covers all its items', () =>
    expect(measuresOf(smallForm(), []).map(({ key }) => key)).toEqual([
      ...smallForm().items.map(({ code }) => code),
      ...['E18/w', 'E18/v'],
    ]));

  it('is a fault where a published form holds a bad formula', () => expect(() => formulaOf('B01 +')).toThrow('B01 +'));
});

describe('a ratio of sums', () => {
  const [above, below] = measuresOf({ items: [] }, [indicator('CS07', sum('E06'), sum('B01'))]);

  /** Σ of a measure over libraries, a library without one of its values left out. */
  function total(measure: NonNullable<typeof above>, libraries: readonly Cells[]): { sum?: Decimal; used: number } {
    let found: Decimal | undefined;
    let used = 0;
    for (const library of libraries) {
      const scope = { cell: (_: string, code: string) => library.get(code), attribute: () => undefined };
      const all = [measure.expression, ...(measure.alongside ? [measure.alongside] : [])];
      const [value, ...others] = all.map((e) => outcomeCell(evaluate(e, { ...scope, param: () => undefined })));
      if (!isReported(value) || !others.every(isReported)) continue;
      found = found?.plus(value.value) ?? value.value;
      used += 1;
    }
    return { ...(found && { sum: found }), used };
  }

  it('leaves a library without either value out of both sums', () => {
    const libraries = [
      cells({ E06: 300, B01: 1000 }),
      cells({ E06: 500, B01: 'not-collected' }), // would raise the numerator alone
      cells({ E06: 'closed', B01: 9000 }), // would raise the denominator alone
      cells({ E06: 100, B01: 3000 }),
    ];
    const [n, d] = [total(above!, libraries), total(below!, libraries)];
    expect([n.sum?.toFixed(), d.sum?.toFixed(), n.used, d.used]).toEqual(['400', '4000', 2, 2]); // 300 + 100, 1000 + 3000
    const missing = { ...NOTHING_MISSING, unanswered: 2 };
    const terms = { numerator: n.sum, denominator: d.sum, used: n.used, obliged: libraries.length, missing };
    expect(computeIndicator({ percent: true }, terms).value?.toFixed()).toBe('10'); // 400 / 4000; the mean of ratios is 16,7
  });

  it('has the same libraries in both sums, whoever is silent', () => {
    const figure = fc.oneof(fc.nat({ max: 9999 }), fc.constantFrom('closed', 'not-collected', 'not-yet'));
    const library = fc.record({ E06: figure, B01: figure }).map(cells);
    fc.assert(
      fc.property(fc.array(library), (libraries) =>
        expect(total(above!, libraries).used).toBe(total(below!, libraries).used),
      ),
    );
  });
});
