/**
 * The places in which a right can be given: a library, a province, a sector (by its governing body), or, with none of
 * them, the nation. Each is checked against what the giver may do there, so that nobody gives a right beyond their own reach.
 */
import { issue, refuse, scopesFor, type AccessScope, type Action, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { mayAt } from './library-people.js';

export interface PlaceWish {
  /** A province. */
  readonly unitId?: number | null;
  readonly libraryId?: number | null;
  /** Code of a governing body. */
  readonly body?: string | null;
}

export interface RolePlace {
  readonly unitId: number | null;
  readonly libraryId: number | null;
  readonly body: string | null;
}

export const kindOf = ({ unitId, libraryId, body }: RolePlace): AccessScope['kind'] => {
  if (libraryId !== null) return 'library';
  if (unitId !== null) return 'province';
  return body === null ? 'nation' : 'sector';
};

/** The place as it is stored; refused where there is none such, or none in which the viewer may do this. */
export async function findPlace(
  db: EntityManager,
  viewer: Viewer,
  action: Action,
  wish: PlaceWish,
): Promise<RolePlace | Refusal> {
  const place: RolePlace = {
    unitId: wish.unitId ?? null,
    libraryId: wish.libraryId ?? null,
    body: wish.body ?? null,
  };
  if (Object.values(place).filter((one) => one !== null).length > 1) {
    return refuse('INVALID_INPUT', [], { detail: 'unitId, libraryId, body' });
  }
  const { unitId, libraryId, body } = place;
  const scopes = scopesFor(viewer, action);
  const reaches = (fits: (scope: AccessScope) => boolean): boolean =>
    scopes.some((scope) => scope.kind === 'nation' || fits(scope));
  if (libraryId !== null) return (await mayAt(db, viewer, action, libraryId)) ? place : refuse('NOT_FOUND');
  if (unitId !== null) {
    const [unit] = await db.query(`select id from admin_unit where id = $1 and level = 'province'`, [unitId]);
    if (!unit) return refuse('NOT_FOUND', [issue('UNKNOWN_PLACE', 'unitId', { place: `${unitId}` })]);
    const mine = reaches((scope) => scope.kind === 'province' && scope.provinceIds.includes(unitId));
    return mine ? place : refuse('NOT_FOUND');
  }
  if (body !== null) {
    const [found] = await db.query(`select code from governing_body where code = $1`, [body]);
    return found && reaches((scope) => scope.kind === 'sector' && scope.bodies.includes(body))
      ? place
      : refuse('NOT_FOUND');
  }
  return reaches(() => false) ? place : refuse('NOT_FOUND');
}
