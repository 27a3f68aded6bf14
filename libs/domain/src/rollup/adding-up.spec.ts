/** The laws of the adding-up that runs: `addBoth`, by which rows of the roll-up become the figures of places and the nation. */
import fc from 'fast-check';
import { MISSING_REASONS, missing, reported, isReported, type Cell } from '../shared/cell.js';
import { d, item } from '../testing/small-form.js';
import { addBoth, figureOfItem, NOTHING_ADDED, type Added } from './figure.js';
import { NOTHING_MISSING, type MissingKind } from './missing.js';

const KINDS: Readonly<Partial<Record<string, MissingKind>>> = {
  ...{ 'not-applicable': 'notApplicable', refused: 'refused', closed: 'closed', 'not-collected': 'notCollected' },
};

/** What one official submission adds; `undefined`: none has come. */
function of(cell: Cell | undefined): Added {
  if (isReported(cell)) return { sum: cell.value, count: 1, missing: NOTHING_MISSING };
  const kind = cell?.kind === 'missing' ? KINDS[cell.why] : undefined;
  return kind ? { ...NOTHING_ADDED, missing: { ...NOTHING_MISSING, [kind]: 1 } } : NOTHING_ADDED;
}
const addUp = (all: readonly Added[]): Added => all.reduce(addBoth, NOTHING_ADDED);
const plain = ({ sum, count, missing: why }: Added) => [sum.toFixed(), count, { ...why }];

const anyFigure = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, decimals]) => d(digits).div(d(10).pow(decimals)));
/** A figure, a reason, or a submission that has not come. */
const anyCell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 3, arbitrary: anyFigure.map(reported) },
  fc.constantFrom(...MISSING_REASONS).map(missing),
  fc.constant(undefined),
);
const anyAdded = fc.array(anyCell, { maxLength: 5 }).map((cells) => addUp(cells.map(of)));

describe('adding up', () => {
  it('does not depend on order: a + b = b + a', () =>
    fc.assert(fc.property(anyAdded, anyAdded, (a, b) => expect(plain(addBoth(a, b))).toEqual(plain(addBoth(b, a))))));

  it('does not depend on grouping: (a + b) + c = a + (b + c)', () =>
    fc.assert(
      fc.property(anyAdded, anyAdded, anyAdded, (a, b, c) =>
        expect(plain(addBoth(addBoth(a, b), c))).toEqual(plain(addBoth(a, addBoth(b, c)))),
      ),
    ));

  it('is not changed by nothing', () =>
    fc.assert(fc.property(anyAdded, (a) => expect(plain(addBoth(NOTHING_ADDED, a))).toEqual(plain(a)))));

  it('comes to the same nation on every map: any partition of libraries into provinces, in any order', () => {
    const placed = fc.array(fc.record({ cell: anyCell, old: fc.nat({ max: 62 }), today: fc.nat({ max: 33 }) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(placed, fc.infiniteStream(fc.nat()), (libraries, order) => {
        const nation = addUp(libraries.map(({ cell }) => of(cell)));
        const shuffled = libraries
          .map((library) => ({ library, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ library }) => library);
        for (const map of ['old', 'today'] as const) {
          const provinces = new Map<number, Added>();
          for (const { cell, [map]: at } of shuffled)
            provinces.set(at, addBoth(provinces.get(at) ?? NOTHING_ADDED, of(cell)));
          expect(plain(addUp([...provinces.values()]))).toEqual(plain(nation));
        }
      }),
    );
  });

  it('is moved by a figure alone, a zero too; a reason is counted as what it is', () => {
    expect(plain(of(reported(d(0))))).toEqual(['0', 1, NOTHING_MISSING]);
    fc.assert(
      fc.property(anyAdded, fc.constantFrom(undefined, ...MISSING_REASONS.map(missing)), (all, blank) => {
        const more = addBoth(all, of(blank));
        expect([more.sum.eq(all.sum), more.count]).toEqual([true, all.count]);
      }),
    );
  });

  it('is exact where floating point is not, to the last digit of 50 000 libraries with the largest figures', () => {
    expect(addUp(Array.from({ length: 10 }, () => of(reported(d('0.1'))))).sum.toFixed()).toBe('1'); // 10 × 0,1 triệu đồng
    const largest = of(reported(d('999999999999.99')));
    const all = addUp(Array.from({ length: 50_000 }, () => largest));
    expect(all.sum.toFixed()).toBe('49999999999999500'); // 50 000 × 10¹² − 50 000 × 0,01
  });
});

it('shows the sum, the mean of those that reported, or how many say yes', () => {
  const hours = addUp([reported(d(40)), reported(d('44.5')), missing('not-collected')].map(of));
  const value = (aggregation: 'sum' | 'average' | 'count_yes' | 'none', added: Added) =>
    figureOfItem(item('A05', { aggregation }), () => added, 3).value?.toFixed();
  expect([value('sum', hours), value('average', hours)]).toEqual(['84.5', '42.25']); // 40 + 44,5; 84,5 / 2, not / 3
  expect(value('count_yes', addUp([reported(d(0)), reported(d(0))].map(of)))).toBe('0'); // nobody says yes: a figure
  for (const aggregation of ['sum', 'average', 'count_yes', 'none'] as const)
    expect(value(aggregation, of(missing('closed')))).toBeUndefined();
  expect(value('none', hours)).toBeUndefined();
});
