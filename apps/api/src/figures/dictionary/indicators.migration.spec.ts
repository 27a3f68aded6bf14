/**
 * On a filled database the migration makes the dictionary out of what the published forms hold, and leaves every sum in the
 * slot in which it lies.
 */
import { measuresOf, printExpression, type FormDefinition, type IndicatorContent } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { asPublished, migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';
import { loadIndicatorVersions } from './indicator-rows.js';
import { loadMeasures } from './measure-list.js';

const { forms, indicators } = loadReference();
let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('ReviewChains1764100007300')), 60_000);
afterAll(() => old.drop());

type OldForm = FormDefinition & { readonly indicators: readonly IndicatorContent[] };

const contents = indicators.map(({ form: _, version: __, validFrom: ___, validTo: ____, ...content }) => content);
const form = asPublished(forms[0]!);
const document = (number: number, ofVersion: readonly IndicatorContent[]): OldForm => ({
  ...{ ...form, version: number, indicators: ofVersion },
});
const at = (code: string): IndicatorContent => contents.find((one) => one.code === code)!;

/** CS07 gets another unit, then another formula; CS05 is given up; CS99 is new. */
const turned: IndicatorContent = { ...at('CS07'), unit: { vi: 'lượt', en: 'loans' } };
const again: IndicatorContent = { ...turned, denominator: { kind: 'sum', expression: 'B02' } };
const added: IndicatorContent = { ...at('CS08'), code: 'CS99' };
const DOCUMENTS = [
  document(1, contents),
  document(2, [...contents.filter(({ code }) => code !== 'CS07'), turned]),
  document(3, [...contents.filter(({ code }) => !['CS07', 'CS05'].includes(code)), again, added]),
];

/** The form with its first version published and asked in 2025, the others in 2026-H1 and 2027. */
async function publish(): Promise<readonly number[]> {
  const { db } = old;
  await db.query(`update form_version set definition = $1, status = 'published', published_at = '2025-01-05'`, [
    JSON.stringify(DOCUMENTS[0]),
  ]);
  for (const [i, year] of [
    [1, 2026],
    [2, 2027],
  ] as const) {
    await db.query(
      `with version as (
         insert into form_version (form_id, number, status, definition, published_at)
         select id, $1, 'published', $2, '2026-01-05' from form returning id, form_id)
       insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on, closes_on)
       select form_id, id, $3::int::text, 'year', $3::int, make_date($3, 1, 1), make_date($3, 12, 31), make_date($3, 11, 16),
         make_date($3, 11, 15), make_date($3, 12, 5), make_date($3, 12, 31) from version`,
      [i + 1, JSON.stringify(DOCUMENTS[i]), year],
    );
  }
  const rows: { id: number }[] = await db.query('select id from form_version order by number');
  return rows.map(({ id }) => id);
}

it('makes versions of what the published forms hold, and keeps each measure in its slot', async () => {
  const { db } = old;
  await plantOldSubmission(db, 'ministry-accepted');
  const ids = await publish();
  await db.query(
    `insert into rollup (round_id, place_id, type, edition, accepted, sums, counts, missing)
     select round_id, province_id, type, 0, 1, '{1.5,2}', '{1,1}', '{"3": 1}' from obligation`,
  );
  const before: unknown = await db.query('select * from rollup');
  await old.migrateOn();
  expect(await db.query('select * from rollup')).toEqual(before);
  const kept: { definition: OldForm }[] = await db.query('select definition from form_version order by number');
  expect(kept.map(({ definition }) => definition)).toEqual(DOCUMENTS);

  const versions = await loadIndicatorVersions(db.manager);
  expect([...new Set(versions.map(({ code }) => code))]).toEqual([...contents.map(({ code }) => code), 'CS99']);
  const of = (code: string) =>
    versions
      .filter((one) => one.code === code)
      .map(({ version, formula, validFrom, validTo }) => [version, formula, validFrom, validTo]);
  expect(of('CS04')).toEqual([[1, 1, '1900-01-01', null]]);
  expect(of('CS05')).toEqual([[1, 1, '1900-01-01', '2026-12-31']]);
  expect(of('CS07')).toEqual([
    [1, 1, '1900-01-01', '2025-12-31'],
    [2, 1, '2026-01-01', '2026-12-31'],
    [3, 3, '2027-01-01', null],
  ]);
  expect(of('CS99')).toEqual([[1, 1, '2027-01-01', null]]);
  expect(versions.find(({ code, version }) => code === 'CS07' && version === 3)).toMatchObject(again);

  for (const [i, id] of ids.entries()) {
    const formula = (code: string): number => (i === 2 && code === 'CS07' ? 3 : 1);
    const asStored = measuresOf(
      DOCUMENTS[i]!,
      DOCUMENTS[i]!.indicators.map((one) => ({ ...one, formula: formula(one.code) })),
    );
    const { all } = await loadMeasures(db.manager, id);
    expect(all.map(({ slot }) => slot)).toEqual(asStored.map((_, n) => n + 1));
    const comparable = (measures: typeof asStored) =>
      measures.map(({ key, expression, alongside }) => [
        key,
        printExpression(expression),
        alongside && printExpression(alongside),
      ]);
    expect(comparable(all)).toEqual(comparable(asStored));
    const late = i === 2 ? ['CS07/n3', 'CS07/d3', 'CS99/n', 'CS99/d'] : [];
    expect(all.filter(({ from }) => from !== '1900-01-01').map(({ key, from }) => [key, from])).toEqual(
      late.map((key) => [key, '2027-01-01']),
    );
  }
});

it('lets nobody change what is in force, and ends a version once', async () => {
  const { db } = old;
  const change = (sql: string) => db.query(`update indicator_version set ${sql} where valid_to is null`);
  await expect(change(`definition = '{}'`)).rejects.toThrow('stays as it was');
  await expect(change(`valid_to = '2030-12-31', valid_from = '2029-01-01'`)).rejects.toThrow('stays as it was');
  await change(`valid_to = '2030-12-31'`);
  await expect(db.query(`update indicator_version set valid_to = '2031-12-31'`)).rejects.toThrow('stays as it was');
  await expect(db.query('delete from indicator_version')).rejects.toThrow('stays as it was');
  await expect(db.query('update measure set slot = slot + 1000')).rejects.toThrow('keeps its key');
  await expect(
    db.query(
      `insert into indicator_version (indicator_id, version, formula, definition, valid_from, valid_to, published_at)
       select indicator_id, 50, 1, definition, '2025-06-01', '2025-06-30', now() from indicator_version limit 1`,
    ),
  ).rejects.toThrow('indicator_version_apart');
});
