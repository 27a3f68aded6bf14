import { decimal } from '@vlis/domain';
import { summaryOf, warningOf } from './census-summary.js';
import { compareWithPublished, agreementOn, type RolledUpTotals } from './compare.js';
import type { PublishedPlace } from './read-published.js';
import { readStudy } from './read-study.js';
import type { CensusResult } from './run-census.js';
import type { RoundingRule, Study } from './study.js';
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

const totals = (...places: readonly string[]): RolledUpTotals =>
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

const COUNTS = new Map([['Bắc', 3]]);

it('compares what was published, and an item that was not counts nowhere', () => {
  expect(compareWithPublished(study, [row('Bắc', '5'), row('Nam', '6')], totals('Bắc', 'Nam'), COUNTS)).toMatchObject({
    ...{ compared: 2, equal: 1, different: 1, notComparable: 0, nothingCompared: false },
    ...{ placesNotPublished: [], placesWithoutLibraries: [] },
  });
});

it('names the places that stand on one side only', () => {
  const found = compareWithPublished(study, [row('Tây', '1'), row('Bắc', '5')], totals('Nam', 'Đông', 'Bắc'), COUNTS);
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
  const found = compareWithPublished(study, published, totals('Bắc'), COUNTS);
  expect(found).toMatchObject({ compared: 0, notComparable: 1, nothingCompared: true });
  expect(summary(found)).toMatch(/CẢNH BÁO \/ WARNING NOTHING_COMPARED: .*not one of their cells could be compared/);
});

it('does not warn where no totals were given', () => expect(warningOf({})).toEqual([]));

describe('each cell has one verdict', () => {
  const on = (figure: string, sum: string, { reported = 1, tolerance = '0' } = {}, rounding?: RoundingRule) =>
    agreementOn(figure, { sum: decimal(sum), reported }, { tolerance: decimal(tolerance) }, rounding);

  it.each([
    ['equal', on('4314.21957671958', '4314.21957671958')],
    ['equal', on('0', '0')],
    ['zeroUnanswered', on('0', '0', { reported: 0 })],
    ['zeroUnanswered', on('0.00', '0', { reported: 0, tolerance: '9' })],
    ['different', on('7', '0', { reported: 0, tolerance: '9' })],
    ['different', on('4314', '4314.4')],
    ['equalRounded', on('4314', '4314.4', {}, 'half-up')],
    ['equalRounded', on('2.5', '2.45', {}, 'half-up')],
    ['equalRounded', on('2.4', '2.45', {}, 'half-even')],
    ['different', on('2.5', '2.45', {}, 'half-even')],
    ['equalRounded', on('-2', '-2.9', {}, 'down')],
    ['different', on('-3', '-2.9', {}, 'down')],
    ['equalRounded', on('2.50', '2.4951', {}, 'half-up')],
    ['different', on('2.500', '2.4951', {}, 'half-up')],
    ['withinTolerance', on('100', '99.5', { tolerance: '0.5' })],
    ['different', on('100', '99.49', { tolerance: '0.5' })],
    ['withinTolerance', on('-100', '-100.5', { tolerance: '0.5' })],
    ['equal', on('100', '100', { tolerance: '0.5' })],
  ])('%s', (expected, found) => expect(found).toBe(expected));
});

it('a 0 that nobody answered proves nothing, and a difference says of how many libraries', () => {
  const empty = new Map([['Bắc', new Map([['A', { sum: decimal(0), reported: 0 }]])]]);
  const found = compareWithPublished(study, [row('Bắc', '0')], empty, COUNTS);
  expect(found).toMatchObject({ compared: 1, equal: 0, zeroUnanswered: 1, different: 0, nothingCompared: true });
  expect(summary(found)).toMatch(/0 published where nobody answered: 1/);
  const [differing] = compareWithPublished(study, [row('Bắc', '7')], empty, COUNTS).differences;
  expect(differing).toEqual({
    ...{ place: 'Bắc', column: 'A', published: '7', rolledUp: '0' },
    ...{ reported: 0, libraries: 3 },
  });
});

const summary = (published: CensusResult['published']): string =>
  summaryOf({
    ...{
      study: 'DAO-2021',
      source: '—',
      libraries: 1,
      leftOut: 0,
      items: 2,
      cells: 2,
      published,
      nation: {},
      texts: {},
      checks: {},
    },
    ...{ related: [], rebuildIdentical: true, stages: [], seconds: 1, peakMemoryMegabytes: 1 },
  });
