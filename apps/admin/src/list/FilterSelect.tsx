/** One of a few to narrow a list by; nothing chosen stands there as "all …" instead of an empty box. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly all: string;
  /** Empty: nothing chosen. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The text in place of options that are not there yet. */
  readonly instead?: ReactNode;
  readonly onPick: (value: string) => void;
}

export function FilterSelect({ label, all, value, options, instead, onPick }: Props) {
  return (
    <TextField
      select
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      label={label}
      // Where the address names an option that does not exist, nothing is chosen.
      value={options.some((option) => option.value === value) ? value : ''}
      onChange={({ target }) => onPick(target.value)}
      sx={{ flex: '1 1 140px', minWidth: 0 }}
    >
      <MenuItem value="">{all}</MenuItem>
      {instead}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
