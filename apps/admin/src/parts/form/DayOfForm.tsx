/** The first or the last day of what is granted: an input of react-admin's form. */
import { useInput } from 'react-admin';
import { useFormat } from '../../format/useFormat.js';
import { DayInput } from '../DayInput.js';
import { Said } from '../Said.js';
import { useFieldFault, type FieldFaults } from './faults.js';

interface Props extends FieldFaults {
  readonly source: 'validFrom' | 'validTo';
  readonly label: string;
  readonly means: string;
  readonly required?: boolean;
}

export function DayOfForm({ source, label, means, required = false, ...faults }: Props) {
  const f = useFormat();
  const { field, fieldState } = useInput<string>({
    source,
    validate: (day) => (required && !day ? 'form.required' : undefined),
  });
  const fault = useFieldFault(fieldState.error?.message, faults);
  const value = (field.value as string | undefined) ?? '';
  return (
    <DayInput
      required={required}
      fullWidth
      label={label}
      value={value}
      onChange={(day) => {
        field.onChange(day);
        faults.onChange();
      }}
      error={Boolean(fault)}
      helperText={<Said error={fault} means={[value && f.weekday(value), means].filter(Boolean).join('. ')} />}
    />
  );
}
