/** Which home page a person's roles lead to. */
import type { Role } from '../gql/graphql.js';

/** The kinds of home page, in the order in which somebody with several roles is offered them. */
export const HOMES = ['library', 'province', 'ministry', 'administrator', 'assessor'] as const;
export type HomeKind = (typeof HOMES)[number];

const homeOf: Readonly<Record<Role, HomeKind>> = {
  LIBRARY_STAFF: 'library',
  LIBRARY_DIRECTOR: 'library',
  PROVINCE_OFFICER: 'province',
  PROVINCE_LEADER: 'province',
  SECTOR_OFFICER: 'ministry',
  MINISTRY_ANALYST: 'ministry',
  MINISTRY_LEADER: 'ministry',
  ASSESSOR: 'assessor',
  ADMINISTRATOR: 'administrator',
};

/** A leader reads and signs; the queue of single submissions is the officers'. */
export const isLeader = (role: Role): boolean => role === 'PROVINCE_LEADER' || role === 'MINISTRY_LEADER';

export const homesFor = (roles: readonly Role[]): readonly HomeKind[] =>
  HOMES.filter((home) => roles.some((role) => homeOf[role] === home));

/** The roles that lead to a home: what its page takes its scope from. */
export const rolesOf = (home: HomeKind, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => homeOf[role] === home);
