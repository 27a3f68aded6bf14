/** A few lines that somebody writes: an input of react-admin's form. */
import TextField from '@mui/material/TextField';
import { useInput } from 'react-admin';
import { Said } from '../Said.js';
import { useFieldFault, type FieldFaults } from './faults.js';

interface Props extends FieldFaults {
  readonly source: string;
  readonly label: string;
  readonly means: string;
  readonly longest: number;
}

export function TextInput({ source, label, means, longest, ...faults }: Props) {
  const { field, fieldState } = useInput<string>({
    source,
    validate: (text?: string) => (text?.trim() ? undefined : 'form.required'),
  });
  const fault = useFieldFault(fieldState.error?.message, faults);
  return (
    <TextField
      required
      multiline
      minRows={2}
      maxRows={6}
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
      slotProps={{ htmlInput: { maxLength: longest } }}
    />
  );
}
