/** What every input of react-admin's form has in common: what is wrong with it, and that a change takes back what was said. */
import { useInput } from 'react-admin';
import { useT } from '../../i18n/useT.js';
import { Said } from '../Said.js';
import type { FieldFaults } from './faults.js';

export interface FieldProps extends FieldFaults {
  readonly source: string;
  readonly label: string;
  readonly means: string;
}

const isMissing = (value: unknown): boolean => (typeof value === 'string' ? value.trim() === '' : !value);

export function useField<Value>({ source, label, means, said, onChange }: FieldProps, required = true) {
  const t = useT();
  const { field, fieldState } = useInput<Value>({
    source,
    validate: (value) => (required && isMissing(value) ? 'form.required' : undefined),
  });
  // That something is missing is the only thing that the form finds out by itself.
  const fault = fieldState.error ? t('form.required') : said;
  return {
    fault,
    value: (field.value as Value | undefined) ?? ('' as const),
    change: (value: Value) => {
      field.onChange(value);
      onChange();
    },
    box: {
      required,
      label,
      inputRef: field.ref,
      error: Boolean(fault),
      helperText: <Said error={fault} means={means} />,
    },
  };
}
