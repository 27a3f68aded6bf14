/**
 * On a filled database the migration stores the same counts in fewer array elements, and later acceptances add to them.
 */
import { migratedBefore, plantOldSubmission, type OldDatabase } from '../../testing/migrate-to.js';

let old: OldDatabase;
beforeAll(async () => (old = await migratedBefore('SparseMissing1764100006960')), 60_000);
afterAll(() => old.drop());

const MANY = Array.from({ length: 692 }, (_, i) => (i === 4 || i === 691 ? i : 0));
const SUMS = Array.from({ length: 173 }, (_, i) => `${i}.5`);
const COUNTS = Array.from({ length: 173 }, (_, i) => i);

it('keeps what roll-ups hold, and lets counts be added to it', async () => {
  const { db } = old;
  await plantOldSubmission(db, 'ministry-accepted');
  const plant = (edition: number, missing: readonly number[]): Promise<unknown> =>
    db.query(
      `insert into rollup (round_id, place_id, type, edition, accepted, sums, counts, missing)
       select round_id, province_id, type, $1, 700, $2, $3, $4 from obligation limit 1`,
      [edition, SUMS, COUNTS, missing],
    );
  await plant(0, MANY);
  await plant(1, []);
  await plant(2, [0, 3]);
  await old.migrateOn();

  const rows = (): Promise<{ sums: string[]; counts: number[]; missing: unknown }[]> =>
    db.query('select sums, counts, missing from rollup order by edition');
  const [many, none, one] = await rows();
  expect(many).toEqual({ sums: SUMS, counts: COUNTS, missing: { 5: 4, 692: 691 } });
  expect(none!.missing).toEqual({});
  expect(one!.missing).toEqual({ 2: 3 });

  await db.query(
    `update rollup set
       sums = add_numeric_arrays(sums, '{0.5,NULL,-3}'), counts = add_int_arrays('{}', counts),
       missing = add_counts(missing, (select count_each(places) from (values ('{2,7}'::smallint[]), ('{7}'), ('{}')) as n (places)))`,
  );
  const after = await rows();
  expect(after.map(({ missing }) => missing)).toEqual([
    { 2: 1, 5: 4, 7: 2, 692: 691 },
    { 2: 1, 7: 2 },
    { 2: 4, 7: 2 },
  ]);
  expect(after[0]!.sums).toEqual(['1.0', '1.5', '-0.5', ...SUMS.slice(3)]);
  expect(after[0]!.counts).toEqual(COUNTS);
});
