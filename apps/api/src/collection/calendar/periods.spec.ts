/** Rounds of other regimes than the calendar year's, and of days of their own. */
import { periodOf, usualDays, type PeriodPart } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { as, startApi, type Api } from '../../testing/index.js';
import { library, plantLibraries, plantRoles, provinceBefore2025 } from '../../testing/plant.js';

const { regimes } = loadReference();
const regimeOf = (code: string) => regimes.find((one) => one.code === code)!;

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-20T03:00:00Z' });
  await plantLibraries(api, [library('demo:T:66', { validFrom: '2020-07-01', province: provinceBefore2025('66') })]);
  await plantRoles(api);
});
afterAll(() => api.stop());

const OPEN = `mutation ($input: OpenRoundInput!) {
  openRound(input: $input) {
    __typename
    ... on Round { id period calendar { code regime kind firstDay lastDay yearBefore endBefore partInside } }
    ... on Refusal { code issues { code path message { vi en } } }
  } }`;
interface Opened {
  readonly openRound: {
    readonly __typename: string;
    readonly id: number;
    readonly calendar: object;
    readonly issues?: readonly {
      readonly code: string;
      readonly path: string;
      readonly message: { readonly vi: string };
    }[];
  };
}

const input = async (regime: string, part: PeriodPart, year: number, differing: object) => {
  const [{ id }] = await api.db.query(`select id from form_version order by id limit 1`);
  const { code } = periodOf(regimeOf(regime), part, year);
  return { period: code, formVersionId: id, ...usualDays(regimeOf(regime), part, year), ...differing };
};
const open = async (regime: string, part: PeriodPart, year: number, differing: object = {}) =>
  as(api, 'quantri').query<Opened>(OPEN, { input: await input(regime, part, year, differing) });
const wrong = async (...asked: Parameters<typeof open>) => {
  const { issues = [] } = (await open(...asked)).data.openRound;
  return issues.map(({ code, path }) => `${path} ${code}`);
};

it('says which periods a year has in each regime, and by what rule', async () => {
  const { periodRegimes } = await as(api, 'phantich.bo').ask<{ periodRegimes: unknown }>(
    `{ periodRegimes { code name { vi en } basis { vi en } patterns {
       part firstDay endsBefore yearBefore endBefore partInside cutoffOn opensOn dueOn closesOn } } }`,
  );
  expect(periodRegimes).toEqual(regimes);
});

it('opens the sector’s half-year and year on their days, each beside those of its own regime', async () => {
  for (const [part, year] of [
    ['H1', 2026],
    ['Y', 2026],
    ['Q1', 2026],
    ['M9', 2026],
  ] as const) {
    const { openRound } = (await open('sector', part, year)).data;
    const { code, regime, kind, firstDay, lastDay, yearBefore, endBefore, partInside } = periodOf(
      regimeOf('sector'),
      part,
      year,
    );
    expect(openRound.calendar).toEqual({
      code,
      regime,
      kind: kind.toUpperCase().replace('-', '_'),
      firstDay,
      lastDay,
      yearBefore,
      endBefore,
      partInside,
    });
  }
});

it('takes days of its own for a period, which every later round of it has', async () => {
  const own = { firstDay: '2025-09-05', lastDay: '2026-05-25' };
  expect((await open('school', 'SY', 2026, own)).data.openRound.calendar).toMatchObject(own);
  expect(await wrong('school', 'SY', 2027, { firstDay: '2026-05-25' })).toEqual(['firstDay PERIOD_OVERLAPS']);
  await api.db.query(`insert into form (code) values ('OTHER');
    insert into form_version (form_id, number, status, definition, published_at)
    select form.id, 1, 'published', definition, now() from form_version, form where form.code = 'OTHER' limit 1`);
  const [{ id: formVersionId }] = await api.db.query(`select id from form_version order by id desc limit 1`);
  expect(await wrong('school', 'SY', 2026, { formVersionId, firstDay: '2025-09-01' })).toEqual([
    'firstDay PERIOD_SETTLED',
  ]);
  expect((await open('school', 'SY', 2026, { formVersionId })).data.openRound.calendar).toMatchObject(own);
});

it('refuses a round that is due, or closes, before the last day it counts', async () => {
  const asked = await open('sector', 'Y', 2027, { opensOn: '2027-11-01', dueOn: '2027-11-25', closesOn: '2027-11-29' });
  expect(asked).toRefuse('INVALID_INPUT');
  const { issues } = asked.data.openRound;
  expect(issues!.map(({ code, path }) => `${path} ${code}`)).toEqual(['dueOn COUNTED_LATER', 'closesOn COUNTED_LATER']);
  expect(issues![0]!.message.vi).toBe('Số liệu tính đến hết ngày 30/11/2027; chọn ngày đó hoặc ngày sau đó.');
  expect(await wrong('sector', 'Y', 2027, { lastDay: '2028-01-01' })).toContain('lastDay YEAR_OUT_OF_BOUNDS');
  expect(await wrong('administrative', 'Y', 2027, { period: '2027-Q1@administrative' })).toEqual([
    'period UNKNOWN_PERIOD',
  ]);
});

it('names the period and its days where two would share some, in both languages', async () => {
  const { issues } = (await open('sector', 'Q1', 2027, { firstDay: '2026-02-28' })).data.openRound;
  expect(issues).toMatchObject([
    {
      ...{ code: 'PERIOD_OVERLAPS', path: 'firstDay' },
      message: {
        vi: 'Kỳ quý I năm 2026 (năm công tác ngành) đã tính các ngày từ 01/12/2025 đến 28/02/2026. Hai kỳ cùng loại không được chung ngày; sửa ngày đầu hoặc ngày cuối.',
        en: expect.stringContaining('Period first quarter of 2026 (sector year) counts the days from 01/12/2025'),
      },
    },
  ]);
});

it('lays no two overlapping periods where two are opened at once', async () => {
  const answers = await Promise.all([
    open('school', 'S1', 2027, { firstDay: '2026-09-01', lastDay: '2027-02-20' }),
    open('school', 'S2', 2027),
  ]);
  expect(answers.map(({ data }) => data.openRound.__typename).toSorted()).toEqual(['Refusal', 'Round']);
});

it('is held against the periods of its own regime', async () => {
  const [{ id: roundId }] = await api.db.query(`select id from round where period = '2026@sector'`);
  const [{ id: libraryId }] = await api.db.query(`select id from library`);
  const owed = await api.db.query(`select due_on::text as due, active_whole_period as whole from obligation
    where round_id = ${roundId} and library_id = ${libraryId}`);
  expect(owed).toEqual([{ due: '2026-12-05', whole: true }]);
  const { blankSubmission } = await as(api, 'giamdoc.tvdaklak').ask<{
    blankSubmission: { history: readonly object[] };
  }>(`{ blankSubmission(roundId: ${roundId}, libraryId: ${libraryId}) { history { relation period } } }`);
  expect(blankSubmission.history).toEqual([
    { relation: 'PREV_YEAR', period: '2025@sector' },
    { relation: 'PREV_END', period: '2025@sector' },
    { relation: 'H1', period: '2026-H1@sector' },
  ]);
});
