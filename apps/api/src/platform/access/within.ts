/**
 * Narrows rows where they are read: the viewer's scopes for an action become a condition on the columns with the place of a row.
 * There is no other access to other people's rows, and no option that leaves the condition out.
 */
import { grantsOf, type Action, type Viewer } from '@vlis/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** SQL names of the columns with the place of a row. */
export interface PlaceColumns {
  readonly province: string;
  readonly library: string;
  /** The body that governs the library. */
  readonly body: string;
}

export interface Narrowing {
  /** A boolean SQL expression, always in brackets. */
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** Rows of restricted units, which are named only within their own chain. */
export const restrictedSql = (body: string): string =>
  `${body} in (select code from governing_body where governing_body.restricted)`;

/** Rows of libraries that the viewer works for and where they may do this; `(false)` where there is none. */
export function ownRows(viewer: Viewer, action: Action, library: string, first: number): Narrowing {
  const scopes = grantsOf(viewer, action).map(({ scope }) => scope);
  if (scopes.some((scope) => scope.kind === 'nation' && scope.whole)) return { sql: '(true)', params: [] };
  const libraries = scopes.flatMap((scope) => (scope.kind === 'library' ? scope.libraryIds : []));
  return libraries.length
    ? { sql: `(${library} = any($${first}::int[]))`, params: [libraries] }
    : { sql: '(false)', params: [] };
}

/** One reason why a row is visible: it is in one of these places. */
interface InPlaces {
  readonly column: keyof PlaceColumns;
  readonly type: 'int' | 'text';
  readonly ids: readonly (number | string)[];
  /** Whether rows of restricted units are left out. */
  readonly openOnly: boolean;
}

/** What is visible: everything, everything that is not restricted, or the rows in these places. */
interface InSight {
  readonly whole: boolean;
  readonly open: boolean;
  readonly places: readonly InPlaces[];
}

function inSight(viewer: Viewer, action: Action): InSight {
  const grants = grantsOf(viewer, action);
  const scopes = grants.map(({ scope }) => scope);
  const provinces = scopes.flatMap((scope) => (scope.kind === 'province' ? scope.provinceIds : []));
  const libraries = scopes.flatMap((scope) => (scope.kind === 'library' ? scope.libraryIds : []));
  const bodies = scopes.flatMap((scope) => (scope.kind === 'sector' ? scope.bodies : []));
  const places: readonly InPlaces[] = [
    { column: 'province', type: 'int', ids: provinces, openOnly: true },
    { column: 'library', type: 'int', ids: libraries, openOnly: false },
    { column: 'body', type: 'text', ids: bodies, openOnly: false },
  ];
  return {
    whole: grants.some(({ scope, restricted }) => scope.kind === 'nation' && restricted),
    open: scopes.some(({ kind }) => kind === 'nation'),
    places: places.filter(({ ids }) => ids.length > 0),
  };
}

/** @param bind stores a value as a parameter of the statement and returns the parameter's name */
function written({ whole, open, places }: InSight, columns: PlaceColumns, bind: (ids: InPlaces) => string): string {
  if (whole) return '(true)';
  const isOpen = `not (${restrictedSql(columns.body)})`;
  const among = places.map((place) => {
    const condition = `${columns[place.column]} = any(${bind(place)}::${place.type}[])`;
    return place.openOnly ? `(${condition} and ${isOpen})` : condition;
  });
  const conditions = [...(open ? [isOpen] : []), ...among];
  return conditions.length ? `(${conditions.join(' or ')})` : '(false)';
}

/** The condition, with its parameters numbered from `first` (`$3`, `$4` …); `(false)` where the viewer has no right. */
export function within(viewer: Viewer, action: Action, columns: PlaceColumns, first: number): Narrowing {
  const params: unknown[] = [];
  const sql = written(inSight(viewer, action), columns, ({ ids }) => `$${first + params.push(ids) - 1}`);
  return { sql, params };
}

/**
 * The same for a query builder, with its own parameter names.
 * @param columns properties: `state.provinceId`
 */
export function whereWithin<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  viewer: Viewer,
  action: Action,
  columns: PlaceColumns,
): SelectQueryBuilder<T> {
  const params: Record<string, unknown> = {};
  const sql = written(inSight(viewer, action), columns, ({ column, ids }) => {
    params[`within_${column}`] = ids;
    return `:within_${column}`;
  });
  return query.andWhere(sql, params);
}
