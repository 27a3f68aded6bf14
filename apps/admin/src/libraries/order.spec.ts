import { orderOf, USUAL_ORDER, workbookAddress } from './order.js';

it('asks the server for the column that was pressed, and for the usual order where there is no such column', () => {
  expect(orderOf({ field: 'place', order: 'DESC' })).toEqual({ by: 'PROVINCE', descending: true });
  expect(orderOf({ field: 'constructor', order: 'DESC' })).toEqual({ by: 'NAME', descending: false });
  expect(orderOf()).toEqual(orderOf(USUAL_ORDER));
});

it('takes along what stands on the screen: filter, order, columns, language, and the chosen lines', () => {
  const wanted = {
    filter: { q: 'Tuy Hòa & xã' },
    sort: USUAL_ORDER,
    columns: ['name', 'status'],
    language: 'vi',
  } as const;
  const { searchParams, pathname } = new URL(workbookAddress({ ...wanted, ids: [7, 12] }), 'http://vlis');
  expect(pathname).toBe('/exports/libraries.xlsx');
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ filter: '{"q":"Tuy Hòa & xã"}', by: 'NAME', descending: 'false' },
    ...{ columns: 'name,status', language: 'vi', ids: '7,12' },
  });
  expect(workbookAddress(wanted)).not.toContain('ids');
});
