/** What a person's roles mean for the screens: which home, which menu. The rights themselves are the server's. */
import type { Action } from '@vlis/domain';
import type { Role } from '../gql/graphql.js';

/** The kinds of home page, in the order in which somebody with several roles is offered them. */
export const HOMES = ['library', 'province', 'ministry', 'administrator', 'assessor'] as const;
export type Home = (typeof HOMES)[number];

const homeOf: Readonly<Record<Role, Home>> = {
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

/** A leader reads and signs; the queue of single reports is the officers'. */
export const isLeader = (role: Role): boolean => role === 'PROVINCE_LEADER' || role === 'MINISTRY_LEADER';

export const homesFor = (roles: readonly Role[]): readonly Home[] =>
  HOMES.filter((home) => roles.some((role) => homeOf[role] === home));

/** The roles that lead to a home: what its page takes its scope from. */
export const rolesOf = (home: Home, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => homeOf[role] === home);

/** Who never accepts reads what others have sent; for them nothing is called a review. */
export const reviews = (permissions: readonly string[]): boolean =>
  (['review.accept-at-province', 'review.accept-at-ministry'] satisfies Action[]).some((one) =>
    permissions.includes(one),
  );

const MENU = ['home', 'entry', 'review', 'figures', 'libraries', 'rounds', 'accounts', 'backups'] as const;
export type MenuEntry = (typeof MENU)[number];

const needs: Readonly<Record<MenuEntry, (may: (action: Action) => boolean) => boolean>> = {
  home: () => true,
  entry: (may) => may('submission.save'),
  // Whoever may read all reports of a place sees the queue; whether a button accepts is said by each report's moves.
  review: (may) => may('progress.read') && may('submission.read'),
  figures: (may) => may('figure.read'),
  libraries: (may) => may('library.read'),
  rounds: (may) => may('round.read'),
  accounts: (may) => may('account.read'),
  backups: (may) => may('backup.read'),
};

export function menuFor(permissions: readonly string[]): readonly MenuEntry[] {
  const may = (action: Action) => permissions.includes(action);
  return MENU.filter((entry) => needs[entry](may));
}
