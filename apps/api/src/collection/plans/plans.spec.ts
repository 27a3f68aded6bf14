/** Plan figures: who sets them, who sees them, and what stays of them. */
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRoles, provinceBefore2025, provinceOf2025 } from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';
const BASIS = '12/QĐ-SVHTTDL ngày 05/01/2026';
let api: Api;
let province: number;
let ward: number;
let elsewhere: number;

beforeAll(async () => {
  api = await startApi({ now: '2026-01-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
    library('elsewhere', { type: 'X', province: provinceBefore2025('01'), name: { vi: 'Cầu Giấy', en: 'Cau Giay' } }),
  ]);
  ward = planted.get('demo:X:22015')!.id;
  elsewhere = planted.get('elsewhere')!.id;
  await plantRoles(api);
  const [unit]: { id: number }[] = await api.db.query(
    `select id from admin_unit where level = 'province' and code = '66' and valid_from = '2025-07-01'`,
  );
  province = unit!.id;
});
afterAll(() => api.stop());

const FIELDS = 'year provinceId libraryId formVersionId figures { item value basis }';
const KEEP = `mutation ($input: KeepPlanInput!) { keepPlan(input: $input) { __typename
  ... on Plans { ${FIELDS} } ... on Refusal { code issues { code path } } } }`;
const READ = `query ($year: String!, $provinceId: Int!, $libraryId: Int) {
  plans(year: $year, provinceId: $provinceId, libraryId: $libraryId) { ${FIELDS} } }`;

interface Plans {
  readonly figures: readonly { readonly item: string; readonly value: string; readonly basis: string }[];
}
const keep = (figures: readonly object[], more: object = {}, who = OFFICER) =>
  as(api, who).query<{ keepPlan: Plans & { readonly __typename: string } }>(KEEP, {
    input: { year: '2026', provinceId: province, basis: BASIS, figures, ...more },
  });
const read = async (more: object = {}, who = OFFICER) =>
  (await as(api, who).ask<{ plans: Plans | null }>(READ, { year: '2026', provinceId: province, ...more })).plans;
const values = async (more: object = {}, who = OFFICER) =>
  (await read(more, who))?.figures.map(({ item, value }) => `${item} ${value}`);

it('is kept as it is typed, in the order of the form, and seen by whoever reads figures', async () => {
  const { data } = await keep([
    { item: 'K01', value: '1.234,5' },
    { item: 'B01', value: '193.198' },
  ]);
  expect(data.keepPlan).toMatchObject({
    ...{ __typename: 'Plans', year: '2026', provinceId: province, libraryId: null },
    figures: [
      { item: 'B01', value: '193198', basis: BASIS },
      { item: 'K01', value: '1234.5', basis: BASIS },
    ],
  });
  for (const who of [OFFICER, 'phantich.bo', 'lanhdao.bo', 'thuthu.tuyhoa', 'nganh.giaoduc'])
    expect(await values({}, who)).toEqual(['B01 193198', 'K01 1234.5']);
  expect(await values({ year: '2027' })).toEqual([]);
});

it('is changed and ended, all at once, and what was planned before stays known', async () => {
  await keep([
    { item: 'B01', value: '200000' },
    { item: 'K01', value: ' ' },
    { item: 'B02', value: '0' },
  ]);
  expect(await values()).toEqual(['B01 200000', 'B02 0']);
  const rows: object[] = await api.db.query(
    `select item, value, ended_at is null as stands from plan_figure order by id`,
  );
  expect(rows).toEqual([
    { item: 'K01', value: '1234.5', stands: false },
    { item: 'B01', value: '193198', stands: false },
    { item: 'B01', value: '200000', stands: true },
    { item: 'B02', value: '0', stands: true },
  ]);
});

it('is written once however often it is sent', async () => {
  const figures = [{ item: 'B01', value: '200.000' }];
  const before = await count();
  expect((await keep(figures)).data.keepPlan.__typename).toBe('Plans');
  expect(await count()).toEqual(before);
  await Promise.all([1, 2, 3, 4].map((n) => keep([{ item: 'E01', value: `${n % 2}` }])));
  expect((await values())?.filter((figure) => figure.startsWith('E01'))).toHaveLength(1);
});

const count = async (): Promise<object[]> =>
  api.db.query(`select (select count(*) from plan_figure) as plans,
    (select count(*) from audit_entry where action = 'plan.keep') as entries`);

it('is refused at its figures, and then nothing is kept', async () => {
  const before = await values();
  expect(before).toContain('B01 200000');
  const answer = await keep([
    { item: 'B01', value: '5' },
    { item: 'B02', value: 'nhiều' },
    { item: 'Z99', value: '1' },
    { item: 'H07', value: '1' },
  ]);
  expect(answer).toRefuse('INVALID_INPUT');
  expect(answer.data.keepPlan).toMatchObject({
    issues: [{ code: 'NOT_A_NUMBER', path: 'B02' }, { code: 'UNKNOWN_ITEM', path: 'Z99' }, { path: 'H07' }],
  });
  expect(await values()).toEqual(before);
});

it('of a library is of what it is asked, and seen where its submissions are', async () => {
  const figures = [{ item: 'B01', value: '2371' }];
  await keep(figures, { libraryId: ward }, 'lanhdao.daklak');
  for (const who of [OFFICER, 'phantich.bo', 'thuthu.tuyhoa'])
    expect(await values({ libraryId: ward }, who)).toEqual(['B01 2371']);
  expect(await read({ libraryId: ward }, 'nganh.giaoduc')).toBeNull();
  expect(await keep([{ item: 'B06', value: '1' }], { libraryId: ward })).toRefuse('INVALID_INPUT');
});

it('is nothing for those of another province, nor for a library in another', async () => {
  const figures = [{ item: 'B01', value: '1' }];
  const [hanoi]: { id: number }[] = await api.db.query(
    `select province_id as id from library_state where library_id = $1`,
    [elsewhere],
  );
  const there = { provinceId: hanoi!.id };
  expect(await keep(figures, there)).toRefuse('NOT_FOUND');
  expect(await keep(figures, { libraryId: elsewhere })).toRefuse('NOT_FOUND');
  expect(await keep(figures, { provinceId: 999_999 }, 'quantri')).toRefuse('NOT_FOUND');
  const astray = await keep(figures, { libraryId: elsewhere }, 'quantri');
  expect(astray.data.keepPlan).toMatchObject({ issues: [{ code: 'PLAN_ELSEWHERE', path: 'libraryId' }] });
  expect((await keep(figures, there, 'quantri')).data.keepPlan.__typename).toBe('Plans');
});

it('leaves no word that somebody typed in the audit', async () => {
  const entries: { details: string }[] = await api.db.query(
    `select details::text from audit_entry where action = 'plan.keep'`,
  );
  const text = entries.map(({ details }) => details).join();
  expect(text).toContain('"2026"');
  expect(text).not.toMatch(/QĐ|SVHTTDL|193198|200000/);
});

it('has two figures of one item standing for nobody, whatever writes them', async () => {
  const again = `insert into plan_figure (form_id, item, period, province_id, value, basis, recorded_at, recorded_by)
    select form_id, item, period, province_id, 7, basis, recorded_at, recorded_by from plan_figure
    where item = 'B01' and library_id is null and ended_at is null and province_id = $1`;
  await expect(api.db.query(again, [province])).rejects.toMatchObject({ constraint: 'plan_figure_once' });
});
