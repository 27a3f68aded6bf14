/**
 * What the nation's matched sum adds to the published totals is attacked with exact linear algebra over the parts of single cells: nothing
 * that shows a respondent may follow, whichever part of the table the attacker knows besides.
 */
import fc from 'fast-check';
import { ExactSpan, type Vector } from '../testing/exact-span.js';
import { isSensitive, together, type Contribution } from './contribution.js';
import { nationDisclosure, type SplitCell } from './matched.js';
import { ALL_TYPES, groupKey, nationKey, placeKey, type ByType, type DisclosureTable } from './table.js';
import { withheldIn } from './withhold.js';

const TYPES = ['T', 'X', 'G', 'U'];
const SECTOR = new Set(['G', 'U']);
const contribution = (values: readonly number[]): Contribution => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + BigInt(value), 0n),
  top: BigInt(Math.max(0, ...values)),
});
const amounts = fc.integer({ min: 1, max: 5000 });
const part = fc
  .oneof(fc.array(amounts, { maxLength: 1 }), fc.array(amounts, { minLength: 3, maxLength: 9 }))
  .map(contribution);

interface Split extends SplitCell {
  readonly place: number;
}
const worlds = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 4 }),
    parts: fc.array(fc.tuple(part, part), { minLength: 40, maxLength: 40 }),
    full: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    restricted: fc.boolean(),
  })
  .map(({ sizes, parts, full, restricted }): readonly Split[] => {
    let [place, next] = [0, 0];
    const cells = sizes.flatMap((size, group) =>
      Array.from({ length: size }, () => place++).flatMap((at) =>
        TYPES.map((type): Split => {
          const [matched, rest] = parts[next++ % 40]!;
          return { group, place: at, type, matched, rest: full[at % 8] ? contribution([]) : rest };
        }),
      ),
    );
    const [matched, rest] = parts[next % 40]!;
    return restricted ? [...cells, { group: undefined, place: -1, type: 'V', matched, rest }] : cells;
  });

const whole = ({ matched, rest }: SplitCell): Contribution => together([matched, rest]);

function tableOf(cells: readonly Split[]): DisclosureTable {
  const groups = new Map<number, Map<number, Map<string, Contribution>>>();
  const restricted = new Map<string, Contribution>();
  for (const cell of cells) {
    if (cell.group === undefined) {
      restricted.set(cell.type, whole(cell));
      continue;
    }
    const places = groups.get(cell.group) ?? new Map<number, Map<string, Contribution>>();
    groups.set(cell.group, places);
    const of = places.get(cell.place) ?? new Map<string, Contribution>();
    places.set(cell.place, of.set(cell.type, whole(cell)));
  }
  return {
    groups: [...groups].map(([id, places]) => ({ id, places: places as ReadonlyMap<number, ByType> })),
    restricted,
  };
}

/** Every total by name, with the cells that are in it. */
function totalsOf(cells: readonly Split[]): ReadonlyMap<string, readonly Split[]> {
  const totals = new Map<string, readonly Split[]>();
  const put = (key: (type: string) => string, of: readonly Split[]) => {
    for (const type of [...TYPES, 'V', ALL_TYPES])
      totals.set(
        key(type),
        of.filter((cell) => type === ALL_TYPES || cell.type === type),
      );
  };
  for (const cell of cells) {
    if (cell.group === undefined) continue;
    put(
      (type) => placeKey(cell.place, type),
      cells.filter(({ place }) => place === cell.place),
    );
    const group = cells.filter(({ group: other }) => other === cell.group);
    if (new Set(group.map(({ place }) => place)).size > 1) put((type) => groupKey(cell.group!, type), group);
  }
  put(nationKey, cells);
  return totals;
}

const vector = (cells: readonly Split[], ...parts: ('matched' | 'rest')[]): Vector =>
  new Map(
    cells.flatMap((cell) =>
      parts.flatMap((one) => (cell[one].count > 0 ? [[`${cell.place}/${cell.type}/${one}`, 1n] as const] : [])),
    ),
  );

type Knows = (cell: Split) => boolean;
const everyPlace: Knows = ({ group }) => group !== undefined;

it('gives nobody away, together with every published total, whatever somebody knows besides', () => {
  let seen = 0;
  fc.assert(
    fc.property(worlds, (cells) => {
      const withheld = withheldIn(tableOf(cells), [SECTOR]);
      const totals = totalsOf(cells);
      const disclosed = withheld.has(nationKey(ALL_TYPES)) ? undefined : nationDisclosure(cells, [SECTOR]);
      if (!disclosed?.toEveryPlace) return;
      seen += 1;
      const officers = [...new Set(cells.map(({ group }) => group))].flatMap((id): Knows[] =>
        id === undefined ? [] : [({ group }) => group === id],
      );
      const others: readonly Knows[] = [() => false, ...officers, ({ type }) => SECTOR.has(type)];
      for (const knows of disclosed.toAll ? [everyPlace, ...others] : [everyPlace]) {
        // What follows from totals and own knowledge is their matter (withhold.spec.ts).
        const [before, span] = [new ExactSpan(), new ExactSpan()];
        for (const one of [before, span]) {
          for (const cell of cells.filter(knows)) {
            for (const name of ['matched', 'rest'] as const) one.add(vector([cell], name));
          }
          for (const [key, of] of totals) if (!withheld.has(key)) one.add(vector(of, 'matched', 'rest'));
        }
        span.add(vector(cells, 'matched'));
        for (const [key, of] of totals) {
          for (const parts of [['matched', 'rest'], ['matched'], ['rest']] as const) {
            const holds = together(of.flatMap((cell) => parts.map((one) => cell[one])));
            const target = vector(of, ...parts);
            if (!isSensitive(holds) || before.holds(target)) continue;
            expect([key, parts, span.holds(target)]).toEqual([key, parts, false]);
          }
        }
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(20); // something is told at all
}, 120_000);

describe('by hand', () => {
  const of = (...values: number[]): Contribution => contribution(values);
  const cell = (type: string, matched: Contribution, rest: Contribution, group: number | undefined = 1): SplitCell => ({
    ...{ group, type, matched, rest },
  });
  const many = of(10, 11, 12, 13);
  const ALL = { toEveryPlace: true, toAll: true };
  const NOT_ALL = { toEveryPlace: true, toAll: false };

  it('tells where everybody is matched: the total says as much', () =>
    expect(nationDisclosure([cell('T', of(7), of()), cell('X', many, of())], [])).toEqual(ALL));

  it('does not tell where one library opened or closed: the total would leave it over', () =>
    expect(nationDisclosure([cell('T', of(7), of()), cell('X', many, of(9))], [])).toEqual(NOT_ALL));

  it('tells where the one that came is hidden among several', () =>
    expect(nationDisclosure([cell('X', many, of(9)), cell('U', many, many, 2), cell('X', many, many, 3)], [])).toEqual(
      ALL,
    ));

  it('does not tell where one opened, even if in its place a whole type is new and published', () =>
    expect(nationDisclosure([cell('X', many, of(9)), cell('G', of(), many)], [])).toEqual(NOT_ALL));

  it('tells where several came and went in several provinces', () =>
    expect(nationDisclosure([cell('X', many, many, 1), cell('X', many, many, 2)], [])).toEqual(ALL));

  it('does not tell where the officers of one province, or of one sector, would have a single library left', () => {
    expect(nationDisclosure([cell('X', many, many, 1), cell('X', many, of(9), 2)], [])).toEqual(NOT_ALL);
    const types = [cell('X', many, of(9)), cell('G', many, many), cell('X', many, many, 2)];
    expect(nationDisclosure([types[0]!, types[1]!], [new Set(['G'])])).toEqual(NOT_ALL);
  });

  it('does not even tell who knows every province where one restricted unit came', () => {
    const provinces = [cell('X', many, many, 1), cell('X', many, many, 2)];
    expect(nationDisclosure([...provinces, { ...cell('V', many, of(7)), group: undefined }], [])).toEqual({
      ...{ toEveryPlace: false, toAll: false },
    });
    expect(nationDisclosure([...provinces, { ...cell('V', many, of()), group: undefined }], [])).toEqual(ALL);
  });
});
