/** One of a few: an input of react-admin's form that looks as every other select of the house. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useInput } from 'react-admin';
import { Said } from '../Said.js';
import { useFieldFault, type FieldFaults } from './faults.js';
import type { Choice } from './choice.js';

interface Props extends FieldFaults {
  readonly source: string;
  readonly label: string;
  readonly means: string;
  readonly options: readonly Choice[];
  readonly autoFocus?: boolean;
}

export function SelectInput({ source, label, means, options, autoFocus, ...faults }: Props) {
  const { field, fieldState } = useInput<string>({ source, validate: (one) => (one ? undefined : 'form.required') });
  const fault = useFieldFault(fieldState.error?.message, faults);
  return (
    <TextField
      select
      required
      autoFocus={autoFocus}
      inputRef={field.ref}
      label={label}
      value={(field.value as string | undefined) ?? ''}
      onBlur={() => field.onBlur()}
      onChange={({ target }) => {
        field.onChange(target.value);
        faults.onChange();
      }}
      error={Boolean(fault)}
      helperText={<Said error={fault} means={means} />}
    >
      {options.map((one) => (
        <MenuItem key={one.id} value={one.id} sx={{ whiteSpace: 'normal' }}>
          {one.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
