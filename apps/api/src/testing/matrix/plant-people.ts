/** The people of the matrix: their roles as the reference data give them, and those that are over, or not begun, as an administrator does. */
import { as, type Api } from '../index.js';
import { plantRoles } from '../plant.js';
import { accountsOf, CAST, SUBJECT_ROLES, type Actor } from './cast.js';

const OPEN = `mutation ($input: OpenAccountInput!) { answer: openAccount(input: $input) { __typename } }`;
const GRANT = `mutation ($input: GrantRoleInput!) { answer: grantRole(input: $input) { __typename
  ... on AccountDetail { roles { id validTo holds role } } } }`;
const END = `mutation ($roleId: Int!) { answer: endHeldRole(roleId: $roleId) { __typename } }`;

interface Detail {
  readonly answer: { readonly __typename: string; readonly roles: readonly { id: number; role: string }[] };
}

export async function plantPeople(api: Api, provinces: ReadonlyMap<string, number>): Promise<void> {
  await plantRoles(api, [...CAST, ...SUBJECT_ROLES].flatMap(accountsOf));
  for (const actor of CAST) if (!actor.holds.length) await open(api, actor);
  for (const actor of CAST) if (actor.lapsed) await lapse(api, actor, actor.lapsed, provinces);
}

async function open(api: Api, { username }: Actor): Promise<void> {
  const { answer } = await as(api, 'quantri').ask<Detail>(OPEN, { input: { username, name: username } });
  expect(answer.__typename).toBe('AccountDetail');
}

async function lapse(
  api: Api,
  { username }: Actor,
  { role, reach, ended, ...days }: NonNullable<Actor['lapsed']>,
  provinces: ReadonlyMap<string, number>,
): Promise<void> {
  const name = role.toUpperCase().replaceAll('-', '_');
  const unitId = reach.kind === 'province' ? provinces.get(reach.code) : undefined;
  const administrator = as(api, 'quantri');
  const { answer } = await administrator.ask<Detail>(GRANT, { input: { username, role: name, unitId, ...days } });
  expect(answer.__typename).toBe('AccountDetail');
  if (!ended) return;
  const { id: roleId } = answer.roles.find((one) => one.role === name)!;
  expect((await administrator.ask<Detail>(END, { roleId })).answer.__typename).toBe('AccountDetail');
}
