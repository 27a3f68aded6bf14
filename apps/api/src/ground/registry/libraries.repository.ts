/** The register searched: narrowed to the viewer's scope, as of a day, page by page in a stable order. */
import { readIdentifier, readSearchText, type IsoDate, type LibraryStatus, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { within } from '../../platform/access/within.js';
import { inVietnameseOrder } from '../../platform/database/vietnamese-order.js';
import { foundOrRefused } from '../../platform/graphql/refused-query.js';
import { existsOnSql, patternsMeant, patternsOf, provincesOn } from '../territory/index.js';
import { LIBRARY_COLUMNS, placed, type LibraryRow, type StateRow } from './library-rows.js';

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
): Promise<LibraryPage> {
  const { q, types, provinceId, status, bodies, id } = filter;
  const search = foundOrRefused(readSearchText(q, 'filter.q'));
  const provinces = await provincesOn(db, day);
  const identifier = readIdentifier(search.text);
  const words = identifier === undefined ? patternsOf(search.words) : [];
  // What was asked holds no letter or digit: nothing is called so.
  if (search.text && identifier === undefined && !words.length) return { total: 0, rows: [] };
  const params: unknown[] = [
    day,
    [...provinces.keys()],
    [...provinces.values()].map((province) => province.id),
    types ?? null,
    provinceId == null ? null : (provinces.get(provinceId)?.id ?? provinceId),
    status ?? null,
    identifier ?? null,
    words.length ? words : null,
    id ?? null,
    bodies ?? null,
    patternsMeant(search),
  ];
  const columns = { province: 'place.became', library: 'library.id', body: 'state.body' };
  const scope = within(viewer, 'library.read', columns, params.length + 1);
  const matching = `
    from library_state state
    join library on library.id = state.library_id
    join unnest($2::int[], $3::int[]) as place (id, became) on place.id = state.province_id
    where ${existsOnSql('state', '$1')}
      and ($4::text[] is null or state.type = any($4))
      and ($5::int is null or place.became = $5)
      and ($6::text is null or state.status = $6)
      and ($7::text is null or library.identifier = $7)
      and ($8::text[] is null
        or library.id in (select named.library_id from library_state named 
          where named.search_key like all ($8) or named.search_key like all ($11::text[])))
      and ($9::int is null or library.id = $9)
      and ($10::text[] is null or state.body = any($10))
      and ${scope.sql}`;
  const all = [...params, ...scope.params];
  const [{ total }]: [{ total: number }] = await db.query(`select count(*)::int as total ${matching}`, all);
  const rows: StateRow[] = await db.query(
    `select ${LIBRARY_COLUMNS} ${matching} order by ${inVietnameseOrder('state.name_vi')}, library.id
     offset $${all.length + 1} limit $${all.length + 2}`,
    [...all, offset, limit],
  );
  return {
    total,
    rows: await placed(
      db,
      rows,
      rows.map(() => day),
    ),
  };
}
