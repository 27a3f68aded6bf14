/** One of a list at the head of a page. */
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface PickProps {
  readonly label: string;
  readonly value: string | number;
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

export const Pick = ({ label, value, options, onPick }: PickProps) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={({ target }) => onPick(target.value)}
    sx={{ minWidth: 220, flexGrow: 1 }}
  >
    {options.map((one) => (
      <MenuItem key={one.value} value={one.value}>
        {one.label}
      </MenuItem>
    ))}
  </TextField>
);
