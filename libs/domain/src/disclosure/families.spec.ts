/** Totals and their parts, attacked with exact algebra over places, types and items at once. */
import fc from 'fast-check';
import { ExactSpan } from '../testing/exact-span.js';
import { isSensitive, together, type Contribution } from './contribution.js';
import { relatedTo, withheldOf, type Relation } from './families.js';
import { ALL_TYPES, nationKey, placeKey, type DisclosureTable } from './table.js';

const TYPES = ['T', 'X', 'G'];
const PLACES = [1, 2, 3];
const ITEMS = ['a', 'b', 'c'];
const relation: Relation = { total: 'all', parts: ITEMS };

const contribution = (values: readonly number[]): Contribution => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + BigInt(value), 0n),
  top: BigInt(Math.max(0, ...values)),
});
/** Submissions of one cell: each with its three parts. */
const submissions = fc.array(fc.tuple(...ITEMS.map(() => fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1000 })))), {
  maxLength: 6,
});
const worlds = fc.array(submissions, {
  minLength: PLACES.length * TYPES.length,
  maxLength: PLACES.length * TYPES.length,
});

const tableOf = (
  world: readonly (readonly number[][])[],
  read: (submission: readonly number[]) => number,
): DisclosureTable => ({
  restricted: new Map(),
  groups: PLACES.map((id, p) => ({
    id,
    places: new Map([
      [id, new Map(TYPES.map((type, t) => [type, contribution(world[p * TYPES.length + t]!.map(read))]))],
    ]),
  })),
});

it('shows no respondent, though every total and every part but those withheld is there', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      const tables = new Map([
        ['all', tableOf(world, (submission) => submission.reduce((a, b) => a + b, 0))],
        ...ITEMS.map((item, i) => [item, tableOf(world, (submission) => submission[i]!)] as const),
      ]);
      const patterns = withheldOf(tables, [relation]);
      const span = new ExactSpan();
      const secrets: { name: string; vector: Map<string, bigint> }[] = [];
      for (const [item, table] of tables) {
        for (const type of [...TYPES, ALL_TYPES]) {
          for (const place of [...PLACES, undefined]) {
            const cells = table.groups.flatMap(({ id, places }) =>
              [...places.get(id)!].flatMap(([each, holds]) =>
                (place === undefined || place === id) && (type === ALL_TYPES || type === each) && holds.count
                  ? [{ at: `${id}/${each}`, holds }]
                  : [],
              ),
            );
            const holds = together(cells.map((one) => one.holds));
            if (!holds.count) continue;
            // The total is no unknown of its own: it is its parts.
            const of = item === 'all' ? ITEMS : [item];
            const vector = new Map(cells.flatMap(({ at }) => of.map((part) => [`${at}/${part}`, 1n] as const)));
            const key = place === undefined ? nationKey(type) : placeKey(place, type);
            if (!patterns.get(item)!.has(key)) span.add(vector);
            if (isSensitive(holds)) secrets.push({ name: `${item} ${key}`, vector });
          }
        }
      }
      for (const { name, vector } of secrets) expect([name, span.holds(vector)]).toEqual([name, false]);
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 60_000);

it('finds what is tied together, by however many relations', () =>
  expect(relatedTo(['b'], [relation, { total: 'more', parts: ['all', 'x'] }, { total: 'y', parts: ['z'] }])).toEqual(
    new Set(['b', 'all', 'a', 'c', 'more', 'x']),
  ));
