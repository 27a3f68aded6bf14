/** One of a few: an input of react-admin's form that looks as every other select of the application. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { ListOption } from './list-option.js';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly options: readonly ListOption[];
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** What stands there until somebody chooses, or where what was chosen is none of the options any more. */
  readonly usual?: ListOption['id'] | undefined;
  /** The text in place of options that are not there yet. */
  readonly instead?: ReactNode;
}

export function SelectInput({ options, autoFocus, required, disabled, usual = '', instead, ...props }: Props) {
  const { value, change, box } = useField<ListOption['id']>(props, { required: (required ?? true) && usual === '' });
  return (
    <TextField
      {...box}
      required={required ?? true}
      select
      autoFocus={autoFocus}
      disabled={disabled}
      value={options.some(({ id }) => id === value) ? value : usual}
      onChange={({ target }) => change(options.find(({ id }) => String(id) === target.value)?.id ?? target.value)}
    >
      {instead}
      {options.map((one) => (
        <MenuItem key={one.id} value={one.id} sx={{ whiteSpace: 'normal' }}>
          {one.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
