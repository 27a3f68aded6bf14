/** One unit out of many, found by typing. */
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { Ref } from 'react';
import { isComing } from '../api/press.js';
import { unreadAs } from '../api/form-issue.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { HelperText } from '../parts/HelperText.js';
import { usePickBox } from '../parts/usePickBox.js';
import type { PickList } from '../reference/useLists.js';
import type { Unit } from '../reference/useLists.js';
import { searchUnits } from './searchUnits.js';

interface Props {
  readonly label: string;
  readonly means?: string;
  readonly error: string | undefined;
  readonly units: PickList<Unit>;
  readonly value: Unit | undefined;
  readonly onPick: (unit: Unit | undefined) => void;
  /** What stands in the box without being picked. */
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  readonly required?: boolean;
  /** The form finds the field by it. */
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The text in place of options, where there can be none yet. */
  readonly none?: string;
  /** What stands between the names, where two units are called the same. */
  readonly above?: (unit: Unit) => string | undefined;
}

export function UnitPicker({ label, means, error, units, value, typed, onPick, onType, above, ...rest }: Props) {
  const { required, none, inputRef } = rest;
  const t = useT();
  const f = useFormat();
  const labelOf = (unit: Unit): string =>
    `${f.words(unit.name)} (${[unit.kind, above?.(unit)].filter(Boolean).join(', ')})`;
  const { unpicked, box } = usePickBox({ picked: value && labelOf(value), typed, onType });
  const wrong = unpicked ?? error;
  const { list, need } = units;
  // While the map of another day is on its way, nothing is picked from the one before it.
  const loading = none === undefined && isComing(need);
  return (
    <Autocomplete
      {...box}
      options={need.isThere ? [...list] : []}
      value={value ?? null}
      onChange={(_, unit) => onPick(unit ?? undefined)}
      getOptionLabel={labelOf}
      filterOptions={(all, { inputValue, getOptionLabel }) => {
        // What stands in the box after a pick is the pick itself, which must not hide the others.
        if (value && inputValue === getOptionLabel(value)) return all;
        return searchUnits(all, inputValue, above);
      }}
      loading={loading}
      noOptionsText={none ?? (need.failure ? unreadAs(need.failure, t) : t('libraries.noUnit'))}
      renderInput={(input) => (
        <TextField
          {...input}
          required={required}
          inputRef={inputRef}
          label={label}
          error={Boolean(wrong)}
          helperText={<HelperText error={wrong} means={means} />}
        />
      )}
    />
  );
}
