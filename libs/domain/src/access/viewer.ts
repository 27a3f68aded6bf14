/**
 * The person who asks, with dated rights already resolved for today. One Viewer per request; a background job has its
 * own Viewer with a name that shows in the audit, there is no flag that bypasses the policy.
 */
import { POLICY, ACTIONS_ON_RESTRICTED_UNITS, SECOND_FACTOR_ROLES, type Action, type Role } from './policy.js';

/**
 * Where a right holds. A province's scope lists the unit and its predecessors, so that past submissions stay readable; a
 * sector's the governing body and those that were taken into it. `whole` is the system's own: restricted units included.
 */
export type AccessScope =
  | { readonly kind: 'nation'; readonly whole?: true }
  | { readonly kind: 'province'; readonly provinceIds: readonly number[] }
  | { readonly kind: 'sector'; readonly bodies: readonly string[] }
  | { readonly kind: 'library'; readonly libraryIds: readonly number[] };

export interface Assignment {
  readonly role: Role;
  readonly scope: AccessScope;
  /** The number under which the role is kept; absent where it is the system's own, which nobody gives or ends. */
  readonly roleId?: number;
}

export interface Viewer {
  readonly accountId: number;
  readonly username: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

/** Where a thing stands, to be held against a scope. */
export interface ScopedPlace {
  readonly provinceId: number;
  readonly libraryId?: number;
  /** Code of the body that governs the library (registry/governing-body.ts). */
  readonly body: string;
  /** Whether that body's libraries are named within their own chain alone (policy.ts, ACTIONS_ON_RESTRICTED_UNITS). */
  readonly restricted: boolean;
}

/** A right as it is held: its scope, and whether it reaches the restricted units that lie there. */
export interface Grant {
  readonly scope: AccessScope;
  readonly restricted: boolean;
}

/** What a viewer holds of an action. Empty: nothing. */
export const grantsOf = (viewer: Viewer, action: Action): readonly Grant[] =>
  viewer.assignments
    .filter(({ role }) => POLICY[role].includes(action))
    .map(({ role, scope }) => ({ scope, restricted: reachesRestricted(role, scope, action) }));

/** A library's own people and its sector's are its chain; of the others those whose role says so. */
const reachesRestricted = (role: Role, scope: AccessScope, action: Action): boolean => {
  if (scope.kind === 'library' || scope.kind === 'sector') return true;
  if (scope.kind === 'province') return false;
  return scope.whole === true || (ACTIONS_ON_RESTRICTED_UNITS[role] ?? []).includes(action);
};

/** The kept roles by which a viewer may do an action: what an action rests on, to be asked for again before it is kept. */
export const rolesFor = (viewer: Viewer, action: string): readonly number[] =>
  viewer.assignments
    .filter(({ role }) => (POLICY[role] as readonly string[]).includes(action))
    .flatMap(({ roleId }) => roleId ?? []);

/** Whether one of today's roles requires a second factor at sign-in. */
export const needsSecondFactor = ({ assignments }: Pick<Viewer, 'assignments'>): boolean =>
  assignments.some(({ role }) => (SECOND_FACTOR_ROLES as readonly Role[]).includes(role));

/** Whether it is the system that acts, under a name that no person can have (grants.ts). */
export const isSystem = ({ username }: Pick<Viewer, 'username'>): boolean => username.startsWith('system:');

/** The scopes in which a viewer may do an action. Empty: nowhere. */
export const scopesFor = (viewer: Viewer, action: Action): readonly AccessScope[] =>
  grantsOf(viewer, action).map(({ scope }) => scope);

/** Whether the viewer may do it anywhere at all: what an access rule checks before the arguments are read. */
export const may = (viewer: Viewer, action: Action): boolean => scopesFor(viewer, action).length > 0;

export const covers = ({ scope, restricted }: Grant, place: ScopedPlace): boolean => {
  if (place.restricted && !restricted) return false;
  switch (scope.kind) {
    case 'nation':
      return true;
    case 'province':
      return scope.provinceIds.includes(place.provinceId);
    case 'sector':
      return scope.bodies.includes(place.body);
    case 'library':
      return place.libraryId !== undefined && scope.libraryIds.includes(place.libraryId);
  }
};

/** Whether the viewer may do this to that thing. */
export const can = (viewer: Viewer, action: Action, place: ScopedPlace): boolean =>
  grantsOf(viewer, action).some((grant) => covers(grant, place));

/** Everything the viewer may do somewhere; the screens draw their menu from it. */
export const permissionsOf = (viewer: Viewer): readonly Action[] => [
  ...new Set(viewer.assignments.flatMap(({ role }) => POLICY[role])),
];
