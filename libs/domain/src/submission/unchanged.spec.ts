import { cells, SMALL_ITEMS } from '../testing/small-form.js';
import { unchangedSince } from './unchanged.js';

const since = (now: Record<string, number | string>, before: Record<string, number | string>) =>
  unchangedSince(SMALL_ITEMS, cells(now), cells(before));

describe('answers that equal last year’s', () => {
  it('are counted among those with a number now and then, in the order of the form', () =>
    expect(
      since({ E01: 400, B01: 2371, B02: 1980, G01: '52.5' }, { B01: 2340, B02: 1980, G01: '52.50', E19: 3 }),
    ).toEqual({
      codes: ['B02', 'G01'],
      of: 3,
    }));

  it('are no calculated items, no yes and no, no reasons, and not two noughts', () =>
    expect(
      since(
        { E01: 5, E02: 0, E04: 5, H07: 1, B01: 'not-collected', B02: 0 },
        { E01: 5, E02: 0, E04: 5, H07: 1, B01: 'not-collected', B02: 7 },
      ),
    ).toEqual({ codes: ['E01'], of: 2 }));

  it('are none where there is no submission of a year before', () =>
    expect(since({ B01: 2371 }, {})).toEqual({ codes: [], of: 0 }));
});
