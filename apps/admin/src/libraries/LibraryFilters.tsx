/** Name, type, province, status and day; every change is in the address. `/` goes to the search box. */
import Clear from '@mui/icons-material/Clear';
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH } from '@vlis/domain';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useLocation, useNavigate } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import type { LibraryFilter, LibraryStatus } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { DayInput } from '../parts/DayInput.js';
import { notYet } from '../parts/notYet.js';
import { useGoverningBodies, useLibraryTypes, useProvinces } from '../reference/useLists.js';

/** Show "all …" where nothing is chosen, instead of an empty box. */
const allShown = { select: { displayEmpty: true }, inputLabel: { shrink: true } } as const;

const STATUSES: readonly LibraryStatus[] = ['ACTIVE', 'SUSPENDED', 'CLOSED'];

interface SearchBoxProps {
  readonly value: string;
  /** `begins`: with the first letter of a search. */
  readonly onSearch: (q: string, begins: boolean) => void;
}

function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  // While somebody types, the box shows what they type; the address follows a moment later.
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    // Back and Forward change the search under the hands.
    const forget = () => setTyped(undefined);
    window.addEventListener('popstate', forget);
    return () => window.removeEventListener('popstate', forget);
  }, []);
  useKeys([{ chord: '/', label: 'keys.search', run: () => input.current?.focus() }]);
  return (
    <TextField
      inputRef={input}
      type="search"
      label={t('libraries.search')}
      helperText={t('libraries.searchHint')}
      value={typed ?? value}
      onBlur={() => setTyped(undefined)}
      onChange={({ target }) => {
        setTyped(target.value);
        onSearch(target.value, typed === undefined && value === '');
      }}
      slotProps={{
        htmlInput: { maxLength: LONGEST_SEARCH },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: '1 1 260px' }}
    />
  );
}

/** All letters of a search are one step: Back leaves it. */
function useSearch(filter: LibraryFilter): (q: string, begins: boolean) => void {
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

export function LibraryFilters({ found }: { readonly found?: string }) {
  const t = useT();
  const f = useFormat();
  const { filterValues, setFilters } = useListContext();
  const filter = filterValues as LibraryFilter;
  const provinces = useProvinces(filter.asOf ?? undefined);
  const types = useLibraryTypes();
  const bodies = useGoverningBodies();
  const set = (change: LibraryFilter) =>
    setFilters(
      Object.fromEntries(
        Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== ''),
      ),
      {},
    );
  const any = Object.keys(filter).length > 0;
  return (
    <Box sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <SearchBox value={filter.q ?? ''} onSearch={useSearch(filter)} />
        <TextField
          select
          slotProps={allShown}
          label={t('libraries.type')}
          value={filter.types?.[0] ?? ''}
          onChange={({ target }) => set({ types: target.value ? [target.value] : undefined })}
          sx={{ flex: '1 1 140px' }}
        >
          <MenuItem value="">{t('libraries.allTypes')}</MenuItem>
          {notYet(types.need, t)}
          {types.list.map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {f.words(name)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          slotProps={allShown}
          label={t('libraries.body')}
          value={filter.bodies?.[0] ?? ''}
          onChange={({ target }) => set({ bodies: target.value ? [target.value] : undefined })}
          sx={{ flex: '1 1 140px' }}
        >
          <MenuItem value="">{t('libraries.allBodies')}</MenuItem>
          {notYet(bodies.need, t)}
          {bodies.list.map(({ code, name }) => (
            <MenuItem key={code} value={code}>
              {f.words(name)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          slotProps={allShown}
          label={t('libraries.province')}
          value={filter.provinceId ?? ''}
          onChange={({ target }) => set({ provinceId: target.value ? Number(target.value) : undefined })}
          sx={{ flex: '1 1 140px' }}
        >
          <MenuItem value="">{t('libraries.allProvinces')}</MenuItem>
          {notYet(provinces.need, t)}
          {provinces.list.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {f.words(name)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          slotProps={allShown}
          label={t('libraries.state')}
          value={filter.status ?? ''}
          onChange={({ target }) => set({ status: (target.value || undefined) as LibraryStatus | undefined })}
          sx={{ flex: '1 1 140px' }}
        >
          <MenuItem value="">{t('libraries.allStates')}</MenuItem>
          {STATUSES.map((status) => (
            <MenuItem key={status} value={status}>
              {t(`libraries.status.${status}`)}
            </MenuItem>
          ))}
        </TextField>
        <DayInput
          label={t('libraries.asOf')}
          helperText={t('libraries.asOfHint')}
          value={filter.asOf ?? ''}
          onChange={(day) => set({ asOf: day || undefined })}
          sx={{ flex: '1 1 140px', maxWidth: { md: 170 } }}
        />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32, mt: 0.5 }}>
        <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {found}
        </Box>
        {any && (
          <Button size="small" startIcon={<Clear />} onClick={() => setFilters({}, {})}>
            {t('libraries.clear')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
