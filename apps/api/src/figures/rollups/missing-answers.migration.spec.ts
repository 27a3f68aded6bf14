/** On a filled database the migration finds for every accepted submission what an acceptance of today would write. */
import { readersOf, measuresOf, missingPlaces, type EncodedCells } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { asPublished, migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

const { forms, indicators } = loadReference();
/** As it was published then, with its indicators. */
const definition = { ...asPublished(forms[0]!), indicators };
let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('MissingAnswers1764100006940')), 60_000);
afterAll(() => old.drop());

const SUBMISSIONS: readonly EncodedCells[] = [
  { B01: '5', C01: '2', E18: '~not-applicable', E19: '0', E06: '~not-collected' },
  { B01: '~refused', C01: '~closed', E18: '4', E19: '~not-yet', E06: '3' },
  { B01: '7', C01: '2', E18: '4', E19: '10', E06: '9' },
];

it('fills facts and roll-ups from the submissions', async () => {
  const { db } = old;
  const ids: number[] = [];
  for (const cells of SUBMISSIONS) {
    const id = await plantOldSubmission(db, 'ministry-accepted');
    await db.query(`update submission set cells = $2 where id = $1`, [id, JSON.stringify(cells)]);
    await db.query(
      `insert into fact (year, round_id, library_id, submission_id, province_id, type, values)
       select 2025, submission.round_id, submission.library_id, submission.id, obligation.province_id, obligation.type, '{}'
       from submission join obligation using (round_id, library_id) where submission.id = $1`,
      [id],
    );
    ids.push(id);
  }
  await db.query(`update form_version set definition = $1`, [JSON.stringify(definition)]);
  await db.query(
    `insert into rollup (round_id, place_id, type, accepted, sums, counts)
     select round_id, province_id, type, count(*), '{}', '{}' from fact group by round_id, province_id, type`,
  );
  await old.migrateOn();

  const measures = measuresOf(
    definition,
    indicators.map((one) => ({ ...one, formula: 1 })),
  );
  const readers = readersOf(measures.map((measure, i) => ({ ...measure, slot: i + 1, from: '1900-01-01' })));
  const expected = SUBMISSIONS.map((cells) => [...missingPlaces(readers, cells)]);
  const facts: { missing: number[] }[] = await db.query(
    `select missing from fact where submission_id = any($1) order by submission_id`,
    [ids],
  );
  expect(facts.map(({ missing }) => missing)).toEqual(expected);
  expect(expected[0]!.length).toBeGreaterThan(2); // the items, and the measures that read them
  expect(expected[2]).toEqual([]);

  const [{ missing }]: [{ missing: Record<string, number> }] = await db.query('select missing from rollup');
  const counted = new Map<string, number>();
  for (const place of expected.flat()) counted.set(`${place}`, (counted.get(`${place}`) ?? 0) + 1);
  expect(missing).toEqual(Object.fromEntries(counted));
});
