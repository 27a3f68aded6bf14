/** What is put together from rows of provinces, types and editions, held against libraries one by one. */
import { changeOf, decimal, NOTHING_MISSING, ZERO, type Item, type Matched } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import fc from 'fast-check';
import type { EditionFilter } from '../disclosure/round-guard.js';
import { MatchedPair, placeOf, type MatchedPlaces, type MatchedRow, type OfBoth } from './matched-pair.js';

const books: Item = loadReference().forms[0]!.items.find(({ code }) => code === 'B01')!;

interface Submission {
  readonly place: number;
  readonly type: string;
  readonly edition: number;
  /** Undefined: not collected, not applicable, closed. */
  readonly value: number | undefined;
}
interface Library {
  readonly now: Submission | undefined;
  readonly before: Submission | undefined;
}

const submission: fc.Arbitrary<Submission | undefined> = fc.option(
  fc.record({
    place: fc.constantFrom(1, 2, 3),
    type: fc.constantFrom('T', 'X', 'U'),
    edition: fc.constantFrom(0, 1),
    value: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
  }),
  { nil: undefined, freq: 4 },
);
/** Some move or change their type; most do not. */
const library: fc.Arbitrary<Library> = fc
  .record({ now: submission, before: submission, stays: fc.boolean() })
  .map(({ now, before, stays }) => ({
    now,
    before: stays && now && before ? { ...before, place: now.place, type: now.type } : before,
  }));
const scope: fc.Arbitrary<OfBoth> = fc
  .record({
    ofNow: fc.option(fc.subarray([1, 2, 3], { minLength: 1 }), { nil: undefined }),
    more: fc.subarray([1, 2, 3]),
    types: fc.option(fc.subarray(['T', 'X', 'U'], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ ofNow, more, types }) => ({
    ofNow: { ...(ofNow && { placeIds: ofNow }), ...(types && { types }) },
    ofBefore: { ...(ofNow && { placeIds: [...new Set([...ofNow, ...more])] }), ...(types && { types }) },
  }));
const sights: fc.Arbitrary<EditionFilter> = fc.constantFrom<EditionFilter>(
  () => true,
  (edition) => edition === 0,
);

/** As the database groups them. */
function rowsOf(libraries: readonly Library[]): readonly MatchedRow[] {
  const rows = new Map<string, MatchedRow>();
  for (const { now, before } of libraries) {
    if (now?.value === undefined || before?.value === undefined) continue;
    const of = {
      ...{ placeId: now.place, type: now.type, edition: now.edition },
      ...{ placeBefore: before.place, typeBefore: before.type, editionBefore: before.edition },
    };
    const name = JSON.stringify(of);
    const { matched } = rows.get(name) ?? { matched: { now: ZERO, before: ZERO, count: 0 } };
    const sums = { now: matched.now.plus(now.value), before: matched.before.plus(before.value) };
    rows.set(name, { ...of, matched: { ...sums, count: matched.count + 1 } });
  }
  return [...rows.values()];
}

const byPlace = (rows: readonly MatchedRow[]): MatchedPlaces =>
  new Map(
    [...new Set(rows.map(({ placeId }) => placeId))].map((id) => [
      id,
      placeOf(rows.filter(({ placeId }) => placeId === id)),
    ]),
  );

const isOf = ({ place, type }: Submission, { placeIds, types }: OfBoth['ofNow']): boolean =>
  (!placeIds || placeIds.includes(place)) && (!types || types.includes(type));

it('is the change between the same libraries, each counted by hand, of any part of the country', () => {
  fc.assert(
    fc.property(fc.array(library, { maxLength: 40 }), scope, sights, sights, (libraries, of, seesNow, seesBefore) => {
      const counted = (one: Submission | undefined, side: OfBoth['ofNow'], sees: EditionFilter): number | undefined =>
        one && isOf(one, side) && sees(one.edition) ? one.value : undefined;
      const each = libraries.map(({ now, before }) => ({
        now: counted(now, of.ofNow, seesNow),
        before: counted(before, of.ofBefore, seesBefore),
      }));
      const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((a, b) => a + (b ?? 0), 0);
      const both = each.filter(({ now, before }) => now !== undefined && before !== undefined);
      const [now, before] = [sum(both.map((one) => one.now)), sum(both.map((one) => one.before))];
      const [allNow, allBefore] = [sum(each.map((one) => one.now)), sum(each.map((one) => one.before))];

      const pair = new MatchedPair(new Map([['B01', byPlace(rowsOf(libraries))]]), []);
      const matched = (key: string): Matched => pair.of(key, of, seesNow, seesBefore);
      const added = (total: number) => ({ sum: decimal(total), count: 1, missing: NOTHING_MISSING });
      const change = changeOf(books, matched, { now: added(allNow), before: added(allBefore) });

      expect(change.libraries).toBe(both.length);
      expect(change.percent === undefined).toBe(change.why !== undefined);
      if (!both.length) return expect(change.why).toBe('nobody-in-both');
      expect([change.now!.toNumber(), change.before!.toNumber()]).toEqual([now, before]);
      if (before === 0) expect(change.why).toBe('from-zero');
      else expect(change.percent!.toNumber()).toBeCloseTo((100 * (now - before)) / before, 9);
      expect(change.shareOfNow?.toNumber()).toBe(allNow ? decimal(now).div(allNow).toNumber() : undefined);
      expect(change.shareOfBefore?.toNumber()).toBe(allBefore ? decimal(before).div(allBefore).toNumber() : undefined);
      return undefined;
    }),
    { numRuns: 500 },
  );
});

describe('a rearrangement', () => {
  const row = (type: string, typeBefore = type): MatchedRow => ({
    ...{ placeId: 1, type, edition: 0, placeBefore: 1, typeBefore, editionBefore: 0 },
    matched: { now: decimal(1), before: decimal(1), count: 1 },
  });
  const day = (rows: readonly MatchedRow[], types?: readonly string[], before = '2024-12-31', now = '2025-12-31') =>
    new MatchedPair(new Map([['B01', byPlace(rows)]]), ['2025-07-01', '2025-07-01', '2004-07-01']).rearranged(
      'B01',
      { ofNow: { types }, ofBefore: { types } },
      new Set(['X', 'H']),
      before,
      now,
    );

  it('stands between where a library that was merged with its place is among those compared', () => {
    expect(day([row('U'), row('X')])).toBe('2025-07-01');
    expect(day([row('U', 'H')])).toBe('2025-07-01');
    expect([day([row('U'), row('X')], ['U']), day([row('U')]), day([])]).toEqual([undefined, undefined, undefined]);
    expect(day([row('X')], undefined, '2025-12-31', '2026-12-31')).toBeUndefined();
    expect(day([row('X')], undefined, '2023-12-31', '2024-12-31')).toBeUndefined();
  });
});
