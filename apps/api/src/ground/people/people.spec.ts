import { application } from '../../application.js';
import type { Viewer } from '@vlis/domain';
import { Database } from '../../platform/database/database.js';
import { loadReferenceInto } from '../../operations/command/load-reference.command.js';
import { ViewerDirectory } from '../../platform/auth/viewer-directory.js';
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { plantRoles } from '../../testing/plant.js';
import { systemAccount } from './system-account.js';

const OFFICER = 'chuyenvien.daklak';

let api: Api;
beforeAll(async () => (api = await startApi({ now: '2026-11-20T02:00:00Z' })));
afterAll(() => api.stop());

it('has every account and every role of the demonstration in the audit, once however often they are loaded', async () => {
  await plantRoles(api);
  const entries: { actor: string; action: string; ids: string[]; details: { roleId?: number } }[] = await api.db.query(
    `select actor, action, subject_ids as ids, details from audit_entry
     where action in ('account.open', 'role.assign') order by id`,
  );
  const accounts: { id: number }[] = await api.db.query(`select id from account where username not like 'system:%'`);
  const roles: { id: number }[] = await api.db.query('select id from account_role');
  const loaded = entries.filter(({ actor }) => actor === 'system:load-reference');
  const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
  const opened = loaded.filter(({ action }) => action === 'account.open').map(({ ids }) => Number(ids[0]));
  expect(sorted(opened)).toEqual(sorted(accounts.map(({ id }) => id)));
  expect(sorted(loaded.flatMap(({ details }) => details.roleId ?? []))).toEqual(sorted(roles.map(({ id }) => id)));
});

it('has in the audit that the system takes a role, and lets nobody in by its accounts', async () => {
  const part = { action: 'census-test', roles: ['administrator', 'ministry-analyst'] } as const;
  const { accountId, username } = await systemAccount(api.db.manager, 'census', part);
  const entries = await api.db.query(
    `select actor, action, details from audit_entry where subject_kind = 'account' and subject_ids = $1 order by id`,
    [[`${accountId}`]],
  );
  const taken = (role: string) => ({
    actor: 'system:census',
    action: 'role.assign',
    details: { role, untilTheEndOf: 'census' },
  });
  expect(entries).toEqual([
    { actor: 'system:census', action: 'account.open', details: { username } },
    taken('administrator'),
    taken('ministry-analyst'),
  ]);
  expect(await find(username)).toBeUndefined();
});

const find = (username: string): Promise<Viewer | undefined> => api.app.get(ViewerDirectory).find(username);
const provinces = async (ids: readonly number[]): Promise<string[]> =>
  (
    (await api.db.query(
      `select code || ' ' || name_vi || ' ' || valid_from as name from unnest($1::int[]) with ordinality as asked (id, at)
       join admin_unit using (id) order by at`,
      [ids],
    )) as { name: string }[]
  ).map(({ name }) => name);
const giveRole = (username: string, role: string, from: string, to: string | null): Promise<unknown> =>
  api.db.query(
    `insert into account_role (account_id, role, valid_from, valid_to)
     select id, $2, $3::date, $4::date from account where username = $1`,
    [username, role, from, to],
  );

it('says who asks, where their role holds and what they may do', async () => {
  const { me } = await as(api, OFFICER).ask<{ me: object }>(
    `{ me { username name permissions assignments { role scope place { code name { vi } validFrom } library { id } } } }`,
  );
  expect(me).toEqual({
    username: OFFICER,
    name: 'Lê Thị Hồng',
    permissions: expect.arrayContaining(['review.accept']) as string[],
    assignments: [
      {
        role: 'PROVINCE_OFFICER',
        scope: 'PROVINCE',
        place: { code: '66', name: { vi: expect.stringContaining('Đắk Lắk') as string }, validFrom: '2025-07-01' },
        library: null,
      },
    ],
  });
});

it('takes one query for the account with its roles, one for their places', async () => {
  await as(api, OFFICER).ask('{ me { username } }');
  const asked = await queriesOf(api, () => as(api, OFFICER).ask('{ me { assignments { place { code } } } }'));
  expect(asked).toHaveLength(2);
});

// Đắk Lắk of 01/07/2025 = Đắk Lắk + Phú Yên
it('a province inherits the submissions of the provinces that went over into it', async () => {
  const viewer = await find(OFFICER);
  const { scope } = viewer!.assignments[0]!;
  expect(scope.kind).toBe('province');
  const names = await provinces(scope.kind === 'province' ? scope.provinceIds : []);
  expect(names[0]).toMatch(/^66 .*Đắk Lắk 2025-07-01$/);
  expect(
    names
      .slice(1)
      .map((name) => name.slice(0, 2))
      .sort(),
  ).toEqual(['54', '66']);
});

// Đồng Nai is a city since 30/04/2026; Phú Yên went over into a larger Đắk Lắk.
it('a role goes with a province that becomes a city, and grows with none that is merged', async () => {
  const scopeIn = async (code: string, validFrom: string): Promise<string[]> => {
    await api.db.query(
      `with fresh as (insert into account (username, name) values ($1 || '@' || $2, 'Cán bộ') returning id)
       insert into account_role (account_id, role, unit_id, valid_from)
       select fresh.id, 'province-officer', unit.id, '2020-01-01' from fresh, admin_unit unit
       where level = 'province' and code = $1 and unit.valid_from = $2::date`,
      [code, validFrom],
    );
    const { scope } = (await find(`${code}@${validFrom}`))!.assignments[0]!;
    return provinces(scope.kind === 'province' ? scope.provinceIds : []);
  };
  expect(await scopeIn('75', '2025-07-01')).toContain('75 Đồng Nai 2026-04-30');
  expect(await scopeIn('54', '2004-07-01')).toEqual(['54 Phú Yên 2004-07-01']);
});

it('a role holds from its first day to its last, in the time of Việt Nam', async () => {
  const roles = async (): Promise<string[]> => (await find('danhgia'))!.assignments.map(({ role }) => role);
  await giveRole('danhgia', 'ministry-leader', '2026-12-01', '2026-12-31');
  for (const [moment, expected] of [
    ['2026-11-30T16:59:59Z', ['assessor']], // 23:59:59 of 30/11 in Hà Nội
    ['2026-11-30T17:00:00Z', ['assessor', 'ministry-leader']], // 00:00 of 01/12
    ['2026-12-31T16:59:59Z', ['assessor', 'ministry-leader']],
    ['2026-12-31T17:00:00Z', ['assessor']],
  ] as const) {
    api.clock.set(moment);
    expect([moment, await roles()]).toEqual([moment, expected]);
  }
});

it('who has no role that holds may do nothing, not even ask who they are', async () => {
  await api.db.query(
    `update account_role set valid_to = '2025-01-01' where role = 'ministry-leader' and valid_from < '2025-01-01'`,
  );
  expect(await as(api, 'lanhdao.bo').query('{ me { username } }')).toRefuse('FORBIDDEN');
});

describe('loading the reference data again', () => {
  const accounts = async (): Promise<unknown> =>
    api.db.query(
      'select username, role, valid_to from account left join account_role on account_id = account.id order by 1, 2',
    );

  it('changes nothing, and does not give back a role that was ended', async () => {
    await api.db.query(`update account_role set valid_to = '2026-11-30' where role = 'province-leader'`);
    const before = await accounts();
    await loadReferenceInto(new Database(api.db), application.features(), 'embedded', () => undefined);
    expect(await accounts()).toEqual(before);
  });

  it('brings no ready accounts into production', async () => {
    await api.db.query(`delete from account_role`);
    await loadReferenceInto(new Database(api.db), application.features(), 'production', () => undefined);
    expect(await api.db.query('select from account_role')).toEqual([]);
  });
});
