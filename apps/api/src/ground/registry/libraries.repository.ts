/** The list of libraries: searched within the viewer's scope, as of a day, in pages of a stable order. */
import {
  readIdentifier,
  readSearchText,
  type IsoDate,
  type LibraryStatus,
  type SearchText,
  type Viewer,
} from '@vlis/domain';
import { Any, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { whereWithin } from '../../platform/access/within.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { existsOnWhere, provincesOn, UnitEntity, whereNamed, type UnitRow } from '../territory/index.js';
import { LibraryStateEntity } from './library-state.entity.js';
import { BY_NAME, ordered, type LibraryOrder } from './library-sort.js';
import { placed, type LibraryRow, type StateRow } from './library-rows.js';

export interface LibraryFilter {
  readonly q?: string | null;
  readonly types?: readonly string[] | null;
  /** A province of any map; libraries of what it became by the day. */
  readonly provinceId?: number | null;
  /** Codes of governing bodies. */
  readonly bodies?: readonly string[] | null;
  readonly status?: LibraryStatus | null;
  /** Only this library. */
  readonly id?: number;
  /** Of these libraries only. */
  readonly ids?: readonly number[] | null;
}

export interface Slice {
  readonly offset: number;
  readonly limit: number;
}

export interface LibraryPage {
  readonly total: number;
  readonly rows: readonly LibraryRow[];
}

export async function findLibraries(
  db: EntityManager,
  viewer: Viewer,
  filter: LibraryFilter,
  day: IsoDate,
  { offset, limit }: Slice,
  order: LibraryOrder = BY_NAME,
): Promise<LibraryPage> {
  const search = foundOrRefused(readSearchText(filter.q, 'filter.q'));
  const provinces = await provincesOn(db, day);
  const identifier = readIdentifier(search.text);
  // The search has no letter or digit, so no name matches.
  if (search.text && identifier === undefined && !search.words.length) return { total: 0, rows: [] };
  const asked = statesOn(db, day, provinces);
  whereWithin(asked, viewer, 'library.read', {
    province: 'place.became',
    library: 'state.libraryId',
    body: 'state.bodyCode',
  });
  const { types, provinceId, status, bodies, id, ids } = filter;
  if (types) asked.andWhere('state.type = any(:types)', { types });
  if (provinceId != null)
    asked.andWhere('place.became = :province', { province: provinces.get(provinceId)?.id ?? provinceId });
  if (status) asked.andWhere({ status });
  if (bodies) asked.andWhere('state.bodyCode = any(:bodies)', { bodies });
  if (id !== undefined) asked.andWhere({ libraryId: id });
  if (ids) asked.andWhere({ libraryId: Any([...ids]) });
  if (identifier !== undefined) asked.andWhere('library.identifier = :identifier', { identifier });
  else if (search.text) asked.andWhere(`state.libraryId in (${everNamed(asked, search)})`);
  const { total } = (await asked.clone().select('count(*)::int', 'total').getRawOne<{ total: number }>())!;
  const rows = await ordered(asked, order).offset(offset).limit(limit).getMany();
  const days = rows.map(() => day);
  return { total, rows: await placed(db, rows.map(rowOf), days) };
}

/** The states valid on a day, with their libraries and bodies; `place.became` is the province on that day. */
const statesOn = (
  db: EntityManager,
  day: IsoDate,
  provinces: ReadonlyMap<number, UnitRow>,
): SelectQueryBuilder<LibraryStateEntity> =>
  db
    .createQueryBuilder(LibraryStateEntity, 'state')
    .innerJoinAndSelect('state.library', 'library')
    .innerJoinAndSelect('state.body', 'body')
    .innerJoin(PLACES, 'place', 'place.id = state.provinceId', {
      recorded: [...provinces.keys()],
      became: [...provinces.values()].map((province) => province.id),
    })
    .innerJoin(UnitEntity, 'province', 'province.id = place.became')
    .where(existsOnWhere('state', 'day'), { day });

const PLACES = '(select unnest(:recorded::int[]) as id, unnest(:became::int[]) as became)';

/** Libraries that have, or had, such a name. */
const everNamed = (asked: SelectQueryBuilder<LibraryStateEntity>, search: SearchText): string => {
  const named = asked.subQuery().select('named.libraryId').from(LibraryStateEntity, 'named');
  return whereNamed(named, 'named.searchKey', search).getQuery();
};

const rowOf = ({ library, body, bodyCode, ...state }: LibraryStateEntity): StateRow => ({
  ...state,
  ...{ id: library.id, identifier: library.identifier, body: bodyCode, restricted: body.restricted },
});
