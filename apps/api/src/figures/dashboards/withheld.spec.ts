/**
 * Figures are withheld from those who may not see them: over HTTP, at every endpoint that answers with figures, in
 * closed rounds and in open ones.
 */
import { compileForm, isRefusal, type Cells, type Viewer } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import ExcelJS from 'exceljs';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { asTheyStand } from '../../collection/submissions/record/revisions.js';
import { AcceptSubmissions } from '../../collection/reviews/accept-submissions.js';
import { ImportSubmissions } from '../../collection/submissions/imports/import-submissions.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRound, provinceBefore2025 } from '../../testing/plant.js';
import { wholeSubmission } from '../../testing/whole-submission.js';

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-15T03:00:00Z' });
  world = await plantThreeProvinces(api);
  await api.db.query(
    `insert into account_role (account_id, role, library_id, valid_from)
     select account.id, 'library-staff', library.id, '2020-01-01' from account, library
     where username = 'thuthu.tuyhoa' and external_key = 'test:eakar'`,
  );
});
afterAll(() => api.stop());

interface Figure {
  readonly value: string | null;
  readonly withheld: boolean;
}
const shown = ({ value, withheld }: Figure): string =>
  withheld ? `withheld ${value ?? 'nothing'}` : (value ?? 'none');

interface Question {
  readonly roundId: number;
  readonly placeId?: number;
  readonly types?: readonly string[];
  readonly basis?: string;
}
async function total(person: string, { basis = 'AS_REPORTED', ...filter }: Question, item = 'B01'): Promise<string> {
  const { nationalTotals } = await as(api, person).ask<{ nationalTotals: { totals: Figure[] } }>(
    `query ($filter: FigureFilter!, $items: [String!]!) {
      nationalTotals(filter: $filter, items: $items) { totals { value withheld } } }`,
    { filter: { ...filter, basis }, items: [item] },
  );
  return shown(nationalTotals.totals[0]!);
}
const HIDDEN = 'withheld nothing';
const half2025 = () => world.rounds['2025-H1'].id;
const half2026 = () => world.rounds['2026-H1'].id;

it('keeps the one university of Hà Nội from a ward librarian, at every door', async () => {
  const one = { roundId: half2025(), placeId: world.since.hanoi, types: ['U'] };
  expect(await total('phantich.bo', one)).toBe('4000');
  expect(await total('danhgia', one)).toBe('4000');
  for (const basis of ['AS_REPORTED', 'CURRENT']) expect(await total('thuthu.tuyhoa', { ...one, basis })).toBe(HIDDEN);
  const { series } = await as(api, 'thuthu.tuyhoa').ask<{ series: { points: (Figure & { period: string })[] }[] }>(
    `query ($p: Int) { series(items: ["B01"], kind: HALF, placeId: $p, types: ["U"]) { points { period value withheld } } }`,
    { p: world.since.hanoi },
  );
  expect(series[0]!.points.filter(({ value }) => value !== null)).toEqual([]);
  expect(series[0]!.points.find(({ period }) => period === '2025-H1')!.withheld).toBe(true);
  const { placeTable } = await as(api, 'thuthu.tuyhoa').ask<{
    placeTable: { rows: { place: { code: string }; figures: Figure[]; changes: unknown[] }[] };
  }>(
    `query ($f: FigureFilter!) { placeTable(filter: $f, items: ["B01"]) {
      rows { place { code } figures { value withheld } changes { why percent now before } } } }`,
    { f: { roundId: half2025(), basis: 'AS_REPORTED', types: ['U'] } },
  );
  const hanoi = placeTable.rows.find(({ place }) => place.code === '01')!;
  const nobody = { why: 'NOBODY_IN_BOTH', percent: null, now: null, before: null }; // no submission of the year before
  expect([shown(hanoi.figures[0]!), hanoi.changes]).toEqual([HIDDEN, [nobody]]);
  const { indicatorTable } = await as(api, 'thuthu.tuyhoa').ask<{
    indicatorTable: { nation: { figures: (Figure & { numerator: string | null; denominator: string | null })[] } };
  }>(
    `query ($f: FigureFilter!) { indicatorTable(filter: $f, codes: ["CS07"]) {
      nation { figures { value withheld numerator denominator } } } }`,
    { f: { roundId: half2025(), basis: 'AS_REPORTED', types: ['U'] } },
  );
  expect(indicatorTable.nation.figures).toEqual([{ value: null, withheld: true, numerator: null, denominator: null }]);
});

it('shows people of a library nothing of a round that still takes submissions, not even the nation', async () => {
  expect(await total('phantich.bo', { roundId: half2026() })).toBe('6350');
  expect(await total('thuthu.tuyhoa', { roundId: half2026() })).toBe(HIDDEN);
  expect(await total('chuyenvien.daklak', { roundId: half2026(), placeId: world.since.daklak })).toBe('2250');
});

it('tells no change that would show a library, in an open round and after its close', async () => {
  const CHANGE = 'why percent now before';
  const changes = async (person: string): Promise<unknown[]> => {
    const { placeTable, nationalTotals, series } = await as(api, person).ask<{
      placeTable: { rows: { place: { id: number }; changes: object[] }[]; nation: { changes: object[] } };
      nationalTotals: { totals: { change: object }[] };
      series: { points: { period: string; change: object | null }[] }[];
    }>(
      `query ($f: FigureFilter!) {
        placeTable(filter: $f, items: ["B01"]) {
          rows { place { id } changes { ${CHANGE} } } nation { changes { ${CHANGE} } } }
        nationalTotals(filter: $f, items: ["B01"]) { totals { change { ${CHANGE} } } }
        series(items: ["B01"], kind: HALF, types: ["U"]) { points { period change { ${CHANGE} } } } }`,
      { f: { roundId: half2026(), basis: 'CURRENT' } },
    );
    const row = (id: number) => placeTable.rows.find(({ place }) => place.id === id)!.changes;
    return [
      ...[...row(world.since.hanoi), ...row(world.since.daklak), ...placeTable.nation.changes],
      ...[nationalTotals.totals[0]!.change, series[0]!.points.find(({ period }) => period === '2026-H1')!.change],
    ];
  };
  const none = { percent: null, now: null, before: null };
  const kept = { ...none, why: 'WITHHELD' };
  const merged = { ...none, why: 'REARRANGED' }; // which is no secret
  const own = { ...merged, now: '2250', before: '1800' };
  for (const day of ['2026-06-15T03:00:00Z', '2026-07-02T03:00:00Z']) {
    api.clock.set(day);
    expect(await changes('thuthu.tuyhoa')).toEqual([kept, merged, merged, merged, kept]);
    expect(await changes('chuyenvien.daklak')).toEqual([kept, own, merged, merged, kept]);
    const wholeChange = { why: null, percent: '2.5', now: '4100', before: '4000' };
    expect((await changes('phantich.bo')).filter((_, i) => i % 4 === 0)).toEqual([wholeChange, wholeChange]);
  }
  api.clock.set('2026-06-15T03:00:00Z');
});

it('shows a province its own, and of the others what shows nobody', async () => {
  const types = ['T'];
  expect(await total('chuyenvien.daklak', { roundId: half2025(), placeId: world.before.daklak, types })).toBe('1000');
  expect(await total('chuyenvien.daklak', { roundId: half2025(), placeId: world.before.phuyen, types })).toBe('600');
  const current = { roundId: half2025(), placeId: world.since.daklak, basis: 'CURRENT' };
  expect(await total('chuyenvien.daklak', current)).toBe('1800');
  expect(await total('chuyenvien.daklak', { roundId: half2025(), placeId: world.since.hanoi })).toBe(HIDDEN);
  // The nation's figure less the figures that the province knows would be the figure of the one university.
  expect(await total('chuyenvien.daklak', { roundId: half2025() })).toBe(HIDDEN);
});

it('does not tell by a choice of types what it withholds by one', async () => {
  for (const types of [
    ['T', 'U'],
    ['U', 'X'],
    ['T', 'X', 'U', 'QL'],
  ])
    expect(await total('thuthu.tuyhoa', { roundId: half2025(), placeId: world.since.hanoi, types })).toBe(HIDDEN);
});

it('says so in the workbook, with the sign’s own note', async () => {
  const address = `/exports/national-table.xlsx?round=${half2025()}&items=B01`;
  const cellsFor = async (person: string): Promise<string[]> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await as(api, person).fetch(address)).arrayBuffer());
    const cells: string[] = [];
    book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => void cells.push(`${cell.result ?? cell.value ?? ''}`)));
    return cells;
  };
  const officers = await cellsFor('chuyenvien.daklak');
  expect(officers).toContain('(k)');
  expect(officers.some((cell) => cell.startsWith('(k) Giữ kín'))).toBe(true);
  expect(officers).not.toContain('4000');
  expect(officers).toContain('1200'); // its own
  const analysts = await cellsFor('phantich.bo');
  expect(analysts).toContain('4000');
  expect(analysts.some((cell) => cell.includes('(k)'))).toBe(false);
});

describe('restricted units', () => {
  let round: number;
  beforeAll(async () => {
    api.clock.set('2023-11-20T03:00:00Z');
    const planted = await plantLibraries(api, [
      library('test:regiment', {
        type: 'V',
        validFrom: '2021-01-01',
        province: provinceBefore2025('66'),
        name: { vi: 'Trung đoàn 999', en: 'Regiment 999' },
      }),
    ]);
    const days = { opensOn: '2023-11-16', cutoffOn: '2023-11-15', dueOn: '2023-12-05', closesOn: '2023-12-31' };
    round = (await plantRound(api, { period: '2023', ...days })).id;
    const reference = loadReference();
    const compilation = compileForm(reference.forms[0]!);
    if (!compilation.ok) throw new Error('the form does not compile');
    const cells = (code: string, B01: number): Cells => {
      const type = reference.libraryTypes.find((one) => one.code === code)!;
      return wholeSubmission(compilation.form, type, 'year', { B01 });
    };
    const ids: { id: number; type: string }[] = await api.db.query(
      `select library_id as id, type from obligation where round_id = $1 and type in ('T', 'X', 'V') order by library_id`,
      [round],
    );
    expect(planted.size).toBe(1);
    const rows = ids.map(({ id, type }, i) => ({ libraryId: id, cells: cells(type, type === 'V' ? 777 : 100 + i) }));
    const viewer = async (
      username: string,
      role: 'administrator' | 'province-officer' | 'ministry-analyst',
    ): Promise<Viewer> => {
      const [account]: { id: number }[] = await api.db.query('select id from account where username = $1', [username]);
      const scope = { kind: 'nation', whole: true } as const;
      return { accountId: account!.id, username, name: username, assignments: [{ role, scope }] };
    };
    const imported = await api.app
      .get(ImportSubmissions, { strict: false })
      .run(await viewer('quantri', 'administrator'), {
        roundId: round,
        rows,
        submit: true,
        explanation: 'Đã đối chiếu sổ theo dõi',
      });
    if (isRefusal(imported)) throw new Error(JSON.stringify(imported));
    const accept = api.app.get(AcceptSubmissions, { strict: false });
    const submissions = await asTheyStand(api.db.manager, imported.ids);
    await accept.run(await viewer('chuyenvien.daklak', 'province-officer'), { stage: 'province', submissions });
    const done = await accept.run(await viewer('phantich.bo', 'ministry-analyst'), { stage: 'ministry', submissions });
    if (isRefusal(done) || done.refused.length) throw new Error(JSON.stringify(done));
    api.clock.set('2026-06-15T03:00:00Z');
  });

  it('are in the nation’s figures and in no province’s, whoever asks', async () => {
    const all = Number(await total('phantich.bo', { roundId: round }));
    const daklak = Number(await total('phantich.bo', { roundId: round, placeId: world.before.daklak }));
    expect(await total('phantich.bo', { roundId: round, types: ['V'] })).toBe('777');
    expect(await total('phantich.bo', { roundId: round, types: ['V'], placeId: world.before.daklak })).toBe('none');
    expect(all - daklak).toBeGreaterThanOrEqual(777);
  });

  it('are withheld while they are one, with the national total that would leave them over', async () => {
    for (const person of ['thuthu.tuyhoa', 'chuyenvien.daklak', 'nganh.giaoduc', 'danhgia', 'quantri']) {
      expect([person, await total(person, { roundId: round, types: ['V'] })]).toEqual([person, HIDDEN]);
      expect([person, await total(person, { roundId: round })]).toEqual([person, HIDDEN]);
    }
    expect(await total('lanhdao.bo', { roundId: round, types: ['V'] })).toBe('777');
  });

  it('are of no province in counts either', async () => {
    const { placeTable } = await as(api, 'thuthu.tuyhoa').ask<{
      placeTable: { rows: { obliged: number; accepted: number }[]; nation: { obliged: number; accepted: number } };
    }>(
      `query ($f: FigureFilter!) { placeTable(filter: $f, items: ["B01"]) {
        rows { obliged accepted } nation { obliged accepted } } }`,
      { f: { roundId: round, basis: 'AS_REPORTED', types: ['V'] } },
    );
    expect(placeTable.rows.filter(({ obliged, accepted }) => obliged + accepted > 0)).toEqual([]);
    expect(placeTable.nation).toEqual({ obliged: 1, accepted: 1 });
  });
});
