/** Words looked for in a list, in the address as all its filters; `/` goes there. */
import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH } from '@vlis/domain';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import { useKeys } from '../keys/useKeys.js';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** The filters that hold. */
  readonly filter: { readonly q?: string | null | undefined };
}

/** All letters of a search are one step: Back leaves it. `begins`: with the first letter of a search. */
function useSearch(filter: Props['filter']): (q: string, begins: boolean) => void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (q, begins) => {
    const params = new URLSearchParams(search);
    const { q: _before, ...others } = filter;
    params.set('filter', JSON.stringify(q ? { ...others, q } : others));
    params.delete('page');
    navigate({ pathname, search: `?${params}` }, { replace: !begins });
  };
}

export function SearchBox({ label, hint, filter }: Props) {
  const value = filter.q ?? '';
  const input = useRef<HTMLInputElement>(null);
  // While somebody types, the box shows what they type; the address follows a moment later.
  const [typed, setTyped] = useState<string>();
  const search = useSearch(filter);
  useEffect(() => {
    // Back and Forward change the search under the hands.
    const forget = () => setTyped(undefined);
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  useKeys([{ chord: '/', label: 'keys.search', run: () => input.current?.focus() }]);
  const glass = (
    <InputAdornment position="start">
      <Search fontSize="small" />
    </InputAdornment>
  );
  return (
    <TextField
      inputRef={input}
      type="search"
      label={label}
      helperText={hint}
      value={typed ?? value}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        search(target.value, typed === undefined && value === '');
      }}
      slotProps={{ htmlInput: { maxLength: LONGEST_SEARCH }, input: { startAdornment: glass } }}
      sx={{ flex: '1 1 260px' }}
    />
  );
}
