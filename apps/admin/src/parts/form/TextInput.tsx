/** What somebody writes, in one line or a few: an input of react-admin's form. */
import TextField from '@mui/material/TextField';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  /** False where the server decides whether the field may be blank. */
  readonly required?: boolean;
  readonly longest?: number;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  /** As wide as the form. */
  readonly wide?: boolean;
}

const FEW_LINES = { multiline: true, minRows: 2, maxRows: 6 } as const;

export function TextInput({ required, longest, multiline = false, autoFocus, wide = false, ...props }: Props) {
  const { value, change, box } = useField<string>(props, { required });
  return (
    <TextField
      {...box}
      {...(multiline && FEW_LINES)}
      autoFocus={autoFocus}
      value={value}
      onChange={({ target }) => change(target.value)}
      slotProps={{ htmlInput: { maxLength: longest, autoComplete: 'off' } }}
      sx={wide ? { gridColumn: '1 / -1' } : undefined}
    />
  );
}
