/**
 * Rows are narrowed where they are fetched: the viewer's scopes for an action as a condition on the columns that say
 * where a row stands. There is no other way to other people's rows, and no flag that leaves the condition out.
 */
import { scopesFor, type Action, type Viewer } from '@vlis/domain';

/** SQL names of the columns that place a row. */
export interface PlaceColumns {
  readonly province: string;
  readonly library: string;
}

export interface Narrowing {
  /** A boolean SQL expression, always in brackets. */
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The condition, with its parameters numbered from `first` (`$3`, `$4` …). No scope at all gives `(false)`. */
export function within(viewer: Viewer, action: Action, columns: PlaceColumns, first: number): Narrowing {
  const scopes = scopesFor(viewer, action);
  if (scopes.some(({ kind }) => kind === 'nation')) return { sql: '(true)', params: [] };
  const provinces = scopes.flatMap((scope) => (scope.kind === 'province' ? scope.provinceIds : []));
  const libraries = scopes.flatMap((scope) => (scope.kind === 'library' ? scope.libraryIds : []));
  const conditions: string[] = [];
  const params: unknown[] = [];
  for (const [column, ids] of [
    [columns.province, provinces],
    [columns.library, libraries],
  ] as const) {
    if (!ids.length) continue;
    conditions.push(`${column} = any($${first + params.length}::int[])`);
    params.push(ids);
  }
  return { sql: conditions.length ? `(${conditions.join(' or ')})` : '(false)', params };
}
