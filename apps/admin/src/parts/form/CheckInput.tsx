/** Yes or no: an input of react-admin's form. */
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useInput } from 'react-admin';

export function CheckInput({ source, label }: { readonly source: string; readonly label: string }) {
  const { field } = useInput<boolean>({ source });
  return (
    <FormControlLabel
      control={<Checkbox checked={Boolean(field.value)} onChange={(_, checked) => field.onChange(checked)} />}
      label={label}
    />
  );
}
