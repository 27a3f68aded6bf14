import { none, typed } from '../../submission/sheet/input.js';
import { ALL, onScreen } from '../../submission/testing/on-screen.js';
import { query } from '../../submission/testing/planted.js';
import { isDone, sectionsOf } from '../grid/sections.js';
import { blanksBySection, checklistOf } from './checklist.js';

describe('sections and the list before submitting', () => {
  it('count answered cells, a reason among them, and not one that cannot be read', () => {
    const { planted, rows, judged } = onScreen({}, { B01: none('not-collected'), B02: typed('x') });
    const [, b] = sectionsOf(planted, rows, judged);
    expect(b).toMatchObject({ filled: 1, asked: 2, errors: 1 });
  });

  it('are done when nothing is open', () => {
    const { planted, rows, judged, on } = onScreen(ALL);
    expect(sectionsOf(planted, rows, judged).every(isDone)).toBe(true);
    expect(checklistOf(planted, on, judged).free).toBe(true);
  });

  it('list what blocks in the order of the form, questions of the reviewer among it, then what asks', () => {
    const { planted, on, judged } = onScreen(ALL, { B02: typed('9999'), E01: typed('9000'), A05: typed('') }, [
      query(1, 'E06'),
      query(2, 'B01', 'đúng'),
    ]);
    const list = checklistOf(planted, on, judged);
    expect(list.blocking.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['error B02', 'query E06']);
    expect([list.blanks, list.asking.map(({ code }) => code), list.free]).toEqual([['A05'], ['E01'], false]);
  });

  it('keep a question of the reviewer among what blocks until another figure stands in its cell', () => {
    const asked = [query(1, 'B01', null, '900')];
    const blocks = (entry: string) => {
      const { planted, on, judged } = onScreen(ALL, { B01: typed(entry) }, asked);
      return checklistOf(planted, on, judged).blocking.some(({ kind }) => kind === 'query');
    };
    expect(['901', '900', '9oo', ''].map(blocks)).toEqual([false, true, true, true]);
  });

  it('name what is blank by section', () => {
    const { planted, judged } = onScreen({ A05: '40', E06: '35' });
    const named = blanksBySection(planted, judged.blanks);
    expect(named.map(({ section, items }) => [section.code, ...items.map(({ code }) => code)])).toEqual([
      ['B', 'B01', 'B02'],
      ['E', 'E01', 'E02'],
      ['H', 'H07'],
    ]);
  });
});
