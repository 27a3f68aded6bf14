/**
 * Filters, tab, period and place live in the address, so that a copied link shows the same figures. A value equal to
 * its default is left out of the address.
 */
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { readSearch, writeSearch } from './search.js';

export function useUrlState<T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const values = useMemo(() => readSearch(search, defaults), [search, defaults]);
  const set = useCallback(
    (change: Partial<T>) => navigate({ pathname, search: writeSearch(search, change, defaults) }, { replace: true }),
    [navigate, pathname, search, defaults],
  );
  return [values, set];
}
