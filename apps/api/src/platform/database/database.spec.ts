import { isRefusal, refuse, type Viewer } from '@vlis/domain';
import { startApi, type Api } from '../../testing/index.js';
import { Database } from './database.js';
import type { AuditDraft } from '../audit/audit-draft.js';

const viewer: Viewer = { accountId: 0, username: 'system:test', name: 'test', assignments: [] };

let api: Api;
let database: Database;
beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database);
  await api.db.query(
    'create table note (id int primary key, text text, constraint note_short check (length(text) < 9))',
  );
});
afterAll(() => api.stop());
beforeEach(() => api.db.query('truncate note'));

const notes = async (): Promise<number[]> =>
  ((await api.db.query('select id from note order by id')) as { id: number }[]).map(({ id }) => id);
const audited = async (action: string): Promise<object[]> =>
  (await api.db.query('select * from audit_entry where action = $1 order by id', [action])) as object[];

it('commits the action and its audit entry together', async () => {
  const answer = await database.run(viewer, 'round.open', async (tx, audit) => {
    await tx.query(`insert into note values (1, 'one')`);
    audit.about('note', [1]).note({ size: 3 });
    return 'done';
  });
  expect(answer).toBe('done');
  expect(await notes()).toEqual([1]);
  expect(await audited('round.open')).toMatchObject([
    { actor: 'system:test', account_id: null, subject_kind: 'note', subject_ids: ['1'], details: { size: 3 } },
  ]);
});

it('a refusal leaves nothing behind but an entry that says so', async () => {
  const answer = await database.run(viewer, 'form.publish', async (tx) => {
    await tx.query(`insert into note values (2, 'two')`);
    return refuse('INVALID_DEFINITION');
  });
  expect(answer).toRefuse('INVALID_DEFINITION');
  expect(await notes()).toEqual([]);
  expect(await audited('form.publish')).toMatchObject([
    { actor: 'system:test', outcome: 'refused', refusal: 'INVALID_DEFINITION', details: {} },
  ]);
});

it('a fault leaves nothing behind and flies on', async () => {
  const work = database.run(viewer, 'form.publish', async (tx) => {
    await tx.query(`insert into note values (3, 'three')`);
    throw new Error('a bug');
  });
  await expect(work).rejects.toThrow('a bug');
  expect(await notes()).toEqual([]);
});

it('no action without its audit entry: where that cannot be written, the action is undone', async () => {
  const work = (fill: (audit: AuditDraft) => unknown): Promise<unknown> =>
    database.run(viewer, 'form.publish', async (tx, audit) => {
      await tx.query(`insert into note values (4, 'four')`);
      fill(audit);
      return true;
    });
  await expect(work((audit) => audit.about('note', [4]).note({ unwritable: 1n }))).rejects.toThrow('takes no text');
  // PostgreSQL keeps no NUL in a text.
  await expect(work((audit) => audit.about('note', ['\u0000']))).rejects.toThrow('invalid byte sequence');
  expect(await notes()).toEqual([]);
});

it('writes nothing where nothing was done, and takes no action that does not say what it is about', async () => {
  const idle = database.run(viewer, 'form.publish', (_tx, audit) =>
    Promise.resolve(audit.nothingDone() && 'as it was'),
  );
  expect(await idle).toBe('as it was');
  const done = (await audited('form.publish')).filter((entry) => (entry as { outcome: string }).outcome === 'done');
  expect(done).toEqual([]);
  const nameless = database.run(viewer, 'form.publish', (tx) => tx.query(`insert into note values (8, 'eight')`));
  await expect(nameless).rejects.toThrow('form.publish does not say what it is about');
  expect(await notes()).toEqual([]);
});

it('a listed constraint is a refusal, by its name', async () => {
  const twice = (): Promise<unknown> =>
    database.run(viewer, 'form.publish', (tx, audit) => {
      audit.about('account', []);
      return tx.query(`insert into account (username, name) values ('twice', 'T')`);
    });
  expect(isRefusal(await twice())).toBe(false);
  expect(await twice()).toRefuse('ALREADY_EXISTS');
});

it('a constraint that is not listed is a fault', async () => {
  const work = database.run(viewer, 'form.publish', (tx) => tx.query(`insert into note values (5, 'far too long')`));
  await expect(work).rejects.toThrow('note_short');
});

// Each holds one row and asks for the other's: PostgreSQL ends one of the two, which is then done again.
it('two actions that collide are both done', async () => {
  await api.db.query(`insert into note values (1, 'a'), (2, 'b')`);
  let held = 0;
  let bothHold = (): void => undefined;
  const both = new Promise<void>((resolve) => (bothHold = resolve));
  const work = (first: number, second: number): Promise<unknown> =>
    database.run(viewer, 'rollup.rebuild', async (tx, audit) => {
      audit.about('note', [first, second]);
      await tx.query(`update note set text = text || '+' where id = $1`, [first]);
      held += 1;
      if (held >= 2) bothHold();
      await both;
      await tx.query(`update note set text = text || '-' where id = $1`, [second]);
      return true;
    });
  expect(await Promise.all([work(1, 2), work(2, 1)])).toEqual([true, true]);
  // Once each, and whoever was ended at least once more: a server with much to do may let the two meet again.
  expect(held).toBeGreaterThanOrEqual(3);
  expect(await api.db.query('select text from note order by id')).toEqual([
    { text: expect.stringMatching(/^a(\+-|-\+)$/) as string },
    { text: expect.stringMatching(/^b(\+-|-\+)$/) as string },
  ]);
});

it('reads in one snapshot, and only reads', async () => {
  const seen = await database.read(viewer, async (db) => {
    const before = await db.query('select count(*)::int as n from note');
    await api.db.query(`insert into note values (6, 'six')`);
    return [before, await db.query('select count(*)::int as n from note')] as unknown[];
  });
  expect(seen[1]).toEqual(seen[0]);
  await expect(database.read(viewer, (db) => db.query(`insert into note values (7, 'seven')`))).rejects.toThrow(
    'read-only',
  );
  expect(await notes()).toEqual([6]);
});

it('nobody changes the audit afterwards', async () => {
  await expect(api.db.query(`update audit_entry set actor = 'nobody'`)).rejects.toThrow('append-only');
  await expect(api.db.query('delete from audit_entry')).rejects.toThrow('append-only');
  await expect(api.db.query('truncate audit_entry')).rejects.toThrow('append-only');
});

it('exact numbers and days come as text', async () => {
  const [row] = (await api.db.query(
    `select 9007199254740993::bigint as big, 0.1::numeric as tenth, array[0.1, null]::numeric[] as tenths,
            array[9007199254740993]::bigint[] as bigs, date '2025-07-01' as day, array[date '2025-07-01'] as days`,
  )) as object[];
  expect(row).toEqual({
    big: '9007199254740993',
    tenth: '0.1',
    tenths: ['0.1', null],
    bigs: ['9007199254740993'],
    day: '2025-07-01',
    days: ['2025-07-01'],
  });
});
