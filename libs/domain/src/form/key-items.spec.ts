import { item, smallForm } from '../testing/small-form.js';
import { compileForm } from './compile.js';
import { checkKeyFigures, keyItems, withKeyFigures, type KeyFigureMark } from './key-items.js';

const ORDER = ['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'K01', 'B15', 'F02'];
const items = ['D01', 'B01', 'E04', 'E10', 'I01', 'C01', 'E03', 'B15', 'F02', 'K01', 'Z01'].map((code) => {
  const place = ORDER.indexOf(code) + 1;
  return item(code, { ...(place && { keyFigure: place }), frequency: code === 'K01' ? 'annual' : 'half-year' });
});
const codes = (kind: 'half' | 'year', some = items): string =>
  keyItems({ items: some }, kind)
    .map(({ code }) => code)
    .join(' ');

it('are eight at most in the order of their places, and have money in them where the period asks for it', () => {
  expect(codes('year')).toBe('B01 D01 E04 E10 C01 I01 E03 K01');
  expect(codes('half')).toBe('B01 D01 E04 E10 C01 I01 E03 B15');
});

it('are fewer where fewer are marked, and none where none is', () => {
  expect(codes('year', items.slice(0, 2))).toBe('B01 D01');
  expect(codes('year', [item('B01')])).toBe('');
});

describe('a mark beside a published form', () => {
  const form = smallForm({ items: [item('B01', { keyFigure: 1 }), item('B02', { keyFigure: 2 }), item('E01')] });
  const mark = (code: string, place: number | null, validFrom = '2026-01-01'): KeyFigureMark => ({
    ...{ code, place, validFrom },
  });
  const marked = (...marks: KeyFigureMark[]) => codes('year', [...withKeyFigures(form, marks).items]);

  it('counts before the one in the form, and the latest of all', () => {
    expect(marked()).toBe('B01 B02');
    expect(marked(mark('E01', 3))).toBe('B01 B02 E01');
    expect(marked(mark('B01', null), mark('E01', 1))).toBe('E01 B02');
    expect(marked(mark('B01', 5, '2027-01-01'), mark('B01', null))).toBe('B02 B01');
    expect(withKeyFigures(form, [])).toBe(form);
    expect('keyFigure' in withKeyFigures(form, [mark('B01', null)]).items[0]!).toBe(false);
  });

  it('is refused on an item that is not there, and at a place that another item has', () => {
    const wrongs = (...marks: KeyFigureMark[]) =>
      checkKeyFigures(form, marks).map(({ path, params }) => `${path}: ${params['detail']}`);
    expect(wrongs(mark('E01', 3))).toEqual([]);
    expect(wrongs(mark('Z99', 3))).toEqual(['key-figure.Z99: unknown item']);
    expect(wrongs(mark('E01', 2))).toEqual(['key-figure.E01: another item has this place among the key figures']);
  });
});

it('two items of a form have not the same place', () => {
  const compilation = compileForm(smallForm({ items: [item('B01', { keyFigure: 1 }), item('B02', { keyFigure: 1 })] }));
  expect(compilation).toMatchObject({ ok: false, issues: [{ code: 'BAD_DEFINITION', path: 'items.B02' }] });
});
