/** One of a few: an input of react-admin's form that looks as every other select of the house. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Choice } from './choice.js';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly options: readonly Choice[];
  readonly autoFocus?: boolean;
}

export function SelectInput({ options, autoFocus, ...props }: Props) {
  const { value, change, box } = useField<string>(props);
  return (
    <TextField {...box} select autoFocus={autoFocus} value={value} onChange={({ target }) => change(target.value)}>
      {options.map((one) => (
        <MenuItem key={one.id} value={one.id} sx={{ whiteSpace: 'normal' }}>
          {one.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
