import { decimal, FIRST_EDITION, NOTHING_MISSING, type Added } from '@vlis/domain';
import { EVERY_EDITION } from '../disclosure/round-guard.js';
import { Tally } from './tally.js';

const added = (sum: number): ReadonlyMap<string, Added> =>
  new Map([['B01', { sum: decimal(sum), count: 1, missing: NOTHING_MISSING }]]);
const row = (edition: number, sum: number) => ({
  ...{ roundId: 1, placeId: 2, accepted: 1 },
  ...{ edition, added: added(sum) },
});
const sumOf = (tally: Tally): number => tally.added('B01').sum.toNumber();
const upTo = (last: number) => (edition: number) => edition <= last;
const SECOND = FIRST_EDITION + 1;

it('puts the editions together that are asked for, however often and in whatever order', () => {
  const tally = new Tally();
  [row(FIRST_EDITION, 1), row(SECOND, 10), row(SECOND, 20), row(SECOND + 1, 400)].forEach((one) => tally.takeSums(one));
  const only = (wanted: number) => (edition: number) => edition === wanted;
  for (const [wanted, sum] of [
    [upTo(FIRST_EDITION), 1],
    [upTo(SECOND), 31],
    [EVERY_EDITION, 431],
    [only(SECOND), 30],
    [() => false, 0],
    [upTo(SECOND), 31],
    [only(SECOND), 30],
  ] as const)
    expect(sumOf(tally.of(wanted))).toBe(sum);
});

it('counts what is taken after it was asked for', () => {
  const tally = new Tally();
  [row(FIRST_EDITION, 1), row(SECOND, 10)].forEach((one) => tally.takeSums(one));
  expect(sumOf(tally.of(EVERY_EDITION))).toBe(11);
  tally.takeSums(row(SECOND, 100));
  expect(sumOf(tally.of(EVERY_EDITION))).toBe(111);
  tally.takeFact({ roundId: 1, figure: 'libraries', placeId: 2, type: 'X', value: '3', official: true });
  expect(tally.of(EVERY_EDITION).fact('libraries')?.toNumber()).toBe(3);
  tally.takeObliged({ roundId: 1, placeId: 2, type: 'X', obliged: 4 });
  expect(tally.of(EVERY_EDITION).obliged).toBe(4);
});
