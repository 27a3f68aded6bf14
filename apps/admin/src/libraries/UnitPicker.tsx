/** One unit out of many, found by typing. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { Said } from '../parts/Said.js';
import { usePickBox } from '../parts/usePickBox.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { Unit } from './draft.js';
import { searchUnits } from './searchUnits.js';

interface Props {
  readonly label: string;
  readonly means?: string;
  readonly error: string | undefined;
  readonly units: readonly Unit[];
  readonly value: Unit | undefined;
  readonly onPick: (unit: Unit | undefined) => void;
  readonly required?: boolean;
  /** Said in place of options, where there can be none yet. */
  readonly none?: string;
  readonly loading?: boolean;
  /** What stands between the names, where two units are called the same. */
  readonly above?: (unit: Unit) => string | undefined;
}

export function UnitPicker({ label, means, error, units, value, onPick, above, required, none, loading }: Props) {
  const t = useT();
  const pickBox = usePickBox();
  const f = useFormat();
  const labelOf = (unit: Unit): string =>
    `${f.words(unit.name)} (${[unit.kind, above?.(unit)].filter(Boolean).join(', ')})`;
  return (
    <Autocomplete
      {...pickBox}
      options={[...units]}
      value={value ?? null}
      onChange={(_, unit) => onPick(unit ?? undefined)}
      getOptionLabel={labelOf}
      filterOptions={(all, { inputValue, getOptionLabel }) => {
        // What stands in the box after a pick is the pick itself, which must not hide the others.
        if (value && inputValue === getOptionLabel(value)) return all;
        return searchUnits(all, inputValue, above);
      }}
      loading={loading}
      noOptionsText={none ?? t('libraries.noUnit')}
      renderInput={(input) => (
        <TextField
          {...input}
          required={required}
          label={label}
          error={Boolean(error)}
          helperText={<Said error={error} means={means} />}
        />
      )}
    />
  );
}
