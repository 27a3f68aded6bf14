/** On a filled database every round finds its period, on the days it had, with the periods it was held against. */
import { loadReference } from '@vlis/seed';
import { readPeriod } from '@vlis/domain';
import { migratedBefore, plantOldForm, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('Periods1764100007800')), 60_000);
afterAll(() => old.drop());

const ROUNDS = 'select period, kind, year, starts_on::text, ends_on::text, due_on::text from round order by id';

it('keeps every round as it was, and names what it is held against', async () => {
  const { db } = old;
  await plantOldForm(db, {});
  await db.query(`
    insert into form (code) values ('G');
    insert into round (form_id, form_version_id, period, kind, year, starts_on, ends_on, opens_on, cutoff_on, due_on, closes_on)
    select form.id, version.id, period, kind, year, starts, ends, starts, starts, ends, ends from form, form_version version,
      (values ('2025', 'year', 2025, '2025-01-01'::date, '2025-12-31'::date),
         ('2024-H1', 'half', 2024, '2024-01-01', '2024-06-30')) as asked (period, kind, year, starts, ends)
    where form.code = 'G'`);
  const before = await db.query(ROUNDS);
  await old.migrateOn();
  expect(await db.query(ROUNDS)).toEqual(before);
  const periods = await db.query(`
    select code, regime, part, kind, year, first_day::text as "firstDay", last_day::text as "lastDay",
      year_before as "yearBefore", end_before as "endBefore", part_inside as "partInside" from period order by code`);
  const { regimes } = loadReference();
  expect(periods).toEqual(['2024-H1', '2025'].map((code) => readPeriod(regimes, code)));
});

it('lets no round differ from its period', async () => {
  const differ = (what: string) => old.db.query(`update round set ${what} where period = '2025'`);
  await expect(differ(`ends_on = '2025-12-30'`)).rejects.toThrow('round_as_its_period');
  await expect(differ(`period = '2026'`)).rejects.toThrow('foreign key');
  await expect(
    old.db.query(`insert into period select '2025-X', regime, part, kind, year, '2025-12-31', '2026-01-31', '', '', null
      from period where code = '2025'`),
  ).rejects.toThrow('period_apart');
});
