/** A few lines that somebody writes: an input of react-admin's form. */
import TextField from '@mui/material/TextField';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly longest: number;
}

export function TextInput({ longest, ...props }: Props) {
  const { value, change, box } = useField<string>(props);
  return (
    <TextField
      {...box}
      multiline
      minRows={2}
      maxRows={6}
      value={value}
      onChange={({ target }) => change(target.value)}
      slotProps={{ htmlInput: { maxLength: longest } }}
    />
  );
}
