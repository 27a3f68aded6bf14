/** A day: an input of react-admin's form. */
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { DayInput } from '../DayInput.js';
import { HelperText } from '../HelperText.js';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly required?: boolean;
  /** What stands there until somebody types. */
  readonly usual?: string;
  /** What a day is called, where it is a day off. */
  readonly noteOf?: (day: string) => string | undefined;
}

export function DayOfForm({ required = false, usual, noteOf, ...props }: Props) {
  const f = useFormat();
  const [unread, setUnread] = useState(false);
  const { value, change, box, error } = useField<string>(props, { required, unread, usual });
  const weekday = (day: string) => [f.weekday(day), noteOf?.(day)].filter(Boolean).join(', ');
  const means = [value && weekday(value), props.means].filter(Boolean).join('. ');
  return (
    <DayInput
      {...box}
      fullWidth
      value={value}
      onChange={change}
      onUnread={setUnread}
      helperText={<HelperText error={error} means={means} />}
    />
  );
}
