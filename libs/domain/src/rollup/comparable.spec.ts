import { decimal } from '../shared/decimal.js';
import { changeInPercent, comparisonOf } from './comparable.js';

const covered = (reported: number) => ({ reported, expected: 100 });
const all = covered(100);

describe('comparing with the year before', () => {
  it('says nothing of small differences of coverage, warns of larger ones, and refuses the largest', () =>
    expect([
      comparisonOf(covered(90), covered(95), undefined),
      comparisonOf(covered(90), covered(96), undefined),
      comparisonOf(covered(79), covered(99), undefined),
      comparisonOf(covered(5), covered(89), undefined),
      comparisonOf(covered(89), covered(5), undefined),
      comparisonOf({ reported: 0, expected: 0 }, covered(50), undefined),
    ]).toEqual([
      { kind: 'good' },
      { kind: 'doubtful' },
      { kind: 'doubtful' },
      { kind: 'coverage', side: 'now' },
      { kind: 'coverage', side: 'before' },
      { kind: 'coverage', side: 'now' },
    ]));

  it('takes nine tenths of the volume for enough, on both sides', () =>
    expect([
      comparisonOf(all, all, { now: '0.9', before: '1' }),
      comparisonOf(all, all, { now: '0.8999', before: '0.95' }),
      comparisonOf(all, all, { now: '1', before: '0.55' }),
    ]).toEqual([
      { kind: 'good' },
      { kind: 'volume', side: 'now', share: '0.8999' },
      { kind: 'volume', side: 'before', share: '0.55' },
    ]));

  it('names the worse side where both lack volume', () =>
    expect([
      comparisonOf(all, all, { now: '0.5', before: '0.26' }),
      comparisonOf(all, all, { now: '0.26', before: '0.5' }),
    ]).toEqual([
      { kind: 'volume', side: 'before', share: '0.26' },
      { kind: 'volume', side: 'now', share: '0.26' },
    ]));

  it('is not stopped by a volume that is not known, but by one that is nothing', () => {
    const unknown = [undefined, null, {}, { now: null, before: '1' }];
    expect(unknown.map((volume) => comparisonOf(all, all, volume).kind)).toEqual(unknown.map(() => 'good'));
    const nothing = { now: decimal(0), before: null };
    expect(comparisonOf(all, all, nothing)).toEqual({ kind: 'volume', side: 'now', share: decimal(0) });
  });

  it('speaks of coverage before it speaks of volume', () =>
    expect(comparisonOf(covered(10), covered(90), { now: '0.1', before: '1' }).kind).toBe('coverage'));
});

describe('a change in percent', () => {
  const change = (now: string, before: string) => changeInPercent(decimal(now), decimal(before))?.toFixed();

  it('is taken of what was, whatever its sign', () =>
    expect([change('1024', '1000'), change('38', '100'), change('-50', '-100'), change('0', '7')]).toEqual([
      ...['2.4', '-62', '50', '-100'],
    ]));

  it('is none from zero, and none of what is not there', () =>
    expect([change('5', '0'), changeInPercent(undefined, decimal(1)), changeInPercent(decimal(1), undefined)]).toEqual([
      ...[undefined, undefined, undefined],
    ]));
});
