/**
 * Changes between the same libraries, read from facts that come in bit by bit, held against the libraries one by one;
 * and to whom each is shown. Facts are written as an acceptance writes them; acceptance itself is tested elsewhere.
 */
import { decimalsOfItem } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import {
  byHand,
  ITEMS,
  PROVINCES,
  TYPES,
  type Library,
  type Submission,
  type Values,
} from './testing/changes-by-hand.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, provinceBefore2025 } from '../../testing/plant.js';

const EACH = 9;
let api: Api;
let world: ThreeProvinces;
let ids: readonly number[];
const placeOf = new Map<string, number>();

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
  const registered = await plantLibraries(
    api,
    PROVINCES.flatMap((province) =>
      TYPES.flatMap((type) =>
        Array.from({ length: EACH }, (_, n) =>
          library(`same:${province}:${type}:${n}`, {
            ...{ type, validFrom: '2021-01-01', province: provinceBefore2025(province) },
            name: { vi: `Thư viện ${type} ${n} tỉnh ${province}`, en: `Library ${type} ${n} of ${province}` },
          }),
        ),
      ),
    ),
  );
  ids = [...registered.values()].map(({ id }) => id);
  placeOf.set('66', world.before.daklak).set('54', world.before.phuyen).set('01', world.since.hanoi);
  await api.db.query(
    `insert into account_role (account_id, role, library_id, valid_from)
     select account.id, 'library-staff', library.id, '2020-01-01' from account, library
     where username = 'thuthu.tuyhoa' and external_key = 'test:eakar'`,
  );
});
afterAll(() => api.stop());

const now = () => world.rounds['2025-H1'];
const before = () => world.rounds['2024-H1'];
const { items } = loadReference().forms[0]!;

async function addFacts(round: { id: number; year: number }, submissions: readonly (readonly [number, Submission])[]) {
  const array = ({ values }: Submission): string =>
    `{${items
      .map((item) => {
        const value = values[item.code as keyof Values];
        return value === undefined ? 'NULL' : value * 10 ** decimalsOfItem(item);
      })
      .join()}}`;
  // Whoever has reported owes a submission.
  await api.db.query(
    `insert into obligation (round_id, library_id, province_id, type, body, chain, due_on, active_whole_period)
     select $1, library_id, province_id, code, governed_by, 'province-ministry', '2025-06-25', true
     from unnest($2::int[], $3::int[], $4::text[]) as n (library_id, province_id, type)
     join library_type on code = type
     on conflict (round_id, library_id) do update set
       province_id = excluded.province_id, type = excluded.type, body = excluded.body`,
    [
      ...[round.id, submissions.map(([id]) => id), submissions.map(([, { province }]) => placeOf.get(province)!)],
      submissions.map(([, { type }]) => type),
    ],
  );
  await api.db.query(
    `insert into fact (year, round_id, library_id, submission_id, province_id, type, edition, values, missing)
     select $1, $2, library_id, (select min(id) from submission), province_id, type, 0, values::bigint[], '{}'
     from unnest($3::int[], $4::int[], $5::text[], $6::text[]) as n (library_id, province_id, type, values)`,
    [
      ...[
        round.year,
        round.id,
        submissions.map(([id]) => id),
        submissions.map(([, { province }]) => placeOf.get(province)!),
      ],
      ...[submissions.map(([, { type }]) => type), submissions.map(([, submission]) => array(submission))],
    ],
  );
  await as(api, 'quantri').ask(`mutation { rebuildRollups { ... on RebuiltRollups { identical } } }`);
}

async function forget(): Promise<void> {
  await api.db.query('delete from fact where round_id = any($1)', [[now().id, before().id]]);
  await api.db.query('delete from rollup where round_id = any($1)', [[now().id, before().id]]);
}

const CHANGE = 'why percent libraries now before shareOfNow shareOfBefore';
interface Change {
  readonly why: string | null;
  readonly percent: string | null;
  readonly libraries: number;
  readonly now: string | null;
  readonly before: string | null;
  readonly shareOfNow: string | null;
  readonly shareOfBefore: string | null;
}
interface ShownChanges {
  readonly nation: readonly Change[];
  readonly daklak: readonly Change[];
  readonly hanoi: readonly Change[];
}

async function shownTo(person = 'phantich.bo', types: readonly string[] = []): Promise<ShownChanges> {
  const { placeTable } = await as(api, person).ask<{
    placeTable: {
      rows: { place: { id: number }; changes: readonly Change[] }[];
      nation: { changes: readonly Change[] };
    };
  }>(
    `query ($filter: FigureFilter!, $items: [String!]!) { placeTable(filter: $filter, items: $items) {
       rows { place { id } changes { ${CHANGE} } } nation { changes { ${CHANGE} } } } }`,
    { filter: { roundId: now().id, basis: 'CURRENT', types }, items: ITEMS },
  );
  const at = (id: number) => placeTable.rows.find(({ place }) => place.id === id)!.changes;
  return { nation: placeTable.nation.changes, daklak: at(world.since.daklak), hanoi: at(world.since.hanoi) };
}

const brief = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ why, percent, libraries }) => `${why} ${percent === null ? null : Number(percent)} ${libraries}`);

async function expectByHand(libraries: readonly Library[]): Promise<void> {
  for (const types of [[], ['X'], ['G', 'U']]) {
    const answer = await shownTo('phantich.bo', types);
    expect({
      ...{ types, nation: brief(answer.nation), daklak: brief(answer.daklak), hanoi: brief(answer.hanoi) },
    }).toEqual({
      ...{ types, nation: byHand(libraries, PROVINCES, types) },
      ...{ daklak: byHand(libraries, ['66', '54'], types), hanoi: byHand(libraries, ['01'], types) },
    });
  }
}

it('are of the same libraries while submissions come in, whoever moves, falls silent, begins or has nothing to say', async () => {
  await forget();
  const values = fc.record(
    {
      B01: fc.oneof(fc.constant(0), fc.nat({ max: 999 })),
      A04: fc.integer({ min: 1, max: 365 }),
      H07: fc.nat({ max: 1 }),
    },
    { requiredKeys: [] },
  );
  const submission = fc.record({ province: fc.constantFrom(...PROVINCES), type: fc.constantFrom(...TYPES), values });
  const one = fc
    .record({ now: submission, before: submission, moves: fc.nat({ max: 4 }), in: fc.nat({ max: 5 }) })
    .map((drawn): Library => {
      const { now: is, before: was } = drawn;
      const place = drawn.moves ? { province: is.province, type: is.type } : {};
      return { ...(drawn.in !== 0 && { now: is }), ...(drawn.in !== 1 && { before: { ...was, ...place } }) };
    });
  const libraries = fc.sample(one, { seed: 33, numRuns: ids.length });
  const submissions = (side: 'now' | 'before', from: number, to: number) =>
    libraries.slice(from, to).flatMap((each, i) => {
      const found = each[side];
      return found ? [[ids[from + i]!, found] as const] : [];
    });
  const seen = (past: number, present: number): readonly Library[] =>
    libraries.map((each, i) => ({
      ...(i < present && each.now && { now: each.now }),
      ...(i < past && each.before && { before: each.before }),
    }));
  const late = ids.length - 5;
  await addFacts(before(), submissions('before', 0, late));
  for (const [from, to] of [
    [0, 30],
    [30, 31],
    [31, 60],
    [60, ids.length],
  ] as const) {
    await addFacts(now(), submissions('now', from, to));
    await expectByHand(seen(late, to));
  }
  // Submissions of the round before that come in last.
  await addFacts(before(), submissions('before', late, ids.length));
  await expectByHand(libraries);
}, 60_000);

describe('to somebody who may not read the submissions', () => {
  const of = (side: 'both' | 'now' | 'before', n: number): Library => {
    const submission: Submission = {
      ...{ province: PROVINCES[Math.floor(n / (TYPES.length * EACH))]! },
      ...{ type: TYPES[Math.floor(n / EACH) % TYPES.length]!, values: { B01: 100 + n } },
    };
    return {
      ...(side !== 'before' && { now: { ...submission, values: { B01: 110 + n } } }),
      ...(side !== 'now' && { before: submission }),
    };
  };
  /** Who of nine is in both, who only now, and who only before. */
  async function plant(sideOf: (n: number) => 'both' | 'now' | 'before', day: string): Promise<void> {
    await forget();
    const libraries = ids.map((_, n) => of(sideOf(n), n));
    for (const [round, side] of [
      [before(), 'before'],
      [now(), 'now'],
    ] as const)
      await addFacts(
        round,
        libraries.flatMap((each, n) => (each[side] ? [[ids[n]!, each[side]] as const] : [])),
      );
    api.clock.set(`${day}T03:00:00Z`); // what was worked out of the facts as they were is of the day before
  }
  const first = async (person: string): Promise<readonly Change[]> => {
    const { nation, daklak, hanoi } = await shownTo(person);
    return [nation[0]!, daklak[0]!, hanoi[0]!];
  };
  const WITHHELD = { why: 'WITHHELD', percent: null, libraries: 0, now: null, before: null };
  const unweighed = { shareOfNow: null, shareOfBefore: null };

  it('tells the nation’s, in whole percents of the volume, where several came and went everywhere', async () => {
    await plant((n) => (['both', 'both', 'both', 'now', 'before'] as const)[n % 5]!, '2026-06-21');
    const [whole, daklak, hanoi] = await first('phantich.bo');
    expect([whole!.why, daklak!.why, hanoi!.why]).toEqual([null, null, null]);
    const [nation, ...places] = await first('thuthu.tuyhoa');
    const cut = (share: string | null): string => (Math.floor(Number(share) * 100) / 100).toString();
    expect(nation).toEqual({
      ...{ ...whole, now: null, before: null },
      ...{ shareOfNow: cut(whole!.shareOfNow), shareOfBefore: cut(whole!.shareOfBefore) },
    });
    expect(places).toEqual([
      { ...WITHHELD, ...unweighed },
      { ...WITHHELD, ...unweighed },
    ]);
    // Its own are an officer's to see, in the workbook as well.
    expect((await first('chuyenvien.daklak'))[1]).toEqual(daklak);
    const book = new ExcelJS.Workbook();
    const address = `/exports/national-table.xlsx?round=${now().id}&items=B01&basis=CURRENT`;
    await book.xlsx.load(await (await as(api, 'chuyenvien.daklak').fetch(address)).arrayBuffer());
    const changeOf = (code: string): unknown => {
      const row = book.worksheets[1]!.getRows(1, 80)!.find((one) => one.getCell(2).value === code)!;
      return row.getCell(6).value;
    };
    expect([changeOf('66'), changeOf('01')]).toEqual([Number(daklak!.percent), '(k)']);
  });

  it('tells it of everybody, of each place too: it follows from the totals', async () => {
    await plant(() => 'both', '2026-06-22');
    expect(await first('thuthu.tuyhoa')).toEqual(await first('phantich.bo'));
  });

  it('does not tell it where one library came: the total would leave it over', async () => {
    await plant((n) => (n === 7 ? 'now' : 'both'), '2026-06-23');
    const [nation, daklak, hanoi] = await first('thuthu.tuyhoa');
    const all = await first('phantich.bo');
    expect([nation, daklak]).toEqual([
      { ...WITHHELD, ...unweighed },
      { ...WITHHELD, ...unweighed },
    ]);
    expect([hanoi, all[0]!.libraries]).toEqual([all[2], ids.length - 1]); // nobody came there
  });
});
