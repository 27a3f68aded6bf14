/** Round, province, rows, map and items of the table. */
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Item } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import type { MapBasis, UnitLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { shortLabel } from '../reference/labels.js';
import { notOnPaper } from '../theme/paper.js';
import { BY, MOST_ITEMS, type By, type TableAddress } from './table-address.js';

export interface FilterProps {
  readonly rounds: readonly RoundLine[];
  readonly round: RoundLine;
  readonly places: readonly UnitLineFragment[];
  readonly placeId: number | undefined;
  readonly by: By;
  readonly basis: MapBasis;
  readonly choices: readonly Item[];
  readonly chosen: readonly Item[];
  readonly set: (change: Partial<TableAddress>) => void;
}

interface ToggleProps<One extends string> {
  readonly label: string;
  readonly value: One;
  readonly all: readonly One[];
  readonly words: (one: One) => string;
  readonly onPick: (one: One) => void;
}

function Toggle<One extends string>({ label, value, all, words, onPick }: ToggleProps<One>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, next: One | null) => next && onPick(next)}
      aria-label={label}
    >
      {all.map((one) => (
        <ToggleButton key={one} value={one}>
          {words(one)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function TableFilters({ rounds, round, places, placeId, by, basis, choices, chosen, set }: FilterProps) {
  const t = useT();
  const f = useFormat();
  const wide = { flex: '1 1 200px' };
  return (
    <Card
      component="section"
      aria-label={t('tables.filters')}
      sx={{ p: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', ...notOnPaper }}
    >
      <TextField
        select
        label={t('tables.round')}
        value={round.id}
        onChange={({ target }) => set({ round: target.value, page: '1' })}
        sx={wide}
      >
        {rounds
          .filter(({ phase }) => phase !== 'NOT_OPEN')
          .map(({ id, period }) => (
            <MenuItem key={id} value={id}>
              {f.period(period).replace(/^./, (letter) => letter.toUpperCase())}
            </MenuItem>
          ))}
      </TextField>
      {places.length > 1 && (
        <TextField
          select
          label={t('tables.province')}
          value={placeId ?? ''}
          onChange={({ target }) => set({ place: target.value, page: '1' })}
          sx={wide}
        >
          {places.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {f.words(name)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Toggle
        label={t('tables.by')}
        value={by}
        all={BY}
        words={(one) => t(`tables.${one}`)}
        onPick={(one) => set({ by: one, page: '1' })}
      />
      <Toggle<MapBasis>
        label={t('tables.basis')}
        value={basis}
        all={['CURRENT', 'AS_REPORTED']}
        words={(one) => t(`tables.${one}`)}
        onPick={(one) => set({ basis: one, place: '', page: '1' })}
      />
      <Box sx={{ flex: '1 1 100%', minWidth: 0 }}>
        <Autocomplete
          multiple
          size="small"
          options={choices}
          value={[...chosen]}
          onChange={(_, items) => set({ items: items.map(({ code }) => code).join(',') || '-' })}
          getOptionLabel={({ code, label }) => `${code} · ${shortLabel(f.words(label))}`}
          getOptionKey={({ code }) => code}
          getOptionDisabled={() => chosen.length >= MOST_ITEMS}
          disableCloseOnSelect
          openText={t('tables.items')}
          closeText={t('app.close')}
          clearText={t('app.clear')}
          renderInput={(input) => (
            <TextField {...input} label={t('tables.items')} helperText={t('tables.itemsHint', { most: MOST_ITEMS })} />
          )}
        />
      </Box>
    </Card>
  );
}
