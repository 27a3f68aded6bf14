import { pageOf, sliceOf } from './listing.js';

describe('pages', () => {
  it('are counted from 1 here and in rows from 0 there', () =>
    expect(pageOf({ pagination: { page: 3, perPage: 25 } })).toEqual({ offset: 50, limit: 25 }));

  it('are cut from lists that come whole, sorted as asked', () => {
    const rows = [
      { id: 1, name: 'b' },
      { id: 2, name: 'a' },
      { id: 3, name: 'c' },
    ];
    expect(sliceOf(rows, { pagination: { page: 1, perPage: 2 }, sort: { field: 'name', order: 'ASC' } })).toEqual({
      data: [rows[1], rows[0]],
      total: 3,
    });
    expect(sliceOf(rows, { sort: { field: 'nowhere', order: 'ASC' } }).data).toEqual(rows);
  });
});
