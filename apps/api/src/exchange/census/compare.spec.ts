import { decimal } from '@vlis/domain';
import { summaryOf, warningOf } from './census-summary.js';
import { compareWithPublished, type Totals } from './compare.js';
import type { PublishedPlace } from './read-published.js';
import { readStudy } from './read-study.js';
import type { CensusReport } from './run-census.js';
import type { Study } from './study.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
let study: Study;
beforeEach(async () => {
  census = await smallCensus();
  await census.change(({ code, title, source, period, folder, libraries, noNumber, published, explanation }) => ({
    ...{ code, title, source, period, folder, libraries, noNumber, published, explanation, checks: [] },
    items: [{ column: 'A' }, { column: 'B', published: null }],
  }));
  study = await readStudy(census.study);
});
afterEach(() => census.remove());

const totals = (...places: readonly string[]): Totals =>
  new Map(
    places.map((place) => [
      place,
      new Map(['A', 'B'].map((code) => [code, { sum: decimal('5'), reported: 1 }] as const)),
    ]),
  );
const row = (place: string, figure?: string): PublishedPlace => ({
  place,
  figures: new Map(figure === undefined ? [] : [['A', figure]]),
});

it('compares what was published, and an item that was not counts nowhere', () => {
  expect(compareWithPublished(study, [row('Bắc', '5'), row('Nam', '6')], totals('Bắc', 'Nam'))).toMatchObject({
    ...{ compared: 2, equal: 1, different: 1, notComparable: 0, nothingCompared: false },
    ...{ placesNotPublished: [], placesWithoutLibraries: [] },
  });
});

it('names the places that stand on one side only', () => {
  const found = compareWithPublished(study, [row('Tây', '1'), row('Bắc', '5')], totals('Nam', 'Đông', 'Bắc'));
  expect(found).toMatchObject({
    ...{ compared: 1, notComparable: 1, nothingCompared: false },
    ...{ placesNotPublished: ['Nam', 'Đông'], placesWithoutLibraries: ['Tây'] },
  });
  expect(summary(found)).toMatch(/1 = , 0 ≠ \(1 ô so \/ compared, 1 không so được \/ not comparable\)/);
  expect(summary(found)).toMatch(/with libraries, not published: 2 \(Nam, Đông\)/);
  expect(summary(found)).toMatch(/published, without libraries: 1 \(Tây\)/);
  expect(summary(found)).not.toMatch(/WARNING/);
});

it.each([
  ['no place is the same', [row('bac', '5')]],
  ['no place has a number', [row('Bắc')]],
])('warns that nothing was compared: %s', (_, published) => {
  const found = compareWithPublished(study, published, totals('Bắc'));
  expect(found).toMatchObject({ compared: 0, notComparable: 1, nothingCompared: true });
  expect(summary(found)).toMatch(/CẢNH BÁO \/ WARNING NOTHING_COMPARED: .*not one of their cells could be compared/);
});

it('does not warn where no totals were given', () => expect(warningOf({})).toEqual([]));

const summary = (published: CensusReport['published']): string =>
  summaryOf({
    ...{ study: 'DAO-2021', source: '—', libraries: 1, items: 2, cells: 2, published, nation: {}, checks: {} },
    ...{ related: [], rebuildIdentical: true, stages: [], seconds: 1, peakMemoryMegabytes: 1 },
  });
