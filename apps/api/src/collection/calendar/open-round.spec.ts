import { as, startApi, type Api } from '../../testing/index.js';
import {
  communeOf2025,
  library,
  plantLibraries,
  plantRound,
  provinceBefore2025,
  ROUND_2025,
} from '../../testing/plant.js';
import type { RegisteredLibraries } from '../../ground/registry/register-libraries.js';

let api: Api;
let libraries: RegisteredLibraries;
const old = { validFrom: '2020-07-01' };
const daklak = { ...old, province: provinceBefore2025('66') };

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  libraries = await plantLibraries(api, [
    library('all year', daklak),
    library('since july', { type: 'X', commune: communeOf2025('22015') }),
    library('renamed in may', { ...daklak, validTo: '2025-05-15' }, { ...daklak, validFrom: '2025-05-16', type: 'U' }),
    library(
      'suspended in march',
      { ...daklak, validTo: '2025-02-28' },
      { ...daklak, validFrom: '2025-03-01', validTo: '2025-03-31', status: 'suspended' },
      { ...daklak, validFrom: '2025-04-01' },
    ),
    library(
      'closed on the cut-off',
      { ...daklak, validTo: '2025-11-14' },
      { validFrom: '2025-11-15', status: 'closed' },
    ),
    library(
      'closes after the cut-off',
      { ...daklak, validTo: '2025-11-15' },
      { validFrom: '2025-11-16', status: 'closed' },
    ),
    library('of a type of the past', { ...daklak, type: 'H' }),
    library('moved with Phú Yên', { ...old, province: provinceBefore2025('54') }),
  ]);
});
afterAll(() => api.stop());

interface Owed {
  readonly key: string;
  readonly province: string;
  readonly type: string;
  readonly whole: boolean;
}

const owed = (roundId: number): Promise<readonly Owed[]> =>
  api.db.query(
    `select external_key as key, unit.code || '@' || unit.valid_from as province, obligation.type,
       active_whole_period as whole
     from obligation join library on library.id = library_id join admin_unit unit on unit.id = province_id
     where round_id = $1 order by library_id`,
    [roundId],
  );

it('obliges who is active on the cut-off day, in the province of that day', async () => {
  const round = await plantRound(api, ROUND_2025);
  expect(await owed(round.id)).toEqual([
    { key: 'all year', province: '66@2025-07-01', type: 'T', whole: true },
    { key: 'since july', province: '66@2025-07-01', type: 'X', whole: false },
    { key: 'renamed in may', province: '66@2025-07-01', type: 'U', whole: true },
    { key: 'suspended in march', province: '66@2025-07-01', type: 'T', whole: false },
    { key: 'closes after the cut-off', province: '66@2025-07-01', type: 'T', whole: true },
    { key: 'moved with Phú Yên', province: '66@2025-07-01', type: 'T', whole: true },
  ]);
});

it('asks district libraries of the rounds in which they existed, in the provinces of the old map', async () => {
  const days = { opensOn: '2025-05-16', cutoffOn: '2025-05-15', dueOn: '2025-06-05', closesOn: '2025-06-30' };
  const round = await plantRound(api, { period: '2025-H1', ...days });
  const rows = await owed(round.id);
  expect(rows).toContainEqual({ key: 'of a type of the past', province: '66@2004-07-01', type: 'H', whole: true });
  expect(rows).toContainEqual({ key: 'moved with Phú Yên', province: '54@2004-07-01', type: 'T', whole: true });
  // On its last day with the old type: the new one begins on 16/05.
  expect(rows).toContainEqual({ key: 'renamed in may', province: '66@2004-07-01', type: 'T', whole: true });
  const totals = await api.db.query(
    `select unit.code, type, obliged from obligation_total join admin_unit unit on unit.id = province_id
     where round_id = $1 order by 1, 2`,
    [round.id],
  );
  expect(totals).toEqual([
    { code: '54', type: 'T', obliged: 1 },
    { code: '66', type: 'H', obliged: 1 },
    { code: '66', type: 'T', obliged: 5 },
  ]);
});

const OPEN = `mutation ($input: OpenRoundInput!) { openRound(input: $input) {
  __typename ... on Round { id period phase dueOn formVersionId } ... on Refusal { code issues { code path message { vi en } } }
} }`;
interface Opened {
  readonly openRound: {
    readonly issues?: readonly {
      readonly code: string;
      readonly path: string;
      readonly message: { readonly vi: string; readonly en: string };
    }[];
  };
}
const days = { opensOn: '2024-11-16', cutoffOn: '2024-11-15', dueOn: '2024-12-05', closesOn: '2024-12-31' };
const open = async (differing: object, username = 'quantri') => {
  const [{ id }] = await api.db.query(`select id from form_version order by id limit 1`);
  const input = { period: '2024', formVersionId: id, ...days, ...differing };
  return as(api, username).query<Opened>(OPEN, { input });
};

it('opens a period once', async () => {
  const answers = await Promise.all([open({}), open({})]);
  const kinds = answers.map(({ data }) => (data.openRound as { __typename?: string }).__typename).toSorted();
  expect(kinds).toEqual(['Refusal', 'Round']);
  expect(await open({})).toRefuse('ALREADY_EXISTS');
});

it('refuses days out of order, periods that are none, forms that are not there, and people who may not', async () => {
  const wrong = await open({ period: '2023', cutoffOn: '2022-11-15', dueOn: '2024-11-01', closesOn: '2024-10-01' });
  expect(wrong.data.openRound.issues!.map(({ code, path }) => ({ code, path }))).toEqual([
    { code: 'DAYS_OUT_OF_ORDER', path: 'dueOn' },
    { code: 'DAYS_OUT_OF_ORDER', path: 'closesOn' },
    { code: 'DAYS_OUT_OF_ORDER', path: 'cutoffOn' },
  ]);
  const noPeriod = await open({ period: '2024-H2' });
  expect(noPeriod).toRefuse('INVALID_INPUT');
  expect(noPeriod.data.openRound.issues).toMatchObject([{ code: 'UNKNOWN_PERIOD', path: 'period' }]);
  expect(await open({ period: '2022', formVersionId: 999_999 })).toRefuse('NOT_FOUND');
  expect(await open({}, 'phantich.bo')).toRefuse('FORBIDDEN');
});

it('refuses a year that nobody can mean, at its place and with the bounds', async () => {
  for (const period of ['1026', '1899', '2101-H1', '9999']) {
    const [first] = (await open({ period })).data.openRound.issues!;
    expect(first).toMatchObject({ code: 'YEAR_OUT_OF_BOUNDS', path: 'period' });
    expect(first!.message.vi).toBe(`Năm ${period.slice(0, 4)} nằm ngoài khoảng 1900 đến 2100. Kiểm tra lại năm.`);
    expect(first!.message.en).toContain('not between 1900 and 2100');
  }
  const late = await open({ period: '2021', closesOn: '9999-12-31' });
  expect(late).toRefuse('INVALID_INPUT');
  expect(late.data.openRound.issues).toMatchObject([{ code: 'YEAR_OUT_OF_BOUNDS', path: 'closesOn' }]);
  const rounds = await api.db.query(`select 1 from round where year not between 1900 and 2100 or period = '2021'`);
  expect(rounds).toEqual([]);
});

it('lists rounds, the latest first, with the phase of the day', async () => {
  const rounds = async () =>
    (await as(api, 'chuyenvien.daklak').ask<{ rounds: unknown[] }>(`{ rounds { period phase cutoffOn } }`)).rounds;
  const first = { period: '2025', cutoffOn: '2025-11-15' };
  for (const [now, phase] of [
    ['2025-11-15T16:59:59Z', 'NOT_OPEN'],
    ['2025-11-15T17:00:00Z', 'OPEN'],
    ['2025-12-05T17:00:00Z', 'OVERDUE'],
    ['2025-12-31T17:00:00Z', 'CLOSED'],
  ] as const) {
    api.clock.set(now);
    expect((await rounds())[0]).toEqual({ ...first, phase });
  }
  expect(libraries.size).toBe(8);
});
