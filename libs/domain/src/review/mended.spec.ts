import { missing, no, reported, yes } from '../shared/cell.js';
import { d } from '../testing/small-form.js';
import { isMended } from './mended.js';

const n = (plain: string) => reported(d(plain));

describe('a cell that was asked about', () => {
  it.each([
    [n('11250'), n('1250')],
    [n('0'), n('12')],
    [n('12'), n('0')],
    [yes, no],
    [missing('not-collected'), n('7')],
  ])('%# is mended by another figure', (about, now) => expect(isMended(about, now)).toBe(true));

  it.each([
    [n('11250'), n('11250')],
    [n('12.5'), n('12.50')],
    [n('11250'), missing('not-yet')],
    [n('11250'), missing('not-collected')],
    [missing('not-collected'), missing('closed')],
    [n('11250'), undefined],
    [undefined, n('1250')],
  ])('%# is not mended by the same, by taking it away, nor where nobody knows what was', (about, now) =>
    expect(isMended(about, now)).toBe(false),
  );
});
