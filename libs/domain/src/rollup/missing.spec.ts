import { formulaOf, type PlacedMeasure } from './measure.js';
import {
  addMissing,
  readersOf,
  missingPlaces,
  NOTHING_MISSING,
  placeOfMissing,
  unreportedOf,
  waitedFor,
  type MissingKind,
} from './missing.js';

const from = '1900-01-01';
const measures: readonly PlacedMeasure[] = [
  { slot: 1, from, key: 'E18', expression: formulaOf('E18') },
  { slot: 2, from, key: 'E19', expression: formulaOf('E19') },
  { slot: 3, from, key: 'E18/w', expression: formulaOf('E18 * E19') },
  // Slots between are of other rounds.
  { slot: 7, from, key: 'CS/n', expression: formulaOf('B01'), alongside: formulaOf('E19') },
];
const readers = readersOf(measures);
/** `E18 notApplicable` */
const reasonsIn = (cells: Record<string, string>): string[] => {
  const names = new Map(
    measures.flatMap(({ key, slot }) =>
      (['notApplicable', 'refused', 'closed', 'notCollected'] as const).map(
        (kind: MissingKind) => [placeOfMissing(slot, kind), `${key} ${kind}`] as const,
      ),
    ),
  );
  return missingPlaces(readers, cells).map((place) => names.get(place)!);
};

it('counts a reason at the item and at every measure that lacks its number by it', () =>
  expect(reasonsIn({ E18: '~not-applicable', E19: '0', B01: '5' })).toEqual([
    'E18 notApplicable',
    'E18/w notApplicable',
  ]));

it('keeps the kinds apart', () =>
  expect(reasonsIn({ E18: '~refused', E19: '~closed', B01: '~not-collected' })).toEqual([
    ...['E18 refused', 'E19 closed', 'E18/w refused', 'CS/n closed'],
  ]));

it('counts who has nothing to report as that, whatever else is missing', () =>
  expect(reasonsIn({ E18: '~not-collected', E19: '~not-applicable', B01: '1' })).toContain('E18/w notApplicable'));

it('counts nothing where a number is there, where an item was not asked, and where one is blank', () => {
  expect(reasonsIn({ E18: '4', E19: '10', B01: '5' })).toEqual([]);
  expect(reasonsIn({ E18: '~not-applicable' })).toEqual(['E18 notApplicable']);
  expect(reasonsIn({ E18: '~not-applicable', E19: '~not-yet', B01: '5' })).toEqual(['E18 notApplicable']);
  expect(reasonsIn({})).toEqual([]);
});

it('gives each measure and kind a place of its own', () => {
  const places = [1, 2, 3].flatMap((measure) =>
    (['notApplicable', 'refused', 'closed', 'notCollected'] as const).map((kind) => placeOfMissing(measure, kind)),
  );
  expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

describe('of how many', () => {
  const missing = { notApplicable: 221, refused: 1, closed: 2, notCollected: 6 };
  it('leaves out who has nothing to report', () => {
    expect(waitedFor(362, missing)).toBe(141);
    expect(waitedFor(0, missing)).toBe(0);
  });
  it('tells the rest apart, to the last library', () => {
    const all = unreportedOf(141, 102, missing);
    expect(all).toEqual({ ...missing, unanswered: 30 });
    expect(102 + all.refused + all.closed + all.notCollected + all.unanswered).toBe(141);
  });
  it('does not fall below nobody where somebody answered whom nobody asked', () =>
    expect(unreportedOf(1, 2, NOTHING_MISSING).unanswered).toBe(0));
});

it('adds up', () =>
  expect(
    addMissing(
      { notApplicable: 1, refused: 2, closed: 3, notCollected: 4 },
      { notApplicable: 10, refused: 20, closed: 30, notCollected: 40 },
    ),
  ).toEqual({ notApplicable: 11, refused: 22, closed: 33, notCollected: 44 }));
