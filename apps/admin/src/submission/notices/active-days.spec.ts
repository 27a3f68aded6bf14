import { whole } from '../testing/planted.js';
import { activeSpansOf } from './active-days.js';

const shown = (...days: readonly (readonly [from: string, to: string])[]) =>
  activeSpansOf(whole({ activeDays: days.map(([from, to]) => ({ from, to })) })).map(({ bounds: how, from, to }) =>
    [how, from, to].join(' '),
  );

describe('the days on which a library was active, in the first half of 2026', () => {
  it('are told by the end that lies within the period', () => {
    expect(shown(['2026-04-01', '2026-06-30'])).toEqual(['From 2026-04-01 2026-06-30']);
    expect(shown(['2026-01-01', '2026-03-31'])).toEqual(['Until 2026-01-01 2026-03-31']);
    expect(shown(['2026-02-01', '2026-03-31'])).toEqual(['Between 2026-02-01 2026-03-31']);
  });

  it('are told one stretch after the other where it was shut in between', () =>
    expect(shown(['2026-01-01', '2026-01-04'], ['2026-05-11', '2026-06-30'])).toEqual([
      'Until 2026-01-01 2026-01-04',
      'From 2026-05-11 2026-06-30',
    ]));

  it('are not told where the register has nothing to tell', () => {
    expect(shown()).toEqual([]);
    expect(shown(['2026-01-01', '2026-06-30'])).toEqual([]);
  });
});
