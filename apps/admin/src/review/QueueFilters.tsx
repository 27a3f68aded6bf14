/** Round, place, type, cells to look at, order and search; the search finds names typed without diacritics. */
import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { LONGEST_SEARCH } from '@vlis/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { ownProvince } from '../obligations/side.js';
import { notYet } from '../parts/notYet.js';
import { useLibraryTypes, useProvinces } from '../reference/useLists.js';
import { SORTS } from './queue-url.js';
import type { QueueAddress } from './useQueue.js';

const allShown = { select: { displayEmpty: true }, inputLabel: { shrink: true } } as const;

/** The address follows a moment after the last letter. */
const SEARCH_PAUSE = 300;

function SearchBox({ value, onSearch }: { readonly value: string; readonly onSearch: (q: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  useKeys([{ chord: '/', label: 'keys.search', run: () => input.current?.focus() }]);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    if (typed === undefined || typed === value) return;
    const timer = setTimeout(() => search.current(typed), SEARCH_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const leave = () => {
    if (typed !== undefined && typed !== value) onSearch(typed);
    setTyped(undefined);
  };
  const start = (
    <InputAdornment position="start">
      <Search fontSize="small" />
    </InputAdornment>
  );
  return (
    <TextField
      type="search"
      inputRef={input}
      label={t('review.search')}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={leave}
      slotProps={{ input: { startAdornment: start }, htmlInput: { maxLength: LONGEST_SEARCH } }}
      sx={{ flex: '2 1 200px' }}
    />
  );
}

interface PickerProps {
  readonly label: string;
  readonly value: string;
  readonly onPick: (value: string) => void;
  readonly children: ReactNode;
}

const Picker = ({ label, value, onPick, children }: PickerProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={({ target }) => onPick(target.value)}
    slotProps={allShown}
    sx={{ flex: '1 1 150px', minWidth: 0 }}
  >
    {children}
  </TextField>
);

interface Props {
  readonly round: RoundLine;
  readonly rounds: readonly RoundLine[];
  readonly address: QueueAddress;
}

export function QueueFilters({ round, rounds, address: { queue, change } }: Props) {
  const t = useT();
  const f = useFormat();
  const bound = ownProvince(useMe()) !== undefined;
  const provinces = useProvinces(round.cutoffOn);
  const types = useLibraryTypes();
  const any = Boolean(
    queue.q ||
    queue.followUp ||
    queue.reminded !== undefined ||
    queue.types.length ||
    queue.toLookAt !== undefined ||
    queue.overdue ||
    (!bound && queue.provinceId),
  );
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        p: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <SearchBox value={queue.q} onSearch={(q) => change({ q })} />
      <Picker label={t('review.round')} value={String(round.id)} onPick={(id) => change({ round: id })}>
        {rounds
          .filter(({ phase }) => phase !== 'NOT_OPEN')
          .map(({ id, period }) => (
            <MenuItem key={id} value={String(id)}>
              {f.periodShort(period)}
            </MenuItem>
          ))}
      </Picker>
      {!bound && (
        <Picker
          label={t('review.province')}
          value={provinces.list.some(({ id }) => id === queue.provinceId) ? String(queue.provinceId) : ''}
          onPick={(province) => change({ province })}
        >
          <MenuItem value="">{t('review.allProvinces')}</MenuItem>
          {notYet(provinces.need, t)}
          {provinces.list.map(({ id, name }) => (
            <MenuItem key={id} value={String(id)}>
              {f.words(name)}
            </MenuItem>
          ))}
        </Picker>
      )}
      <Picker
        label={t('review.type')}
        value={types.list.some(({ code }) => code === queue.types[0]) ? queue.types[0]! : ''}
        onPick={(type) => change({ types: type })}
      >
        <MenuItem value="">{t('review.allTypes')}</MenuItem>
        {notYet(types.need, t)}
        {types.list.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {f.words(name)}
          </MenuItem>
        ))}
      </Picker>
      <Picker
        label={t('review.toLookAt')}
        value={queue.toLookAt === undefined ? '' : String(queue.toLookAt)}
        onPick={(toLookAt) => change({ toLookAt })}
      >
        <MenuItem value="">{t('review.all')}</MenuItem>
        <MenuItem value="true">{t('review.someToLookAt')}</MenuItem>
        <MenuItem value="false">{t('review.noneToLookAt')}</MenuItem>
      </Picker>
      <Picker label={t('review.sort')} value={queue.sort} onPick={(sort) => change({ sort })}>
        {SORTS.map((sort) => (
          <MenuItem key={sort} value={sort}>
            {t(`review.sorts.${sort}`)}
          </MenuItem>
        ))}
      </Picker>
      {any && (
        <Button
          onClick={() =>
            change({ q: '', types: '', toLookAt: '', followUp: '', reminded: '', overdue: '', province: '' })
          }
        >
          {t('review.clear')}
        </Button>
      )}
    </Box>
  );
}
