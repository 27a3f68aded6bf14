/** The chain of the audit: what actions add is whole, and every later change is found and named. */
import { Database } from '../../database/database.js';
import { systemViewer } from '../../access/system-viewer.js';
import { startApi, type Api } from '../../../testing/index.js';
import { anchorOf, readAnchor, type Anchor } from './anchor.js';
import { verifyAudit } from '../../../testing/system-transaction.js';
import { verifyChain, type ChainFinding } from './verify-chain.js';

let api: Api;
beforeAll(async () => (api = await startApi()));
afterAll(() => api.stop());

/** Texts that two writers of JSON may write differently. */
const ODD = [
  ...['', ' ', '-', '1:a', 'Đắk Lắk', '🜁', 'a\nb', '"', '\\', '{}', "'", ', ', '/', '</', 'null', 'NULL'],
  ...['\u0001\u0008\u000b\u000c\u001f\u007f\u0085', '\u2028\u2029\ufeff\ufffe', '\ud7ff\ue000', 'e\u0301'],
];

/** An action that leaves an entry about these things. */
const action = (ids: readonly string[], details: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
  api.app.get(Database).run(systemViewer('test'), 'round.open', (_tx, audit) => {
    audit.about('note', ids).note(details);
    return Promise.resolve(true);
  });

const verify = (): Promise<ChainFinding> => verifyAudit(api);

class Undone extends Error {}

/** What the check finds after the owner, past the triggers, has done this; then it is undone. */
async function tampered(sql: string, anchor?: Anchor): Promise<ChainFinding> {
  let finding: ChainFinding | undefined;
  const done = api.db.transaction(async (tx) => {
    await tx.query('alter table audit_entry disable trigger user');
    await tx.query('alter table audit_entry drop constraint audit_entry_place');
    await tx.query(sql);
    finding = await verifyChain(tx, anchor);
    throw new Undone();
  });
  await expect(done).rejects.toThrow(Undone);
  return finding!;
}

/** The lane on which the tests work, and its entries from the first. */
let lane = 0;
let ids: readonly string[] = [];

beforeAll(async () => {
  // What the ready accounts left goes, as only the owner can do it, so that the entries and their places are these.
  await api.db.query(`
    alter table audit_entry disable trigger user; delete from audit_entry; alter table audit_entry enable trigger user;
    update audit_lane set entries = 0, hash = ''`);
  // One connection's own lane gets them all.
  for (let n = 0; n < 12; n += 1) await action([`${n}`, ...ODD], { n });
  const rows: { lane: number; ids: readonly string[] }[] = await api.db.query(
    `select lane, array_agg(id::text order by position) as ids from audit_entry group by lane order by count(*) desc, lane`,
  );
  ({ lane, ids } = rows[0]!);
});

it('holds over what many actions at once have added, on more lanes than one', async () => {
  const before = await verify();
  // Past the application, which puts no text into an entry; older entries have some.
  const odd = (n: number) => JSON.stringify({ [ODD[n % ODD.length]!]: ODD, n, nothing: null });
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      api.db.query(`select append_audit(null, 'system:test', 'x', 'note', $1, $2, null, null, 'done', null)`, [
        ODD,
        odd(n),
      ]),
    ),
  );
  const finding = await verify();
  expect(finding.broken).toEqual([]);
  expect(finding.entries).toBe(before.entries + 60);
  expect(finding.heads.filter(({ entries }) => entries > 0).length).toBeGreaterThan(1);
  const [{ n }] = (await api.db.query('select count(*)::int as n from audit_entry')) as [{ n: number }];
  expect(finding.entries).toBe(n);
});

it('waits for a lane where every one is held, and loses nothing', async () => {
  const holder = api.db.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select from audit_lane for update');
  const waiting = action(['waits']);
  const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 200, 'still waiting'))]);
  expect(first).toBe('still waiting');
  await holder.rollbackTransaction();
  await holder.release();
  expect(await waiting).toBe(true);
  expect((await verify()).broken).toEqual([]);
});

it('leaves no gap where an action is undone after its entry', async () => {
  const undone = api.pool.transaction(async (tx) => {
    await tx.query(
      `select append_audit(null, 'system:test', 'round.open', null, '{}', '{}', null, null, 'done', null)`,
    );
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  expect((await verify()).broken).toEqual([]);
});

const COLUMNS: readonly string[] = [
  `at = at + interval '1 microsecond'`,
  'account_id = (select min(id) from account)',
  `actor = 'system:other'`,
  `action = 'round.close'`,
  `subject_kind = null`,
  `subject_ids = '{}'`,
  `subject_ids = subject_ids[2:] || subject_ids[1]`,
  `subject_ids[1] = null`,
  `details = details || '{"more": 1}'`,
  `ip = '10.0.0.1'`,
  `correlation_id = ''`,
  `outcome = 'refused', refusal = 'NOT_FOUND'`,
  `hash = sha256('x')`,
];

it.each(COLUMNS)('finds a changed entry: %s', async (change) => {
  const { broken } = await tampered(`update audit_entry set ${change} where id = ${ids[4]}`);
  expect(broken).toEqual([{ what: 'changed', lane, position: 5, id: ids[4] }]);
});

it('finds a changed entry whose own hash was worked out anew, by the next', async () => {
  const { broken } = await tampered(`
    update audit_entry e set actor = 'nobody' where id = ${ids[4]};
    update audit_entry e set hash = audit_entry_hash((select hash from audit_entry where id = ${ids[3]}), e) where id = ${ids[4]}`);
  expect(broken).toEqual([{ what: 'changed', lane, position: 6, id: ids[5] }]);
});

it.each([
  ['one that is gone', `delete from audit_entry where id = $4`, 'missing', 5, 5],
  [
    'one that is gone, the others moved up',
    `delete from audit_entry where id = $4; update audit_entry set position = position - 1 where lane = $l and position > 5`,
    ...(['missing', 5, 5] as const),
  ],
  ['the first that are gone', `delete from audit_entry where id in ($0, $1)`, 'missing', 1, 2],
  ['the last that are gone', `delete from audit_entry where lane = $l and position > 7`, 'cut-off', 8, undefined],
  ['all of a lane', `delete from audit_entry where lane = $l`, 'cut-off', 1, undefined],
  [
    'two that have changed places',
    `update audit_entry set position = 13 - position where id in ($5, $6)`,
    ...(['reordered', 6, 6] as const),
  ],
  [
    'one slipped in between',
    `update audit_entry set position = position + 1 where lane = $l and position > 4;
     insert into audit_entry (actor, action, lane, position, hash) values ('nobody', 'round.open', $l, 5, '')`,
    ...(['inserted', 5, null] as const),
  ],
  [
    'one slipped in beside another',
    `insert into audit_entry (actor, action, lane, position, hash) values ('nobody', 'round.open', $l, 5, '')`,
    ...(['inserted', 6, null] as const),
  ],
  [
    'one slipped in behind the last',
    `insert into audit_entry (actor, action, lane, position, hash)
     select 'nobody', 'round.open', lane, entries + 1, hash from audit_lane where lane = $l`,
    ...(['inserted', null, null] as const),
  ],
  [
    'one on a lane that there is not',
    `insert into audit_entry (actor, action, lane, position, hash) values ('nobody', 'round.open', 99, 1, '')`,
    ...(['inserted', 1, null] as const),
  ],
  [
    'a head that was changed',
    `update audit_lane set hash = sha256('x') where lane = $l`,
    ...(['head-changed', null, undefined] as const),
  ],
  [
    'a head that was set back with its entries left',
    `update audit_lane l set entries = 7, hash = (select hash from audit_entry where lane = $l and position = 7) where lane = $l`,
    ...(['inserted', 8, 7] as const),
  ],
] as const)('finds %s', async (_, sql, what, position, entry) => {
  const statement = sql.replaceAll('$l', `${lane}`).replace(/\$(\d)/g, (__, n: string) => ids[Number(n)]!);
  const { broken } = await tampered(statement);
  expect(broken).toMatchObject([{ what, ...(position !== null && { position }) }]);
  if (entry !== null) expect(broken[0]!.id).toBe(entry === undefined ? null : ids[entry]);
});

it('names the oldest of several broken links first', async () => {
  await action(['one more']);
  const { broken } = await tampered(`update audit_entry set actor = 'nobody' where position = 1`);
  expect(broken.length).toBeGreaterThan(1);
  const numbers = broken.map(({ id }) => Number(id));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

/** Somebody who owns the database writes a lane anew from an entry on, all hashes and the head included. */
const rewrite = (from: number): string => `
  update audit_entry set actor = 'nobody' where id = ${ids[from]};
  do $$
  declare
    entry audit_entry;
    last bytea := '';
  begin
    for entry in select * from audit_entry where lane = ${lane} order by position loop
      last := audit_entry_hash(last, entry);
      update audit_entry set hash = last where id = entry.id;
    end loop;
    update audit_lane set hash = last where lane = ${lane};
  end $$`;

it('finds what was written anew, whole as it looks, where an anchor of before is held against it', async () => {
  const { heads } = await verify();
  const anchor = readAnchor(JSON.stringify(anchorOf(heads, new Date())))!;
  await action(['since the anchor']);
  expect((await verifyAudit(api, anchor)).broken).toEqual([]);
  expect((await tampered(rewrite(2))).broken).toEqual([]);
  const { broken } = await tampered(rewrite(2), anchor);
  expect(broken).toMatchObject([{ what: 'not-as-anchored', lane }]);
  const cut = `delete from audit_entry where lane = ${lane} and position > 3;
    update audit_lane set entries = 3, hash = (select hash from audit_entry where id = ${ids[2]}) where lane = ${lane}`;
  expect((await tampered(cut)).broken).toEqual([]);
  expect((await tampered(cut, anchor)).broken).toMatchObject([{ what: 'cut-off', lane, position: 4 }]);
  expect((await tampered('delete from audit_entry; delete from audit_lane', anchor)).broken).toHaveLength(32);
});

it('takes no anchor whose heads do not fit its digest', async () => {
  const anchor = anchorOf((await verify()).heads, new Date());
  expect(readAnchor(JSON.stringify(anchor))).toEqual(anchor);
  const other = anchor.heads.map((head) => ({ ...head, entries: head.entries + 1 }));
  for (const text of ['', '{}', 'null', '[]', JSON.stringify({ ...anchor, heads: other })]) {
    expect(readAnchor(text)).toBeUndefined();
  }
});
