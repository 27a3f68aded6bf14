/** The migration that chains the audit includes the entries of before, on a database of that time. */
import type { DataSource } from 'typeorm';
import { migratedBefore, type OldDatabase } from '../../../testing/migrate-to.js';
import { verifyChain } from './verify-chain.js';

let old: OldDatabase;
let db: DataSource;
beforeAll(async () => {
  old = await migratedBefore('AuditChain1764100004000');
  ({ db } = old);
  await db.query(`insert into account (username, name) values ('thuthu', 'T')`);
  await db.query(`
    insert into audit_entry (account_id, actor, action, subject_kind, subject_ids, details, ip, correlation_id)
    select case when n % 2 = 0 then 1 end, 'người ' || n, 'submission.save', nullif('submission', 'submission'), array[n::text, 'a,b'],
      jsonb_build_object('n', n, 'ghi chú', 'đủ'), '10.1.2.3', null
    from generate_series(1, 7000) n`);
  await old.migrateOn();
}, 60_000);
afterAll(() => old.drop());

it('chains every entry, changes nothing else in it, and keeps them all', async () => {
  const { entries, broken, heads } = await verifyChain(db);
  expect(broken).toEqual([]);
  expect(entries).toBe(7000);
  expect(heads).toHaveLength(32);
  const [row] = (await db.query(`select actor, outcome, refusal, details from audit_entry where id = 42`)) as object[];
  expect(row).toEqual({ actor: 'người 42', outcome: 'done', refusal: null, details: { n: 42, 'ghi chú': 'đủ' } });
});

it('goes on from there, and refuses changes again', async () => {
  await db.query(
    `select append_audit(1, 'thuthu', 'submission.save', 'submission', '{1}', '{}', null, null, 'done', null)`,
  );
  expect(await verifyChain(db)).toMatchObject({ entries: 7001, broken: [] });
  await expect(db.query(`update audit_entry set actor = 'nobody'`)).rejects.toThrow('append-only');
});
