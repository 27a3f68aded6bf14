/** How many of how many a figure stands on, and why the others have none; over testing/figures/three-provinces.ts. */
import { as, startApi, type Api } from '../../testing/index.js';
import { askAnalyst } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';

interface Row {
  readonly place: { readonly id: number };
  readonly figures: readonly object[];
}
interface Table {
  readonly rows: readonly Row[];
  readonly nation: Row;
}

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const rowOf = ({ rows }: Table, id: number): Row => rows.find(({ place }) => place.id === id)!;
const half2025 = () => ({ roundId: world.rounds['2025-H1'].id });

describe('of how many', () => {
  const MISSING = 'missing { notApplicable refused closed notCollected unanswered }';
  const nobody = { notApplicable: 0, refused: 0, closed: 0, notCollected: 0, unanswered: 0 };
  const POINT = `points { period reported expected ${MISSING} place { code name { vi } } }`;

  it('does not wait for who has nothing to report, and tells the rest apart, in place, nation and series', async () => {
    const { placeTable, series } = await askAnalyst<{
      placeTable: Table;
      series: { points: { period: string; reported: number; expected: number; missing: object }[] }[];
    }>(
      api,
      `query ($filter: FigureFilter!) {
        placeTable(filter: $filter, items: ["I13"]) {
          rows { place { id } figures { reported expected ${MISSING} } }
          nation { place { id } figures { reported expected ${MISSING} } } }
        series(items: ["I13"], kind: HALF) { ${POINT} } }`,
      { filter: half2025() },
    );
    // Six are asked; Phú Yên’s has nothing to report, Hà Nội’s was closed, Ea Kar’s does not collect it, two are silent.
    const nation = {
      reported: 1,
      expected: 5,
      missing: { ...nobody, notApplicable: 1, closed: 1, notCollected: 1, unanswered: 2 },
    };
    expect(placeTable.nation.figures).toEqual([nation]);
    expect(rowOf(placeTable, world.before.phuyen).figures).toEqual([
      { reported: 0, expected: 1, missing: { ...nobody, notApplicable: 1, unanswered: 1 } },
    ]);
    expect(series[0]!.points.find(({ period }) => period === '2025-H1')).toMatchObject(nation);
  });

  it('is so of an indicator too, whose kinds are told where they are asked', async () => {
    const ask = (reasons: boolean) =>
      askAnalyst<{ indicatorTable: { nation: { figures: object[] } } }>(
        api,
        `query ($filter: FigureFilter!, $reasons: Boolean!) {
          indicatorTable(filter: $filter, codes: ["CS16"], reasons: $reasons) {
            nation { figures { used obliged ${MISSING} } } } }`,
        { filter: half2025(), reasons },
      );
    const missing = { ...nobody, notApplicable: 1, notCollected: 1, unanswered: 2 }; // Ea Kar; Sông Hinh and the silent one
    expect((await ask(true)).indicatorTable.nation.figures).toEqual([{ used: 1, obliged: 4, missing }]);
    expect((await ask(false)).indicatorTable.nation.figures).toEqual([{ used: 1, obliged: 4, missing: null }]);
  });

  it('is added up again to the same, and put right where it is not', async () => {
    const rebuild = async (): Promise<boolean> =>
      (
        await as(api, 'quantri').ask<{ rebuildRollups: { identical: boolean } }>(
          `mutation { rebuildRollups { ... on RebuiltRollups { identical } } }`,
        )
      ).rebuildRollups.identical;
    expect(await rebuild()).toBe(true);
    const kept = await api.db.query(`select * from rollup order by round_id, place_id, type`);
    await api.db.query(`update rollup set missing = '{"1": 2}' where round_id = $1`, [world.rounds['2025-H1'].id]);
    expect(await rebuild()).toBe(false);
    expect(await api.db.query(`select * from rollup order by round_id, place_id, type`)).toEqual(kept);
  });
});
