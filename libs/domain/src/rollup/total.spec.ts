import fc from 'fast-check';
import { missing, MISSING_REASONS, no, reported, yes, type Cell } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';
import { addUp, combine, figureOf, NOTHING, totalOf, type Total } from './total.js';

const d = decimal;
const plain = ({ sum, reported: n, expected }: Total) => [sum.toFixed(), n, expected];

const anyFigure = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => d(digits).div(d(10).pow(decimals)));

/** What a library contributes: a figure, a reason, or a report that has not come. */
const anyCell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 3, arbitrary: anyFigure.map(reported) },
  fc.constantFrom(...MISSING_REASONS).map(missing),
  fc.constant(undefined),
);
const anyTotal = fc.array(anyCell, { maxLength: 5 }).map((cells) => addUp(cells.map(totalOf)));

describe('adding up libraries', () => {
  // three libraries in the province; the third closed in March
  it('says how many of how many reported', () => {
    const visits = [reported(d(900)), reported(d(640)), missing('closed')];
    expect(addUp(visits.map(totalOf))).toEqual({ sum: d(1540), reported: 2, expected: 3 }); // 900 + 640
  });

  it('tells a zero from silence', () => {
    expect(plain(totalOf(reported(d(0))))).toEqual(['0', 1, 1]);
    for (const why of MISSING_REASONS) expect(plain(totalOf(missing(why)))).toEqual(['0', 0, 1]);
    expect(plain(totalOf(undefined))).toEqual(['0', 0, 1]);
  });

  it('is exact where floating point is not', () => {
    const money = Array.from({ length: 10 }, () => totalOf(reported(d('0.1'))));
    expect(addUp(money).sum.toFixed()).toBe('1'); // 10 × 0,1 triệu đồng
  });

  it('keeps every digit of 50 000 libraries with the largest figures', () => {
    const largest = totalOf(reported(d('999999999999.99')));
    const all = addUp(Array.from({ length: 50_000 }, () => largest));
    expect(all.sum.toFixed()).toBe('49999999999999500'); // 50 000 × 10¹² − 50 000 × 0,01
  });
});

describe('a total', () => {
  it('does not depend on order: a + b = b + a', () => {
    fc.assert(fc.property(anyTotal, anyTotal, (a, b) => expect(plain(combine(a, b))).toEqual(plain(combine(b, a)))));
  });

  it('does not depend on grouping: (a + b) + c = a + (b + c)', () => {
    fc.assert(
      fc.property(anyTotal, anyTotal, anyTotal, (a, b, c) =>
        expect(plain(combine(combine(a, b), c))).toEqual(plain(combine(a, combine(b, c)))),
      ),
    );
  });

  it('is not changed by nothing', () => {
    fc.assert(fc.property(anyTotal, (a) => expect(plain(combine(NOTHING, a))).toEqual(plain(a))));
  });

  it('of the nation is the same on every map: any partition of libraries into provinces, in any order', () => {
    const placed = fc.array(fc.record({ cell: anyCell, old: fc.nat({ max: 62 }), today: fc.nat({ max: 33 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(placed, fc.infiniteStream(fc.nat()), (libraries, order) => {
        const nation = addUp(libraries.map(({ cell }) => totalOf(cell)));
        const shuffled = libraries
          .map((library) => ({ library, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ library }) => library);
        for (const map of ['old', 'today'] as const) {
          const provinces = groupBy(shuffled, (one) => one[map]);
          const rows = [...provinces.values()].map((members) => addUp(members.map(({ cell }) => totalOf(cell))));
          expect(plain(addUp(rows))).toEqual(plain(nation));
        }
      }),
    );
  });

  it('is moved by a figure alone, never by a blank', () => {
    fc.assert(
      fc.property(anyTotal, fc.constantFrom(undefined, ...MISSING_REASONS.map(missing)), (total, blank) => {
        const more = combine(total, totalOf(blank));
        expect(more.sum.eq(total.sum)).toBe(true);
        expect(more.reported).toBe(total.reported);
        expect(more.expected).toBe(total.expected + 1);
      }),
    );
  });
});

function groupBy<T>(all: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

describe('the figure a total shows', () => {
  const hours = addUp([reported(d(40)), reported(d('44.5')), missing('not-collected')].map(totalOf));

  it('is the sum, or the mean of those that reported', () => {
    expect(figureOf(hours, 'sum')?.toFixed()).toBe('84.5'); // 40 + 44,5
    expect(figureOf(hours, 'average')?.toFixed()).toBe('42.25'); // 84,5 / 2, not / 3
  });

  it('is how many say yes', () => {
    const wifi = addUp([yes, no, yes, missing('refused'), undefined].map(totalOf));
    expect(figureOf(wifi, 'count_yes')?.toFixed()).toBe('2');
    expect(plain(wifi)).toEqual(['2', 3, 5]);
    expect(figureOf(addUp([no, no].map(totalOf)), 'count_yes')?.toFixed()).toBe('0'); // nobody says yes: a figure
  });

  it('is none where nobody reported, and for what is not added up over places', () => {
    for (const aggregation of ['sum', 'average', 'count_yes', 'none'] as const) {
      expect(figureOf(NOTHING, aggregation)).toBeUndefined();
      expect(figureOf(totalOf(missing('closed')), aggregation)).toBeUndefined();
    }
    expect(figureOf(hours, 'none')).toBeUndefined();
  });
});
