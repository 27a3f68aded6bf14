/** Period, place, types, map. Everything chosen here is in the address. */
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { notYet } from '../parts/notYet.js';
import { listOf } from '../parts/search.js';
import { useLibraryTypes, type Unit } from '../reference/useLists.js';
import type { FiguresAddress, SetAddress } from './dashboard-address.js';

interface Props {
  readonly rounds: readonly RoundLine[];
  readonly round: RoundLine;
  readonly places: readonly Unit[];
  readonly address: FiguresAddress;
  readonly set: SetAddress;
}

function TypePicker({ chosen, set }: { readonly chosen: string[]; readonly set: SetAddress }) {
  const t = useT();
  const f = useFormat();
  const types = useLibraryTypes();
  const nameOf = (code: string) => types.list.find((type) => type.code === code)?.name;
  const shown = (codes: string[]) => {
    const only = codes.length === 1 ? nameOf(codes[0]!) : undefined;
    return codes.length === 0
      ? t('figures.allTypes')
      : only
        ? f.words(only)
        : t('figures.typesChosen', { count: codes.length });
  };
  return (
    <TextField
      select
      label={t('figures.types')}
      value={chosen}
      onChange={({ target }) => set({ types: (target.value as unknown as string[]).join(',') })}
      slotProps={{
        select: { multiple: true, displayEmpty: true, renderValue: (value) => shown(value as string[]) },
        inputLabel: { shrink: true },
      }}
      sx={{ flex: '1 1 200px' }}
    >
      {notYet(types.need, t)}
      {types.list.map(({ code, name }) => (
        <MenuItem key={code} value={code} dense>
          <Checkbox
            size="small"
            checked={chosen.includes(code)}
            sx={{ py: 0.25 }}
            tabIndex={-1}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          <ListItemText primary={f.words(name)} />
        </MenuItem>
      ))}
    </TextField>
  );
}

export function FigureFilters({ rounds, round, places, address, set }: Props) {
  const t = useT();
  const f = useFormat();
  const known = places.some(({ id }) => String(id) === address.place);
  return (
    <Card
      component="section"
      aria-label={t('figures.filters')}
      sx={{ p: 2, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}
    >
      <TextField
        select
        label={t('figures.period')}
        value={round.id}
        onChange={({ target }) => set({ round: String(target.value) })}
        sx={{ flex: '1 1 200px' }}
      >
        {rounds
          .filter(({ phase }) => phase !== 'NOT_OPEN')
          .map(({ id, period }) => (
            <MenuItem key={id} value={id}>
              {f.period(period).replace(/^./, (letter) => letter.toUpperCase())}
            </MenuItem>
          ))}
      </TextField>
      <TextField
        select
        label={t('figures.place')}
        value={known ? address.place : 'nation'}
        onChange={({ target }) => set({ place: target.value })}
        sx={{ flex: '1 1 200px' }}
      >
        <MenuItem value="nation">{t('figures.nation')}</MenuItem>
        {places.map(({ id, name }) => (
          <MenuItem key={id} value={String(id)}>
            {f.words(name)}
          </MenuItem>
        ))}
      </TextField>
      <TypePicker chosen={listOf(address.types)} set={set} />
      <Box>
        <Tooltip title={t('figures.basisHint')}>
          <ToggleButtonGroup
            exclusive
            value={address.basis}
            onChange={(_, next: string | null) => next && set({ basis: next, place: 'nation' })}
            aria-label={t('figures.basis')}
          >
            <ToggleButton value="CURRENT">{`${t('figures.basis')}: ${t('figures.CURRENT').toLowerCase()}`}</ToggleButton>
            <ToggleButton value="AS_REPORTED">{t('figures.AS_REPORTED')}</ToggleButton>
          </ToggleButtonGroup>
        </Tooltip>
      </Box>
    </Card>
  );
}
