import { orderIn } from './order.js';
import { workbookAddress } from './workbook-address.js';

const SORTS = new Map([['place', 'PROVINCE']]);
const USUAL = { by: 'NAME', descending: false };

it('asks the server for the column that was pressed, and for the usual order where there is no such column', () => {
  expect(orderIn(SORTS, { field: 'place', order: 'DESC' }, USUAL)).toEqual({ by: 'PROVINCE', descending: true });
  expect(orderIn(SORTS, { field: 'constructor', order: 'DESC' }, USUAL)).toEqual(USUAL);
});

it('takes along what stands on the screen: filter, order, columns, language, and the chosen lines', () => {
  const asked = {
    filter: { q: 'Tuy Hòa & xã' },
    order: USUAL,
    columns: ['name', 'status'],
    language: 'vi',
  } as const;
  const address = workbookAddress('/exports/libraries.xlsx', { ...asked, ids: [7, 12] });
  const { searchParams, pathname } = new URL(address, 'http://vlis');
  expect(pathname).toBe('/exports/libraries.xlsx');
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ filter: '{"q":"Tuy Hòa & xã"}', by: 'NAME', descending: 'false' },
    ...{ columns: 'name,status', language: 'vi', ids: '7,12' },
  });
  expect(workbookAddress('/exports/libraries.xlsx', asked)).not.toContain('ids');
});
