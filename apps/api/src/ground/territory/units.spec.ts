import { as, startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-21T03:00:00Z' });
});
afterAll(() => api.stop());

interface Unit {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly name: { readonly vi: string };
  readonly parentId: number;
}

const units = async (args: string): Promise<readonly Unit[]> => {
  const query = `{ units(${args}) { id code level kind name { vi en } parentId validFrom validTo } }`;
  return (await as(api, 'lanhdao.bo').ask<{ units: readonly Unit[] }>(query)).units;
};

it('lists the provinces of today, and of any other day', async () => {
  expect((await units('level: PROVINCE')).length).toBe(34);
  expect((await units('level: PROVINCE, asOf: "2025-06-30"')).length).toBe(63);
  expect((await units('level: DISTRICT')).length).toBe(0);
});

it('lists the communes of a province, also of one that became a city after them', async () => {
  const [dongNai] = await units('level: PROVINCE, q: "dong nai"');
  expect(dongNai).toMatchObject({ code: '75', kind: 'thành phố' });
  const communes = await units(`level: COMMUNE, parentId: ${dongNai!.id}`);
  expect(communes.length).toBe(95);
  expect(new Set(communes.map(({ parentId }) => parentId))).toEqual(new Set([dongNai!.id]));
});

it('lists the communes of the old map below their province, past the districts', async () => {
  const [phuYen] = await units('level: PROVINCE, asOf: "2025-06-30", q: "phu yen"');
  expect((await units(`level: COMMUNE, asOf: "2025-06-30", parentId: ${phuYen!.id}`)).length).toBe(106);
});

it('finds by name without diacritics', async () => {
  const found = await units('level: COMMUNE, q: "TUY HOA"');
  expect(found.map(({ code, name }) => `${code} ${name.vi}`)).toContain('22015 Tuy Hòa');
});

it.each([
  ['TPHCM', 'Hồ Chí Minh'],
  ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Đắc Lắc', 'Đắk Lắk'],
  ['\u00d0ắk Lắk', 'Đắk Lắk'],
  ['\uff28à\u200b Nội', 'Hà Nội'],
])('finds a province by the everyday words %j', async (q, name) =>
  expect((await units(`level: PROVINCE, q: "${q}"`)).map(({ name: { vi } }) => vi)).toEqual([name]),
);
