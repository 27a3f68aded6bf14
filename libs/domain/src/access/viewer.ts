/**
 * The person who asks, with dated rights already resolved for today. One Viewer per request; a background job has its
 * own Viewer with a name that shows in the audit, there is no flag that bypasses the policy.
 */
import { POLICY, type Action, type Role } from './policy.js';

/** Where a right holds. A province's scope lists the unit and its predecessors, so that past reports stay readable. */
export type AccessScope =
  | { readonly kind: 'nation' }
  | { readonly kind: 'province'; readonly provinceIds: readonly number[] }
  | { readonly kind: 'library'; readonly libraryIds: readonly number[] };

export interface Assignment {
  readonly role: Role;
  readonly scope: AccessScope;
}

export interface Viewer {
  readonly accountId: number;
  readonly username: string;
  readonly name: string;
  readonly assignments: readonly Assignment[];
}

/** Where a thing stands, to be held against a scope. */
export interface Place {
  readonly provinceId: number;
  readonly libraryId?: number;
}

/** The scopes in which a viewer may do an action. Empty: nowhere. */
export const scopesFor = (viewer: Viewer, action: Action): readonly AccessScope[] =>
  viewer.assignments.filter(({ role }) => POLICY[role].includes(action)).map(({ scope }) => scope);

/** Whether the viewer may do it anywhere at all: what a door asks before it opens. */
export const may = (viewer: Viewer, action: Action): boolean => scopesFor(viewer, action).length > 0;

export const covers = (scope: AccessScope, place: Place): boolean => {
  if (scope.kind === 'nation') return true;
  if (scope.kind === 'province') return scope.provinceIds.includes(place.provinceId);
  return place.libraryId !== undefined && scope.libraryIds.includes(place.libraryId);
};

/** Whether the viewer may do this to that thing. */
export const can = (viewer: Viewer, action: Action, place: Place): boolean =>
  scopesFor(viewer, action).some((scope) => covers(scope, place));

/** Everything the viewer may do somewhere; the screens draw their menu from it. */
export const permissionsOf = (viewer: Viewer): readonly Action[] => [
  ...new Set(viewer.assignments.flatMap(({ role }) => POLICY[role])),
];
