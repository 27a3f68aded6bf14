/** An action in progress while its account is closed, or its role ended, is rolled back; closing does not wait for it. */
import { Client } from 'pg';
import { as, startApi, type Answer, type Api, type Person } from '../../testing/index.js';
import { ACCEPT } from '../../testing/accept.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';
import { ownerAt } from '../../testing/template.js';

const CLOSE = `mutation ($id: Int!) { closeAccount(accountId: $id, reason: "Đã nghỉ việc") { __typename } }`;
const REOPEN = `mutation ($id: Int!) { reopenAccount(accountId: $id) { __typename } }`;
const END = `mutation ($id: Int!) { endHeldRole(roleId: $id) { __typename } }`;
const OFFICER = 'chuyenvien.daklak';

let api: Api;
let administrator: Person;
let officer: Person;
let officerId: number;
let ids: readonly number[];
/** Holds what the action needs, from a connection of its own: as the owner, who may hold the lanes of the audit too. */
let holder: Client;

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = ['x:1', 'x:2', 'x:3', 'x:4'];
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, { type: 'X', name: { vi: key, en: key } })),
  );
  await plantRoles(api);
  [administrator, officer] = [as(api, 'quantri'), as(api, OFFICER)];
  const { id: roundId } = await plantRound(api);
  const libraries = keys.map((key) => planted.get(key)!.identifier);
  expect(await importZeroes(api, administrator, { roundId, libraries })).toMatchObject({
    data: { importSubmissions: { submitted: keys.length } },
  });
  ids = (await api.db.query('select id from submission order by id')).map(({ id }: { id: number }) => id);
  [{ id: officerId }] = await api.db.query('select id from account where username = $1', [OFFICER]);
  holder = new Client({ connectionString: ownerAt(api.databaseName) });
  await holder.connect();
});
afterEach(() => holder.query('rollback'));
afterAll(async () => {
  await holder.end();
  await api.stop();
});

/** As they were imported. */
const accept = (id: number) =>
  officer.query<{ answer: { accepted: number[] } }>(ACCEPT, {
    input: { stage: 'province', submissions: [{ id, revision: 1 }] },
  });
const stateOf = async (id: number): Promise<string> =>
  (await api.db.query('select state from submission where id = $1', [id]))[0].state as string;
const rolesOf = async (role: string): Promise<number[]> =>
  (
    await api.db.query('select id from account_role where account_id = $1 and role = $2 and ended_at is null', [
      ...[officerId, role],
    ])
  ).map(({ id }: { id: number }) => id);
const lastDone = (n: number): Promise<object[]> =>
  api.db.query(`select action from audit_entry where outcome = 'done' order by id desc limit $1`, [n]);

/** Until so many stand before a lock in this database. */
async function untilInLine(count: number): Promise<void> {
  for (;;) {
    const { rows } = await holder.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0]!.n >= count) return;
  }
}

/** Begins accepting the submission, does the other thing while that stands in the middle, and lets it go on. */
async function during<T>(id: number, other: () => Promise<Answer<T>>) {
  await holder.query('begin');
  await holder.query('select from submission where id = $1 for update', [id]);
  const accepting = accept(id);
  await untilInLine(1);
  const answer = await other();
  await holder.query('rollback');
  return { other: answer, accepted: await accepting };
}

it('closes the account at once, and the action that was under way is refused and leaves nothing', async () => {
  const id = ids[0]!;
  const { other, accepted } = await during(id, () => administrator.query(CLOSE, { id: officerId }));
  expect(other.data).toEqual({ closeAccount: { __typename: 'AccountDetail' } });
  expect(accepted).toRefuse('FORBIDDEN');
  expect(await stateOf(id)).toBe('submitted');
  const steps = await api.db.query('select from review_step where submission_id = $1 and account_id = $2', [
    ...[id, officerId],
  ]);
  expect(steps).toEqual([]);
  expect(await api.db.query('select actor, action, refusal from audit_entry order by id desc limit 1')).toEqual([
    { actor: OFFICER, action: 'review.accept', refusal: 'FORBIDDEN' },
  ]);
  await administrator.ask(REOPEN, { id: officerId });
  expect((await accept(id)).data.answer.accepted).toEqual([id]);
});

it('ends the role at once, and the action that rests on it is refused', async () => {
  const id = ids[1]!;
  const [role] = await rolesOf('province-officer');
  const { other, accepted } = await during(id, () => administrator.query(END, { id: role }));
  expect(other.data).toEqual({ endHeldRole: { __typename: 'AccountDetail' } });
  expect(accepted).toRefuse('FORBIDDEN');
  expect(await stateOf(id)).toBe('submitted');
  await api.db.query('update account_role set ended_at = null, ended_by = null where id = $1', [role]);
});

it('keeps an action that does not rest on the role that is ended', async () => {
  const id = ids[1]!;
  await api.db.query(`insert into account_role (account_id, role, valid_from) values ($1, 'assessor', '2025-01-01')`, [
    officerId,
  ]);
  const [role] = await rolesOf('assessor');
  const { accepted } = await during(id, () => administrator.query(END, { id: role }));
  expect(accepted.data.answer.accepted).toEqual([id]);
});

it('waits with the closing where the action has asked already and is only being written down', async () => {
  const id = ids[2]!;
  await holder.query('begin');
  await holder.query('select from audit_lane for update');
  const accepting = accept(id);
  await untilInLine(1);
  const closing = administrator.query(CLOSE, { id: officerId });
  await untilInLine(2);
  await holder.query('rollback');
  expect((await accepting).data.answer.accepted).toEqual([id]);
  expect((await closing).data).toEqual({ closeAccount: { __typename: 'AccountDetail' } });
  expect(await lastDone(2)).toEqual([{ action: 'account.close' }, { action: 'review.accept' }]);
  await administrator.ask(REOPEN, { id: officerId });
});

it('refuses the action also where it asks while the account is just being closed', async () => {
  const id = ids[3]!;
  await holder.query('begin');
  await holder.query('update account set active = false where id = $1', [officerId]);
  const accepting = accept(id);
  await untilInLine(1);
  await holder.query('commit');
  expect(await accepting).toRefuse('FORBIDDEN');
  expect(await stateOf(id)).toBe('submitted');
  await administrator.ask(REOPEN, { id: officerId });
});
