/**
 * Rows are narrowed where they are fetched: the viewer's scopes for an action as a condition on the columns that say
 * where a row stands. There is no other way to other people's rows, and no flag that leaves the condition out.
 */
import { grantsOf, type Action, type Viewer } from '@vlis/domain';

/** SQL names of the columns that place a row. */
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

/** Rows of units that are named within their own chain alone. */
export const restrictedSql = (body: string): string =>
  `${body} in (select code from governing_body where governing_body.restricted)`;

/** Rows of libraries that the viewer works for, and may do this for: `(false)` where it is none. */
export function ownRows(viewer: Viewer, action: Action, library: string, first: number): Narrowing {
  const scopes = grantsOf(viewer, action).map(({ scope }) => scope);
  if (scopes.some((scope) => scope.kind === 'nation' && scope.whole)) return { sql: '(true)', params: [] };
  const libraries = scopes.flatMap((scope) => (scope.kind === 'library' ? scope.libraryIds : []));
  return libraries.length
    ? { sql: `(${library} = any($${first}::int[]))`, params: [libraries] }
    : { sql: '(false)', params: [] };
}

/** The condition, with its parameters numbered from `first` (`$3`, `$4` …). No right at all gives `(false)`. */
export function within(viewer: Viewer, action: Action, columns: PlaceColumns, first: number): Narrowing {
  const grants = grantsOf(viewer, action);
  const scopes = grants.map(({ scope }) => scope);
  if (grants.some(({ scope, restricted }) => scope.kind === 'nation' && restricted)) {
    return { sql: '(true)', params: [] };
  }
  const open = `not (${restrictedSql(columns.body)})`;
  const conditions = scopes.some(({ kind }) => kind === 'nation') ? [open] : [];
  const params: unknown[] = [];
  const among = (column: string, type: string, ids: readonly unknown[]): string =>
    `${column} = any($${first + params.push(ids) - 1}::${type}[])`;
  const provinces = scopes.flatMap((scope) => (scope.kind === 'province' ? scope.provinceIds : []));
  const libraries = scopes.flatMap((scope) => (scope.kind === 'library' ? scope.libraryIds : []));
  const bodies = scopes.flatMap((scope) => (scope.kind === 'sector' ? scope.bodies : []));
  if (provinces.length) conditions.push(`(${among(columns.province, 'int', provinces)} and ${open})`);
  if (libraries.length) conditions.push(among(columns.library, 'int', libraries));
  if (bodies.length) conditions.push(among(columns.body, 'text', bodies));
  return { sql: conditions.length ? `(${conditions.join(' or ')})` : '(false)', params };
}
