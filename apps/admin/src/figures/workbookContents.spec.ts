import { keyItems, type Item } from '@vlis/domain';
import type { FigureForm } from './useFigureForm.js';
import { chosenText, contentsOf } from './workbookContents.js';

const item = (code: string, i: number) =>
  ({ code, frequency: 'half-year', aggregation: 'sum', ...(i % 2 === 0 && { keyFigure: i + 1 }) }) as Item;
const form = {
  items: ['B01', 'B02', 'D01', 'H07'].map(item),
  indicators: [{ code: 'CS05' }, { code: 'CS14' }],
} as unknown as FigureForm;
const usual = keyItems(form, 'half').map(({ code }) => code);

describe('what the Excel file holds', () => {
  it('is the key totals of the period where nothing is chosen, and that is not written into the address', () => {
    expect(contentsOf(form, 'half', '')).toEqual({ items: usual, indicators: [] });
    expect(chosenText(form, 'half', usual)).toBe('');
  });

  it('is whatever items and indicators are chosen, each in the order of choosing', () => {
    const chosen = chosenText(form, 'half', ['H07', 'CS14', 'B02', 'CS05']);
    expect(contentsOf(form, 'half', chosen)).toEqual({ items: ['H07', 'B02'], indicators: ['CS14', 'CS05'] });
  });

  it('may be indicators alone', () =>
    expect(contentsOf(form, 'year', 'CS05')).toEqual({ items: [], indicators: ['CS05'] }));

  it('leaves out what the form does not have', () => {
    expect(contentsOf(form, 'half', 'B01,B99,CS99').items).toEqual(['B01']);
    expect(contentsOf(form, 'half', 'B99').items).toEqual(usual);
  });
});
