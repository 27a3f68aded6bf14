/** Tables of Đắk Lắk, added up by hand over testing/figures/three-provinces.ts and held against the dashboard. */
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { plantRoles } from '../../testing/plant.js';

const OFFICER = 'chuyenvien.daklak';

interface Held {
  readonly value: string | null;
  readonly reported: number;
  readonly before: string | null;
  readonly ofBefore: string | null;
  readonly matched: number;
  readonly plan: string | null;
  readonly ofPlan: string | null;
}
interface Row {
  readonly key: string | null;
  readonly name: { readonly vi: string } | null;
  readonly owed: number;
  readonly sent: number;
  readonly accepted: number;
  readonly figures: readonly Held[];
}
interface Table {
  readonly place: { readonly id: number };
  readonly before: { readonly period: string } | null;
  readonly planYear: string;
  readonly total: number;
  readonly rows: readonly Row[];
  readonly whole: Row;
}

const ROW = `key name { vi } owed sent accepted figures { value reported before ofBefore matched plan ofPlan planned }`;
const TABLE = `query ($of: ProvinceTableInput!, $page: PageInput) { provinceTable(of: $of, page: $page) {
  place { id } before { period } planYear total rows { ${ROW} } whole { ${ROW} } } }`;

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
  await plantRoles(api);
  const keep = `mutation ($input: KeepPlanInput!) { keepPlan(input: $input) { __typename ... on Refusal { code } } }`;
  const of = { year: '2026', provinceId: world.since.daklak, basis: '12/QĐ-SVHTTDL' };
  await as(api, OFFICER).ask(keep, { input: { ...of, figures: [{ item: 'B01', value: '3.000' }] } });
  const [eakar]: { id: number }[] = await api.db.query(`select id from library where external_key = 'test:eakar'`);
  const there = { ...of, libraryId: eakar!.id };
  await as(api, OFFICER).ask(keep, { input: { ...there, figures: [{ item: 'B01', value: '1.000' }] } });
});
afterAll(() => api.stop());

const of = (more: object = {}): object => ({
  ...{ roundId: world.rounds['2026-H1'].id, placeId: world.since.daklak, basis: 'CURRENT', by: 'TYPE', items: ['B01'] },
  ...more,
});
const ask = async (more: object = {}, page: object | null = null, who = OFFICER) =>
  (await as(api, who).ask<{ provinceTable: Table | null }>(TABLE, { of: of(more), page })).provinceTable!;
const line = ({ name, owed, sent, accepted, figures }: Row): string =>
  `${name?.vi ?? '–'} ${accepted}/${sent}/${owed}: ${figures
    .map(({ value, before, ofBefore, plan, ofPlan }) =>
      [value, before, ofBefore, plan, ofPlan].map((x) => x ?? '–').join(' '),
    )
    .join(' | ')}`;

describe('on the map of today', () => {
  it('has a row for each type, and the province against its own plan', async () => {
    const table = await ask();
    expect(table).toMatchObject({ before: { period: '2025-H1' }, planYear: '2026', place: { id: world.since.daklak } });
    // 1100 + 900, and 1000 + 600 before; public libraries were merged on 01/07/2025, so there is no percent.
    // 250 of 200, where 5000 never was accepted; 250 of the 1000 that E Kar is to reach.
    expect(table.rows.map(line)).toEqual([
      'Thư viện công cộng cấp tỉnh 2/2/2: 2000 1600 – – –',
      'Thư viện công cộng cấp xã 1/1/2: 250 200 – 1000 0.25',
      'Cơ quan quản lý mạng lưới đọc cơ sở 0/0/1: – – – – –',
    ]);
    expect(line(table.whole)).toBe('– 3/3/5: 2250 1800 – 3000 0.75');
  });

  it('has the figures of the dashboard, and no percent where it has none', async () => {
    const filter = { roundId: world.rounds['2026-H1'].id, basis: 'CURRENT', placeId: world.since.daklak };
    const asked = `query ($filter: FigureFilter!) { nationalTotals(filter: $filter, items: ["B01", "C01"]) {
      obliged accepted totals { value reported previous { value } change { percent } } } }`;
    const { nationalTotals } = await as(api, OFFICER).ask<{
      nationalTotals: {
        readonly obliged: number;
        readonly accepted: number;
        readonly totals: readonly {
          readonly value: string;
          readonly reported: number;
          readonly previous: { readonly value: string };
          readonly change: { readonly percent: string | null };
        }[];
      };
    }>(asked, { filter });
    const { whole } = await ask({ items: ['B01', 'C01'] });
    expect([whole.owed, whole.accepted]).toEqual([nationalTotals.obliged, nationalTotals.accepted]);
    expect(whole.figures.map(({ value, reported, before }) => [value, reported, before])).toEqual(
      nationalTotals.totals.map(({ value, reported, previous }) => [value, reported, previous.value]),
    );
    // On 01/07/2025 public libraries were merged: the dashboard has no percent either.
    expect(whole.figures.map(({ ofBefore }) => ofBefore)).toEqual(
      nationalTotals.totals.map(({ change }) => change.percent),
    );
  });

  it('follows the libraries of a commune to what it became', async () => {
    const [commune]: { was: number; is: number; name: string }[] = await api.db.query(
      `select s.from_id as was, s.to_id as is, became.name_vi as name from admin_unit_successor s
       join admin_unit ended on ended.id = s.from_id and ended.level = 'commune'
       join admin_unit became on became.id = s.to_id and became.valid_to is null
       where s.whole and s.from_id <> s.to_id order by s.from_id limit 1`,
    );
    const settle = (round: 'H1' | 'before', id: number): Promise<unknown> =>
      api.db.query(
        `update obligation set commune_id = $2
         where round_id = $1 and library_id = (select id from library where external_key = 'test:eakar')`,
        [world.rounds[round === 'H1' ? '2026-H1' : '2025-H1'].id, id],
      );
    await settle('before', commune!.was);
    await settle('H1', commune!.is);
    const { rows, whole } = await ask({ by: 'COMMUNE' });
    expect(rows.map(line)).toEqual([`${commune!.name} 1/1/1: 250 200 – 1000 0.25`, '– 2/2/4: 2000 1600 – – –']);
    expect(line(whole)).toBe('– 3/3/5: 2250 1800 – 3000 0.75');
  });

  it('has a percent between the same libraries where none of them was merged', async () => {
    const hanoi = await ask({ placeId: world.since.hanoi }, null, 'lanhdao.bo');
    const university = hanoi.rows.find(({ accepted }) => accepted === 1)!;
    expect(university.figures[0]).toMatchObject({ value: '4100', before: '4000', ofBefore: '1.025', matched: 1 });
  });

  it('has each library, a page at a time, with the whole on every page', async () => {
    const by = { by: 'LIBRARY' };
    const all = await ask(by);
    expect([all.total, all.rows.length]).toEqual([5, 5]);
    const pages = await Promise.all([0, 2, 4].map((offset) => ask(by, { offset, limit: 2 })));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows);
    expect(pages.map(({ whole }) => line(whole))).toEqual(pages.map(() => line(all.whole)));
    const values = all.rows.map(({ figures }) => figures[0]!.value);
    expect(
      values
        .filter(Boolean)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual([250, 900, 1100]);
    expect((await ask(by, { offset: 50, limit: 2 })).rows).toEqual([]);
  });
});

describe('on the map as reported', () => {
  const then = (more: object = {}): Promise<Table> =>
    ask({ roundId: world.rounds['2025-H1'].id, placeId: world.before.daklak, basis: 'AS_REPORTED', ...more });

  it('has the province as it was, without what was merged into it since', async () => {
    const table = await then();
    expect(line(table.whole)).toBe('– 3/3/3: 1200 – – – –');
    expect((await then({ placeId: world.before.phuyen })).whole).toMatchObject({ owed: 2, sent: 2, accepted: 1 });
    expect(line((await then({ basis: 'CURRENT' })).whole)).toBe('– 4/5/5: 1800 – – – –');
  });

  it('is blank, and not zero, where nobody has reported', async () => {
    const { rows, whole } = await then({ roundId: world.rounds['2024-H1'].id });
    expect([...rows, whole].flatMap(({ figures }) => figures.map(({ value }) => value))).toEqual([
      ...rows.map(() => null),
      null,
    ]);
  });
});

it('is offered for the provinces of the map in which the viewer reads submissions', async () => {
  const places = `query ($roundId: Int!, $basis: MapBasis!) { provinceTablePlaces(roundId: $roundId, basis: $basis) { id } }`;
  const offered = async (who: string, basis: string, period: '2025-H1' | '2026-H1') => {
    const asked = { roundId: world.rounds[period].id, basis };
    const answer = await as(api, who).ask<{ provinceTablePlaces: readonly { id: number }[] }>(places, asked);
    return answer.provinceTablePlaces.map(({ id }) => id);
  };
  expect(await offered(OFFICER, 'CURRENT', '2025-H1')).toEqual([world.since.daklak]);
  const before = [world.before.phuyen, world.before.daklak];
  expect(await offered(OFFICER, 'AS_REPORTED', '2025-H1')).toEqual(before);
  expect(await offered('lanhdao.bo', 'CURRENT', '2026-H1')).toHaveLength(34);
  expect(await offered('nganh.giaoduc', 'CURRENT', '2026-H1')).toEqual([]);
});

describe('is refused or not there', () => {
  const asked = (more: object, who = OFFICER) => as(api, who).query(TABLE, { of: of(more), page: null });

  it('for items that are not known, or have no percent', async () => {
    for (const items of [['Z99'], ['A04'], ['E18'], Array.from({ length: 13 }, () => 'B01')])
      expect(await asked({ items })).toRefuse('INVALID_INPUT');
  });

  it('in a province that is not the viewer’s, and where there is none', async () => {
    for (const placeId of [world.since.hanoi, 999_999]) expect(await ask({ placeId })).toBeNull();
    expect(await ask({ placeId: 999_999 }, null, 'lanhdao.bo')).toBeNull();
    expect(await ask({ roundId: 999_999 })).toBeNull();
    expect(await ask({}, null, 'nganh.giaoduc')).toBeNull();
  });

  it('to nobody of the Ministry', async () => {
    for (const who of ['lanhdao.bo', 'phantich.bo', 'lanhdao.daklak'])
      expect(line((await ask({}, null, who)).whole)).toBe('– 3/3/5: 2250 1800 – 3000 0.75');
  });

  it('without a year before and a plan where the round is the first of its regime', async () => {
    const table = await ask({ roundId: world.rounds['2025'].id });
    expect(table).toMatchObject({ before: null, planYear: '2025' });
    expect(line(table.whole)).toBe('– 3/3/5: 1910 – – – –');
  });
});
