/**
 * What is withheld is attacked as somebody would who has every published figure, with exact linear algebra over the single
 * cells: no withheld figure may follow from the others, whichever part of the table the attacker knows besides.
 */
import fc from 'fast-check';
import { ExactSpan, type Vector } from '../testing/exact-span.js';
import { isSensitive, together, type Contribution } from './contribution.js';
import { ALL_TYPES, groupKey, nationKey, placeKey, type ByType, type DisclosureTable } from './table.js';
import { withheldIn } from './withhold.js';

const TYPES = ['T', 'X', 'G', 'U'];
const amounts = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100_000 }));
const contribution = (values: readonly number[]): Contribution => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + BigInt(value), 0n),
  top: BigInt(Math.max(0, ...values)),
});
const cell = fc
  .oneof(fc.array(amounts, { maxLength: 2 }), fc.array(amounts, { minLength: 3, maxLength: 9 }))
  .map(contribution);
const row = (types: readonly string[]) =>
  fc.tuple(...types.map(() => cell)).map((cells): ByType => new Map(types.map((type, i) => [type, cells[i]!])));
const tables: fc.Arbitrary<DisclosureTable> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    rows: fc.array(row(TYPES), { minLength: 12, maxLength: 12 }),
    restricted: fc.oneof(fc.constant(new Map<string, Contribution>()), row(['V'])),
  })
  .map(({ sizes, rows, restricted }) => {
    let next = 0;
    const groups = sizes.map((size, id) => ({
      id,
      places: new Map(Array.from({ length: size }, () => [next, rows[next++ % 12]!] as const)),
    }));
    return { groups, restricted };
  });

interface Figure {
  readonly vector: Vector;
  readonly holds: Contribution;
  /** In figures of one group; undefined: of the nation. */
  readonly group: number | undefined;
  readonly type: string;
}

/** Every figure of the table as a sum of cells, put together without the code under test. */
function figuresOf({ groups, restricted }: DisclosureTable): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  const types = [...TYPES, 'V', ALL_TYPES];
  const cells = (places: Iterable<readonly [string, ByType]>, type: string) =>
    [...places].flatMap(([place, of]) =>
      [...of].flatMap(([each, holds]) =>
        (type === ALL_TYPES || each === type) && holds.count > 0 ? [{ at: `${place}/${each}`, holds }] : [],
      ),
    );
  const put = (key: string, places: readonly (readonly [string, ByType])[], type: string, group?: number) => {
    const found = cells(places, type);
    const holds = together(found.map((one) => one.holds));
    if (holds.count) figures.set(key, { vector: new Map(found.map(({ at }) => [at, 1n])), holds, group, type });
  };
  const named = groups.map(({ id, places }) => ({
    id,
    places: [...places].map(([place, of]) => [`${place}`, of] as const),
  }));
  for (const type of types) {
    for (const { id, places } of named) {
      for (const one of places) put(placeKey(Number(one[0]), type), [one], type, id);
      if (places.length > 1) put(groupKey(id, type), places, type, id);
    }
    put(nationKey(type), [...named.flatMap(({ places }) => places), ['restricted', restricted] as const], type);
  }
  return figures;
}

const SECTOR = new Set(['G', 'U']);

it('withholds what shows a respondent, and nothing of that follows from the rest', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const withheld = withheldIn(table, [SECTOR]);
      const figures = figuresOf(table);
      for (const [key, { holds }] of figures) if (isSensitive(holds)) expect(withheld.has(key)).toBe(true);
      const viewers: ((figure: Figure) => boolean)[] = [
        () => false,
        ...table.groups.map(
          ({ id }) =>
            ({ group }: Figure) =>
              group === id,
        ),
        ({ group }) => group !== undefined,
        ({ type }) => SECTOR.has(type),
      ];
      for (const knows of viewers) {
        const span = new ExactSpan();
        const own = new ExactSpan();
        for (const figure of figures.values()) if (knows(figure)) own.add(figure.vector);
        for (const [key, figure] of figures) if (!withheld.has(key) || knows(figure)) span.add(figure.vector);
        for (const [key, figure] of figures) {
          if (isSensitive(figure.holds) && !own.holds(figure.vector)) {
            expect([key, span.holds(figure.vector)]).toEqual([key, false]);
          }
        }
        // Restricted units as one group: shown by subtraction only where they may be.
        const apart: Vector = new Map([...table.restricted].map(([type]) => [`restricted/${type}`, 1n]));
        const group = together(table.restricted.values());
        if (isSensitive(group)) expect(span.holds(apart)).toBe(false);
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 60_000);

it('tells of nobody by what moves between editions, each of which has its own pattern', () => {
  fc.assert(
    fc.property(fc.tuple(tables, tables), (editions) => {
      const patterns = editions.map((table) => withheldIn(table, [SECTOR]));
      const figures = editions.map(figuresOf);
      const named = ({ vector }: Figure, edition: number): Vector =>
        new Map([...vector].map(([at, n]) => [`${edition}:${at}`, n] as const));
      const span = new ExactSpan();
      const shown = (key: string, edition: number): boolean => !patterns[edition]!.has(key);
      for (const [key, figure] of figures[0]!) {
        if (!shown(key, 0)) continue;
        span.add(named(figure, 0)); // as it stood, and as it stands
        const later = figures[1]!.get(key);
        if (later && shown(key, 1)) span.add(new Map([...named(figure, 0), ...named(later, 1)]));
      }
      // Where nobody was in the first, the later one is shown alone.
      for (const [key, figure] of figures[1]!) if (!figures[0]!.has(key) && shown(key, 1)) span.add(named(figure, 1));
      for (const [key, first] of figures[0]!) {
        const later = figures[1]!.get(key);
        if (isSensitive(first.holds)) expect([key, span.holds(named(first, 0))]).toEqual([key, false]);
        if (!later) continue;
        if (isSensitive(later.holds)) expect([key, span.holds(named(later, 1))]).toEqual([key, false]);
        // Nor by both together, where one of the two shows somebody.
        if (isSensitive(first.holds) || isSensitive(later.holds)) {
          expect([key, span.holds(new Map([...named(first, 0), ...named(later, 1)]))]).toEqual([key, false]);
        }
      }
    }),
    { numRuns: 80, endOnFailure: true },
  );
}, 60_000);

it('leaves no respondent that what is known of a row or a column shows within a quarter', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const withheld = withheldIn(table, [SECTOR]);
      for (const { places } of table.groups) {
        for (const [place, of] of places) {
          if (withheld.has(placeKey(place, ALL_TYPES))) continue;
          const hidden = [...of].filter(([type]) => withheld.has(placeKey(place, type))).map(([, holds]) => holds);
          expect(isSensitive(together(hidden))).toBe(false);
        }
      }
      for (const type of TYPES) {
        if (withheld.has(nationKey(type))) continue;
        const column = table.groups.flatMap(({ places }) => [...places]);
        const single = table.groups.every(({ places }) => places.size === 1);
        const hidden = column.filter(([place]) => withheld.has(placeKey(place, type))).map(([, of]) => of.get(type)!);
        if (single) expect(isSensitive(together(hidden))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

it('is the same pattern whoever asks and however often', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(withheldIn(table, [SECTOR])).toEqual(withheldIn(table, [SECTOR]));
    }),
    { numRuns: 20 },
  );
});

describe('by hand', () => {
  const of = (...values: number[]): Contribution => contribution(values);
  const large = of(10, 11, 12, 13);

  it('withholds nothing where nobody shows', () => {
    const places = (id: number) => ({
      id,
      places: new Map([
        [
          id,
          new Map([
            ['T', large],
            ['X', large],
          ]),
        ],
      ]),
    });
    expect(withheldIn({ groups: [places(1), places(2)], restricted: new Map() })).toEqual(new Set());
  });

  it('withholds one army library, and what would give it away', () => {
    const place = (id: number) => ({
      id,
      places: new Map([
        [
          id,
          new Map([
            ['T', large],
            ['X', large],
          ]),
        ],
      ]),
    });
    const withheld = withheldIn({ groups: [place(1), place(2)], restricted: new Map([['V', of(77)]]) });
    expect(withheld.has(nationKey('V'))).toBe(true);
    expect(withheld.has(nationKey(ALL_TYPES))).toBe(true); // or the sum of the provinces would leave it over
    expect(withheld.has(placeKey(1, ALL_TYPES))).toBe(false);
  });

  it('shows a large group of restricted units, in the nation alone', () => {
    const place = (id: number) => ({ id, places: new Map([[id, new Map([['T', large]])]]) });
    expect(withheldIn({ groups: [place(1), place(2)], restricted: new Map([['V', large]]) })).toEqual(new Set());
  });

  it('withholds the one provincial library of a province together with another type', () => {
    const withX = (id: number, t: Contribution) => ({
      id,
      places: new Map([
        [
          id,
          new Map([
            ['T', t],
            ['X', large],
            ['G', of(20, 21, 22, 23)],
          ]),
        ],
      ]),
    });
    const groups = [1, 2, 3, 4].map((id) => withX(id, of(30 + id)));
    const withheld = withheldIn({ groups, restricted: new Map() });
    for (const id of [1, 2, 3, 4]) {
      expect(withheld.has(placeKey(id, 'T'))).toBe(true);
      expect(withheld.has(placeKey(id, 'X'))).toBe(true); // the smaller of the two others
      expect(withheld.has(placeKey(id, 'G'))).toBe(false);
      expect(withheld.has(placeKey(id, ALL_TYPES))).toBe(false);
    }
    for (const type of ['T', 'X', 'G', ALL_TYPES]) expect(withheld.has(nationKey(type))).toBe(false);
  });
});
