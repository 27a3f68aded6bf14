/**
 * Filters, tab, period and place live in the address, so that a copied link shows the same figures. A value equal to
 * its default is left out of the address.
 *
 * Somebody who chose something goes back to what was before by the browser's Back: `push`. What only follows the hands,
 * as a cursor or letters being typed, leaves no trace there: `replace`.
 */
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { readSearch, writeSearch } from './search.js';

export function useUrlState<T extends Record<string, string>>(
  defaults: T,
  trace: 'push' | 'replace',
): [T, (change: Partial<T>) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const values = useMemo(() => readSearch(search, defaults), [search, defaults]);
  const set = useCallback(
    (change: Partial<T>) => {
      const next = writeSearch(search, change, defaults);
      // What changes nothing is not a step that Back would have to undo.
      navigate(
        { pathname, search: next },
        { replace: trace === 'replace' || next === writeSearch(search, {}, defaults) },
      );
    },
    [navigate, pathname, search, defaults, trace],
  );
  return [values, set];
}
