/** What every input of react-admin's form has in common: what is wrong with it, and that a change takes its issue back. */
import { useInput } from 'react-admin';
import { useT } from '../../i18n/useT.js';
import { HelperText } from '../HelperText.js';
import type { FieldIssue } from './issues.js';

export interface FieldProps extends FieldIssue {
  readonly source: string;
  readonly label: string;
  readonly means?: string | undefined;
}

interface Asked {
  readonly required?: boolean;
  /** The text in the field cannot be read, and the field itself marks it: the form is not sent meanwhile. */
  readonly unread?: boolean;
  /** What stands there until somebody changes it. */
  readonly usual?: unknown;
}

const isMissing = (value: unknown): boolean => (typeof value === 'string' ? value.trim() === '' : !value);

export function useField<Value>(
  { source, label, means, issue, onChange }: FieldProps,
  { required = true, unread = false, usual }: Asked = {},
) {
  const t = useT();
  const { field, fieldState } = useInput<Value>({
    source,
    // A text that is taken out is an empty one, never nothing.
    parse: (text: Value) => text,
    ...(usual !== undefined && { defaultValue: usual }),
    validate: (value) => (unread || (required && isMissing(value)) ? 'form.required' : undefined),
  });
  // The form itself finds only that something is missing; a text that could not be read may be gone by now.
  const error = fieldState.error && required && isMissing(field.value) ? t('form.required') : issue;
  return {
    error,
    value: (field.value as Value | undefined) ?? ('' as const),
    change: (value: Value) => {
      field.onChange(value);
      onChange();
    },
    box: {
      required,
      label,
      inputRef: field.ref,
      error: Boolean(error),
      helperText: <HelperText error={error} means={means} />,
    },
  };
}
