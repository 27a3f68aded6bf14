/**
 * An indicator is published and rebuilt by itself: its own elements are filled, in the rounds of its days, and everything
 * else stays to the last byte. Figures are added up by hand over testing/three-provinces.ts.
 */
import { missingPlaces, readersOf, type EncodedCells, type IndicatorDocument } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { loadMeasures } from '../dictionary/index.js';
import { askAnalyst } from '../../testing/figures/ask.js';
import { plantThreeProvinces, type PeriodName, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { RebuildRollups } from '../rollups/index.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { as, startApi, type Api } from '../../testing/index.js';

let api: Api;
let world: ThreeProvinces;
beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

const PUBLISH = `mutation ($definition: JSON!) { publishIndicator(input: { definition: $definition }) {
  __typename ... on IndicatorVersion { id code version validFrom validTo definition }
  ... on Refusal { code issues { code path message { vi en } } } } }`;

interface Answer {
  readonly publishIndicator: {
    readonly __typename: string;
    readonly id?: number;
    readonly code: string;
    readonly issues?: readonly { code: string; path: string; message: { vi: string; en: string } }[];
  };
}
const publish = async (definition: unknown, who = 'phantich.bo') =>
  (await as(api, who).ask<Answer>(PUBLISH, { definition })).publishIndicator;

const { indicators } = loadReference();
const turnover = indicators.find(({ code }) => code === 'CS07')!;
const sum = (expression: string) => ({ kind: 'sum', expression }) as const;

/** Loans for each volume added: E06 and C01 are asked of everybody. */
const fresh: IndicatorDocument = {
  ...{ ...turnover, code: 'CS90', version: 1, validFrom: '2025-01-01', types: [] },
  ...{ name: { vi: 'Lượt mượn trên bản bổ sung', en: 'Loans for each volume added' } },
  ...{ numerator: sum('E06 + E01'), denominator: sum('C01') },
};

interface Stored {
  readonly period: PeriodName;
  readonly key: string;
  readonly sums: readonly string[];
  readonly counts: readonly number[];
  readonly missing: Readonly<Record<string, number>>;
}
const rollups = (): Promise<readonly Stored[]> =>
  api.db.query(
    `select round.period, place_id || '/' || type || '/' || edition as key, sums::text[], counts, missing
     from rollup join round on round.id = round_id order by round.period, key`,
  );

const rebuild = () => api.app.get(RebuildRollups, { strict: false }).run(systemViewer('test'));

const TABLE = `query ($filter: FigureFilter!, $codes: [String!]!) { indicatorTable(filter: $filter, codes: $codes) {
  nation { figures { value numerator denominator used obliged } } } }`;
async function nation(period: PeriodName, code: string): Promise<string> {
  type Figure = Record<'value' | 'numerator' | 'denominator' | 'used' | 'obliged', string | null>;
  const { indicatorTable } = await askAnalyst<{ indicatorTable: { nation: { figures: [Figure] } } }>(api, TABLE, {
    filter: { roundId: world.rounds[period].id },
    codes: [code],
  });
  const [{ value, numerator, denominator, used, obliged }] = indicatorTable.nation.figures;
  return `${numerator}/${denominator} = ${value} (${used} of ${obliged})`;
}

it('fills its own elements in the rounds of its days, and no other byte moves', async () => {
  const before = await rollups();
  const facts = (): Promise<{ values: string; missing: number[] }[]> =>
    api.db.query('select values::text, missing from fact order by round_id, library_id');
  const factsBefore = await facts();
  expect(await publish(fresh)).toMatchObject({ __typename: 'IndicatorVersion', code: 'CS90', version: 1 });

  const after = await rollups();
  expect(after.map(({ period, key }) => [period, key])).toEqual(before.map(({ period, key }) => [period, key]));
  after.forEach((row, i) => {
    const { sums, counts, missing } = before[i]!;
    expect(row.sums).toHaveLength(sums.length + 2);
    expect(row.sums.slice(0, sums.length)).toEqual(sums);
    expect(row.counts.slice(0, counts.length)).toEqual(counts);
    expect(row.missing).toMatchObject(missing);
  });
  const factsAfter = await facts();
  factsAfter.forEach((fact, i) => {
    expect(fact.values).toBe(factsBefore[i]!.values);
    expect(fact.missing.slice(0, factsBefore[i]!.missing.length)).toEqual(factsBefore[i]!.missing);
  });
  expect(factsAfter).not.toEqual(factsBefore); // somebody has a reason for E01 or C01
  // (400 + 300 + 240 + 100 + 2000 + 900) / (100 + … + 400): eakar and phuyen lack a value.
  expect(await nation('2025-H1', 'CS90')).toBe('3600/500 = 7.2 (2 of 6)');
  expect(await rebuild()).toMatchObject({ identical: true });
});

it('tells in every fact why a measure has no number, as an acceptance does', async () => {
  const versions: { id: number }[] = await api.db.query('select distinct form_version_id as id from measure');
  let reasons = 0;
  for (const { id } of versions) {
    const list = await loadMeasures(api.db.manager, id);
    const rows: { cells: EncodedCells; missing: number[]; endsOn: string }[] = await api.db.query(
      `select submission.cells, fact.missing, round.ends_on::text as "endsOn" from fact
       join submission on submission.id = fact.submission_id join round on round.id = fact.round_id
       where round.form_version_id = $1`,
      [id],
    );
    for (const { cells, missing, endsOn } of rows) {
      expect(missing).toEqual(missingPlaces(readersOf(list.countedIn(endsOn)), cells));
      reasons += missing.length;
    }
  }
  expect(reasons).toBeGreaterThan(100);
});

it('keeps what a period had: a later version counts from its first day on, and the series shows the break', async () => {
  const old = await nation('2025-H1', 'CS05');
  const before = await rollups();
  const acquired = indicators.find(({ code }) => code === 'CS05')!;
  const second = { ...acquired, version: 2, validFrom: '2026-01-01', denominator: sum('B01 + C01') };
  expect(await publish(second)).toMatchObject({ version: 2, validFrom: '2026-01-01', validTo: null });

  expect(await nation('2025-H1', 'CS05')).toBe(old);
  expect(await nation('2026-H1', 'CS05')).toBe('435/4785 = 9.091 (2 of 6)'); // (25 + 410) / (250 + 4100 + 435)
  const untouched = (rows: readonly Stored[]) => rows.filter(({ period }) => period !== '2026-H1');
  expect(untouched(await rollups())).toEqual(untouched(before));

  const SERIES = `query { indicatorSeries(code: "CS05", kind: HALF) { period value redefined } }`;
  expect(await askAnalyst(api, SERIES, {})).toEqual({
    indicatorSeries: [
      { period: '2024-H1', value: null, redefined: false },
      { period: '2025-H1', value: '10', redefined: false },
      { period: '2026-H1', value: '9.091', redefined: true },
    ],
  });
  const LIST = `query ($day: Date) { indicators(form: "TKTV", day: $day) { code version validFrom validTo } }`;
  const of = async (day: string) =>
    (await askAnalyst<{ indicators: readonly { code: string }[] }>(api, LIST, { day })).indicators.filter(
      ({ code }) => code === 'CS05',
    );
  const { indicators: all } = await askAnalyst<{ indicators: readonly { code: string; version: number }[] }>(
    api,
    '{ indicators { code version } }',
    {},
  );
  expect(all.filter(({ code }) => code === 'CS05').map(({ version }) => version)).toEqual([1, 2]);
  expect(await of('2025-12-31')).toMatchObject([{ version: 1, validFrom: '1900-01-01', validTo: '2025-12-31' }]);
  expect(await of('2026-06-30')).toMatchObject([{ version: 2, validFrom: '2026-01-01', validTo: null }]);
  expect(await rebuild()).toMatchObject({ identical: true });
});

it('reads the sums that are there where only words or the unit change', async () => {
  const before = await rollups();
  const inLoans = { ...turnover, version: 2, validFrom: '2026-01-01', unit: { vi: 'lượt/bản', en: 'loans/volume' } };
  expect(await publish(inLoans)).toMatchObject({ version: 2, definition: { formula: 1 } });
  expect(await rollups()).toEqual(before);
});

it('is published once: the same again is the same, another under its number is refused', async () => {
  const { id } = await publish(fresh);
  expect((await publish(fresh)).id).toBe(id);
  expect(await publish({ ...fresh, decimals: 0 })).toMatchObject({ code: 'ALREADY_EXISTS' });
});

it.each<[string, object, string, string]>([
  ['an unknown item', { numerator: sum('B01 + Z99') }, 'BAD_EXPRESSION', 'numerator'],
  ['itself', { numerator: sum('CS91') }, 'INDICATOR_IN_FORMULA', 'numerator'],
  ['a division by itself', { denominator: sum('E06 + E01') }, 'INDICATOR_DIVIDES_BY_ITSELF', 'denominator'],
  ['an unknown type', { types: ['ZZ'] }, 'UNKNOWN_LIBRARY_TYPE', 'types'],
  ['a name in one language', { name: { vi: 'Tên', en: '' } }, 'TEXT_MISSING', 'name.en'],
  ['a form that is not there', { form: 'NONE' }, 'BAD_INDICATOR', 'form'],
  ['a day that is none', { validFrom: '2026-02-30' }, 'BAD_INDICATOR', 'validFrom'],
  ['what nobody knows', { colour: 'red' }, 'BAD_INDICATOR', 'colour'],
  ['another number than the next', { version: 2 }, 'INDICATOR_VERSION', 'version'],
])('refuses %s, with its place and in both languages', async (_, differing, code, path) => {
  const before = await rollups();
  const answer = await publish({ ...fresh, code: 'CS91', ...differing });
  expect(answer).toRefuse('INVALID_INDICATOR');
  expect(answer).toMatchObject({ issues: [{ code, path }] });
  const { vi, en } = answer.issues![0]!.message;
  for (const sentence of [vi, en]) expect(sentence).toMatch(/^[^{}]{20,}\.$/);
  expect(await rollups()).toEqual(before);
});

it('is published by who answers for the nation’s figures, and by nobody else', async () => {
  for (const who of ['chuyenvien.daklak', 'thuthu.tuyhoa', 'lanhdao.bo'])
    expect(await as(api, who).query(PUBLISH, { definition: { ...fresh, code: 'CS92' } })).toRefuse('FORBIDDEN');
});
