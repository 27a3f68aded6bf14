/** The whole catalogue of the reference data: 63 provinces until 30/06/2025, 34 since, three that became cities in 2026. */
import { startApi, type Api } from '../../testing/index.js';
import { communesOf, provincesOn } from './boundaries.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const provinceId = async (code: string, validFrom: string): Promise<number> => {
  const [row]: { id: number }[] = await api.db.query(
    `select id from admin_unit where level = 'province' and code = $1 and valid_from = $2`,
    [code, validFrom],
  );
  return row!.id;
};

const followed = async (code: string, validFrom: string, day: string): Promise<string | undefined> => {
  const province = (await provincesOn(api.db.manager, day)).get(await provinceId(code, validFrom));
  return province && `${province.code} ${province.kind} ${province.nameVi}`;
};

it('leaves every province itself before the merger: 63 on 30/06/2025', async () => {
  const provinces = await provincesOn(api.db.manager, '2025-06-30');
  expect(new Set([...provinces.values()].map(({ id }) => id)).size).toBe(63);
  expect(await followed('54', '2004-07-01', '2025-06-30')).toBe('54 tỉnh Phú Yên');
});

it('follows 63 provinces into 34 on 01/07/2025', async () => {
  const provinces = await provincesOn(api.db.manager, '2025-07-01');
  expect(new Set([...provinces.values()].map(({ id }) => id)).size).toBe(34);
  expect(await followed('54', '2004-07-01', '2025-07-01')).toBe('66 tỉnh Đắk Lắk');
  expect(await followed('66', '2004-07-01', '2025-07-01')).toBe('66 tỉnh Đắk Lắk');
  // The code 44 was Quảng Bình's and is Quảng Trị's.
  expect(await followed('44', '2004-07-01', '2025-07-01')).toBe('44 tỉnh Quảng Trị');
});

it('follows a province through two changes: Bình Phước into Đồng Nai, which then became a city', async () => {
  expect(await followed('70', '2004-07-01', '2026-04-29')).toBe('75 tỉnh Đồng Nai');
  expect(await followed('70', '2004-07-01', '2026-04-30')).toBe('75 thành phố Đồng Nai');
});

it('has no entry for a province that is not there yet, nor for the nation', async () => {
  expect(await followed('66', '2025-07-01', '2024-12-31')).toBeUndefined();
  const [nation]: { id: number }[] = await api.db.query(`select id from admin_unit where level = 'nation'`);
  expect((await provincesOn(api.db.manager, '2026-01-01')).has(nation!.id)).toBe(false);
});

it('counts the communes of either map, whichever map the ids are of', async () => {
  const [daklak, phuYen, after] = [
    await provinceId('66', '2004-07-01'),
    await provinceId('54', '2004-07-01'),
    await provinceId('66', '2025-07-01'),
  ];
  const before = await communesOf(api.db.manager, [daklak, phuYen, after], '2025-06-30');
  expect([before.get(daklak), before.get(phuYen), before.get(after)]).toEqual([180, 106, undefined]);
  // Nghị quyết 1660/NQ-UBTVQH15: 102 xã và phường.
  const since = await communesOf(api.db.manager, [daklak, phuYen, after], '2025-07-01');
  expect([since.get(daklak), since.get(phuYen), since.get(after)]).toEqual([102, 102, 102]);
});

it('counts the communes that stay while their province becomes a city', async () => {
  const city = await provinceId('75', '2026-04-30');
  const before = await communesOf(api.db.manager, [await provinceId('75', '2025-07-01')], '2026-04-29');
  const since = await communesOf(api.db.manager, [city], '2026-05-01');
  expect(since.get(city)).toBe([...before.values()][0]);
});

it('counts 3 321 communes in the whole country since 01/07/2025', async () => {
  const provinces = [...new Set([...(await provincesOn(api.db.manager, '2025-07-01')).values()].map(({ id }) => id))];
  const communes = await communesOf(api.db.manager, provinces, '2025-07-01');
  expect([...communes.values()].reduce((a, b) => a + b)).toBe(3321);
});
