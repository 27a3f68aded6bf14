import { listOf, readSearch, writeSearch } from './search.js';

const defaults = { view: 'trend', item: '', types: '' };

describe('the address', () => {
  it('says what is chosen, and nothing that goes without saying', () => {
    expect(writeSearch('', { item: 'B01', view: 'trend' }, defaults)).toBe('?item=B01');
    expect(writeSearch('?item=B01&view=places', { view: 'trend' }, defaults)).toBe('?item=B01');
    expect(writeSearch('?item=B01', { item: '' }, defaults)).toBe('');
  });

  it('leaves other parameters alone', () =>
    expect(writeSearch('?x=1', { item: 'E10' }, defaults)).toBe('?x=1&item=E10'));

  it('reads back what it wrote', () => {
    const search = writeSearch('', { types: 'X,G', item: 'thư viện & hơn' }, defaults);
    expect(readSearch(search, defaults)).toEqual({ view: 'trend', item: 'thư viện & hơn', types: 'X,G' });
    expect(listOf('X,G')).toEqual(['X', 'G']);
    expect(listOf('')).toEqual([]);
  });
});
