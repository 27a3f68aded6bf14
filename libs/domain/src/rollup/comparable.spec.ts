import { decimal } from '../shared/decimal.js';
import { changeInPercent, comparability } from './comparable.js';

const responded = (reported: number) => ({ reported, expected: 100 });

it('says nothing of small differences of response rate, warns of larger ones, and refuses the largest', () =>
  expect([
    comparability(responded(90), responded(95)),
    comparability(responded(90), responded(96)),
    comparability(responded(79), responded(99)),
    comparability(responded(5), responded(89)),
    comparability(responded(89), responded(5)),
    comparability({ reported: 0, expected: 0 }, responded(50)),
  ]).toEqual(['good', 'doubtful', 'doubtful', 'none', 'none', 'none']));

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
