/** Who takes part in the lives of a submission: of the library, the province, the sector and the Ministry, and one who is in several. */
import type { Action, Role } from '../../access/policy.js';
import { can, scopesFor, type AccessScope, type ScopedPlace, type Viewer } from '../../access/viewer.js';

/** The library and province of the submission. */
export const PLACE: ScopedPlace = { provinceId: 66, libraryId: 7, body: 'UBND', restricted: false };

const library: AccessScope = { kind: 'library', libraryIds: [7] };
const province: AccessScope = { kind: 'province', provinceIds: [66] };
const nation: AccessScope = { kind: 'nation' };

const person = (accountId: number, username: string, ...held: readonly [Role, AccessScope][]): Viewer => ({
  ...{ accountId, username, name: username },
  assignments: held.map(([role, scope]) => ({ role, scope })),
});

export const PEOPLE: readonly Viewer[] = [
  person(1, 'lan', ['library-staff', library]),
  person(2, 'minh', ['library-director', library]),
  person(3, 'hong', ['province-officer', province]),
  person(4, 'anh', ['ministry-analyst', nation]),
  person(5, 'ngoc', ['administrator', nation]),
  person(6, 'both', ['province-officer', province], ['ministry-analyst', nation]),
  person(7, 'all', ['library-staff', library], ['province-officer', province], ['ministry-analyst', nation]),
  person(9, 'sector', ['sector-officer', { kind: 'sector', bodies: [PLACE.body] }]),
  person(8, 'stranger', ['library-staff', { kind: 'library', libraryIds: [8] }]),
];

export const mayDo = (who: Viewer, action: Action): boolean => can(who, action, PLACE);

export const importsNationally = (who: Viewer): boolean =>
  scopesFor(who, 'submission.import').some(({ kind }) => kind === 'nation');
