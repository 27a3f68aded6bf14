import { reportingOf } from './missing-provinces.js';

const province = (vi: string, version: number | null) => ({ name: { vi, en: vi }, version });

it('counts who has sent, and names who has not in the order of the Vietnamese alphabet', () => {
  const all = [
    province('Đồng Nai', null),
    province('An Giang', null),
    province('Đắk Lắk', 2),
    province('Cà Mau', null),
  ];
  expect(reportingOf(all)).toEqual({ sent: 1, all: 4, missing: ['An Giang', 'Cà Mau', 'Đồng Nai'] });
  expect(reportingOf([])).toEqual({ sent: 0, all: 0, missing: [] });
});
