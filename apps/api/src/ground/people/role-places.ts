/**
 * The places in which a right can be granted: a library, a province, a sector (by its governing body), or, with none of them, the
 * nation. Each is checked against what the granting person may do there, so that nobody grants a right beyond their own scope.
 */
import {
  issue,
  refuse,
  scopesFor,
  type AccessScope,
  type Action,
  type IsoDate,
  type Issue,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { GoverningBodyEntity } from '../registry/index.js';
import { UnitEntity } from '../territory/index.js';
import { mayAt } from './library-people.js';

export interface PlaceInput {
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

interface Dated {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const isThere = ({ validFrom, validTo }: Dated, day: IsoDate | undefined): boolean =>
  day === undefined || (validFrom <= day && (validTo === null || validTo >= day));

const wrongPlace = (wrong: Issue): Refusal => refuse('INVALID_INPUT', [wrong], { detail: wrong.path });

/**
 * The place as it is stored; refused where it does not exist or the viewer may not do this there.
 * @param from the first day of the role, on which the province or body must exist
 */
export async function findPlace(
  db: EntityManager,
  viewer: Viewer,
  action: Action,
  wish: PlaceInput,
  from?: IsoDate,
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
  if (libraryId !== null) return (await mayAt(db, viewer, action, libraryId)) ? place : refuse('NOT_FOUND');
  if (unitId !== null) return (await whyNotProvince(db, scopes, unitId, from)) ?? place;
  if (body !== null) return (await whyNotBody(db, scopes, body, from)) ?? place;
  return reach(scopes, () => false) ? place : refuse('NOT_FOUND');
}

const reach = (scopes: readonly AccessScope[], fits: (scope: AccessScope) => boolean): boolean =>
  scopes.some((scope) => scope.kind === 'nation' || fits(scope));

async function whyNotProvince(
  db: EntityManager,
  scopes: readonly AccessScope[],
  unitId: number,
  from: IsoDate | undefined,
): Promise<Refusal | undefined> {
  const unit = await db.findOneBy(UnitEntity, { id: unitId, level: 'province' });
  if (!unit) return refuse('NOT_FOUND', [issue('UNKNOWN_PLACE', 'unitId', { place: `${unitId}` })]);
  const isMine = reach(scopes, (scope) => scope.kind === 'province' && scope.provinceIds.includes(unitId));
  if (!isMine) return refuse('NOT_FOUND');
  if (isThere(unit, from)) return undefined;
  return wrongPlace(issue('UNKNOWN_UNIT', 'unitId', { unit: unit.nameVi, day: from! }));
}

async function whyNotBody(
  db: EntityManager,
  scopes: readonly AccessScope[],
  body: string,
  from: IsoDate | undefined,
): Promise<Refusal | undefined> {
  const found = await db.findOneBy(GoverningBodyEntity, { code: body });
  const isMine = reach(scopes, (scope) => scope.kind === 'sector' && scope.bodies.includes(body));
  if (!found || !isMine) return refuse('NOT_FOUND');
  if (isThere(found, from)) return undefined;
  return wrongPlace(issue('UNKNOWN_BODY', 'body', { body: found.name.vi, day: from! }));
}
