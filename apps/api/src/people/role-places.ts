/**
 * The places in which a right can be given: a library, a province, or, with neither, the nation. Each is checked against
 * what the giver may do there, so that nobody gives a right beyond their own reach.
 */
import { issue, refuse, scopesFor, type Action, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { mayAt } from './library-people.js';

export interface PlaceWish {
  readonly unitId?: number | null;
  readonly libraryId?: number | null;
}

export interface RolePlace {
  readonly unitId: number | null;
  readonly libraryId: number | null;
}

/** The place as it is stored; refused where there is none such, or none in which the viewer may do this. */
export async function findPlace(
  db: EntityManager,
  viewer: Viewer,
  action: Action,
  { unitId = null, libraryId = null }: PlaceWish,
): Promise<RolePlace | Refusal> {
  if (unitId !== null && libraryId !== null) return refuse('INVALID_INPUT', [], { detail: 'unitId, libraryId' });
  if (libraryId !== null) {
    return (await mayAt(db, viewer, action, libraryId)) ? { unitId, libraryId } : refuse('NOT_FOUND');
  }
  if (unitId !== null) {
    const [unit] = await db.query(`select id from admin_unit where id = $1 and level = 'province'`, [unitId]);
    if (!unit) return refuse('NOT_FOUND', [issue('UNKNOWN_PLACE', 'unitId', { place: `${unitId}` })]);
    const reached = scopesFor(viewer, action).some(
      (scope) => scope.kind === 'nation' || (scope.kind === 'province' && scope.provinceIds.includes(unitId)),
    );
    return reached ? { unitId, libraryId } : refuse('NOT_FOUND');
  }
  const national = scopesFor(viewer, action).some(({ kind }) => kind === 'nation');
  return national ? { unitId, libraryId } : refuse('NOT_FOUND');
}
