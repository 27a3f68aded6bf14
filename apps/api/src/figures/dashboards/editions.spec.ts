/**
 * Somebody asks for everything before and after each acceptance, over HTTP: in an open round, after its close, and at the
 * turns of two quarters. What can be solved for over editions is attacked in libs/domain disclosure/withhold.spec.ts.
 */
import { compileForm, isRefusal, type Cells, type Role, type Viewer } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { asTheyStand } from '../../collection/submissions/record/revisions.js';
import { AcceptSubmissions } from '../../collection/reviews/accept-submissions.js';
import { ImportSubmissions } from '../../collection/submissions/imports/import-submissions.js';
import { acceptAll } from '../../testing/accept.js';
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRound, provinceBefore2025 } from '../../testing/plant.js';
import { wholeSubmission } from '../../testing/whole-submission.js';

const PROVINCES = ['66', '48', '01'];
const UNITS = ['T', 'X', 'X', 'X', 'X', 'G', 'G', 'G', 'G'];
const [OFFICER, SECTOR, LIBRARIAN, ASSESSOR] = ['chuyenvien.daklak', 'nganh.giaoduc', 'thuthu.tuyhoa', 'danhgia'];
const OUTSIDERS = [OFFICER!, SECTOR!, LIBRARIAN!, ASSESSOR!];
const CHOICES = [[], ['T'], ['X'], ['G'], ['V'], ['T', 'X'], ['X', 'G'], ['T', 'X', 'G']];

let api: Api;
let round: number;
/** Submissions that wait for the Ministry, by `01/T`; restricted units by `00/V`. */
const waiting = new Map<string, number[]>();

beforeAll(async () => {
  api = await startApi({ now: '2023-12-20T03:00:00Z' });
  const units = [
    ...PROVINCES.flatMap((province) => UNITS.map((type) => ({ province, type }))),
    { province: '66', type: 'V' },
  ];
  await plantLibraries(
    api,
    units.map(({ province, type }, i) =>
      library(`test:${i}`, {
        ...{ type, validFrom: '2021-01-01', province: provinceBefore2025(province) },
        name: { vi: `Thư viện thử ${i}`, en: `Test library ${i}` },
      }),
    ),
  );
  await api.db.query(
    `insert into account_role (account_id, role, library_id, valid_from)
     select account.id, 'library-staff', library.id, '2020-01-01' from account, library
     where username = $1 and external_key = 'test:10'`,
    [LIBRARIAN],
  );
  const days = { opensOn: '2023-11-16', cutoffOn: '2023-11-15', dueOn: '2023-12-05', closesOn: '2023-12-31' };
  round = (await plantRound(api, { period: '2023', ...days })).id;
  const obligations: { id: number; key: string; type: string }[] = await api.db.query(
    `select library.id, external_key as key, obligation.type from obligation join library on library.id = obligation.library_id
     where round_id = $1 and external_key like 'test:%' order by library.id`,
    [round],
  );
  expect(obligations).toHaveLength(units.length);
  const { forms, libraryTypes } = loadReference();
  const compilation = compileForm(forms[0]!);
  if (!compilation.ok) throw new Error('the form does not compile');
  const { form } = compilation;
  const cellsOf = (code: string, n: number): Cells =>
    wholeSubmission(
      form,
      libraryTypes.find((one) => one.code === code)!,
      'year',
      {
        ...{ B01: 1000 + 7 * n, C01: 50 + n, E06: 300 + 3 * n },
      },
    );
  const rows = obligations.map(({ id, type }, n) => ({ libraryId: id, cells: cellsOf(type, n) }));
  const imported = await api.app
    .get(ImportSubmissions, { strict: false })
    .run(await viewerOf('quantri', 'administrator'), {
      ...{ roundId: round, rows, submit: true, explanation: 'Đã đối chiếu sổ theo dõi' },
    });
  if (isRefusal(imported)) throw new Error(JSON.stringify(imported));
  const accept = api.app.get(AcceptSubmissions, { strict: false });
  const submissions = await asTheyStand(api.db.manager, imported.ids);
  await accept.run(await viewerOf(OFFICER!, 'province-officer'), { stage: 'province', submissions });
  imported.ids.forEach((id, i) => {
    const { province, type } = units[Number(obligations[i]!.key.slice('test:'.length))]!;
    const key = type === 'V' ? '00/V' : `${province}/${type}`;
    waiting.set(key, [...(waiting.get(key) ?? []), id]);
  });
}, 120_000);
afterAll(() => api.stop());

async function viewerOf(username: string, role: Role): Promise<Viewer> {
  const [account]: { id: number }[] = await api.db.query('select id from account where username = $1', [username]);
  const scope = { kind: 'nation', whole: true } as const;
  return { accountId: account!.id, username, name: username, assignments: [{ role, scope }] };
}

async function accept(key: string, count: number): Promise<void> {
  const ids = waiting.get(key)!.splice(0, count);
  expect(ids).toHaveLength(count);
  await acceptAll(api, ids);
}

interface Row {
  readonly place: { readonly code: string };
  readonly figures: readonly { readonly value: string | null; readonly numerator?: string | null }[];
}
interface Table {
  readonly rows: readonly Row[];
  readonly nation: Row;
}

const BASES = ['AS_REPORTED', 'CURRENT'] as const;
type Basis = (typeof BASES)[number];
type Tables = Readonly<Record<`places${Basis}` | `ratios${Basis}`, Table>>;

/** Both bases in one question. */
const QUESTION = `query (${BASES.map((basis) => `$${basis}: FigureFilter!`).join()}) {
  ${BASES.map(
    (basis) => `places${basis}: placeTable(filter: $${basis}, items: ["B01"]) {
      rows { place { code } figures { value } } nation { place { code } figures { value } } }
    ratios${basis}: indicatorTable(filter: $${basis}, codes: ["CS05"]) {
      rows { place { code } figures { value numerator } } nation { place { code } figures { value numerator } } }`,
  ).join('\n')} }`;

/** Every number that a person is given, by `01 X,G AS_REPORTED B01`. */
async function everything(person: string): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const types of CHOICES) {
    const filters = BASES.map((basis) => [basis, { roundId: round, basis, types }] as const);
    const tables = await as(api, person).ask<Tables>(QUESTION, Object.fromEntries(filters));
    for (const basis of BASES) {
      for (const [what, table] of [
        ['B01', tables[`places${basis}`]] as const,
        ['CS05', tables[`ratios${basis}`]] as const,
      ]) {
        for (const { place, figures } of [...table.rows, { ...table.nation, place: { code: '00' } }]) {
          const number = figures[0]!.numerator ?? figures[0]!.value;
          if (number !== null) numbers.set(`${place.code} ${types.join()} ${basis} ${what}`, number);
        }
      }
    }
  }
  return numbers;
}

/** Whether somebody may read every submission behind a figure. */
function isOwn(person: string, figure: string): boolean {
  const [place, types] = figure.split(' ');
  if (person === OFFICER) return place === '66';
  if (person === SECTOR) return types === 'G';
  return person === ASSESSOR && place !== '00';
}
const others = async (person: string): Promise<Record<string, string>> =>
  Object.fromEntries([...(await everything(person))].filter(([figure]) => !isOwn(person, figure)));
const othersOfAll = async (): Promise<Record<string, Record<string, string>>> =>
  Object.fromEntries(await Promise.all(OUTSIDERS.map(async (person) => [person, await others(person)] as const)));

it('tells whoever may not read the submissions nothing of an open round, before and after each acceptance', async () => {
  const nothing = Object.fromEntries(OUTSIDERS.map((person) => [person, {}]));
  expect(await othersOfAll()).toEqual(nothing);
  for (const key of ['01/T', '48/X', '66/T', '66/G']) {
    await accept(key, 1);
    expect(await othersOfAll()).toEqual(nothing);
  }
  expect((await everything(OFFICER!)).get('66  AS_REPORTED B01')).toBeDefined();
  expect((await everything(SECTOR!)).get('00 G AS_REPORTED B01')).toBeDefined();
  expect((await everything('phantich.bo')).get('00  AS_REPORTED B01')).toBeDefined();
}, 120_000);

let first: Record<string, Record<string, string>>;

it('shows what was accepted by the close from the day after it', async () => {
  for (const key of ['66/X', '66/G', '48/X', '48/G']) await accept(key, waiting.get(key)!.length);
  await accept('48/T', 1);
  api.clock.set('2024-01-02T03:00:00Z');
  first = await othersOfAll();
  for (const person of OUTSIDERS) expect([person, Object.keys(first[person]!).length]).not.toEqual([person, 0]);
  expect(first[LIBRARIAN!]!['00 G AS_REPORTED B01']).toBeDefined();
}, 120_000);

it('moves no published figure by a late acceptance, whoever asks', async () => {
  for (const key of ['01/X', '01/G']) {
    await accept(key, 1);
    expect(await othersOfAll()).toEqual(first);
  }
  await accept('01/X', 3);
  await accept('01/G', 3);
  api.clock.set('2024-03-31T16:59:59Z'); // the last second of the quarter
  expect(await othersOfAll()).toEqual(first);
  expect((await everything('phantich.bo')).get('01 X AS_REPORTED B01')).toBeDefined();
}, 120_000);

it('adds the late ones at the turn of the quarter where that shows none of them', async () => {
  api.clock.set('2024-03-31T17:00:00Z');
  const second = await othersOfAll();
  const all = Object.values(second).flatMap((tables) => Object.keys(tables));
  expect(all.length).toBeGreaterThan(0);
  const moved = Object.keys(second[LIBRARIAN!]!).filter(
    (figure) => second[LIBRARIAN!]![figure] !== first[LIBRARIAN!]![figure],
  );
  expect(moved.map((figure) => figure.slice(0, 3))).toContain('00 ');
  first = second;
}, 120_000);

it('does not tell of one library that comes alone, at any turn, not even by what is solved for', async () => {
  await accept('00/V', 1);
  expect(await othersOfAll()).toEqual(first);
  api.clock.set('2024-06-30T17:00:00Z');
  const third = await othersOfAll();
  expect(third).toEqual(first);
  const nation = async (person: string): Promise<string | undefined> =>
    (await everything(person)).get('00  AS_REPORTED B01');
  expect(await nation('phantich.bo')).not.toBe(await nation(LIBRARIAN!));
}, 120_000);
