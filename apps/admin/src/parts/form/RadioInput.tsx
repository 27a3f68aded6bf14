/** One of a few, all of them in sight: an input of react-admin's form. Arrow keys choose. */
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ListOption } from './list-option.js';
import { useField, type FieldProps } from './useField.js';

interface Props extends FieldProps {
  readonly options: readonly ListOption<string>[];
  readonly autoFocus?: boolean;
}

export function RadioInput({ options, autoFocus = false, ...props }: Props) {
  const { value, change, error, box } = useField<string>(props);
  return (
    <FormControl component="fieldset" error={Boolean(error)}>
      <FormLabel component="legend" sx={{ fontSize: '0.875rem' }}>
        {props.label}
      </FormLabel>
      <RadioGroup value={options.some(({ id }) => id === value) ? value : ''} onChange={(_, chosen) => change(chosen)}>
        {options.map(({ id, label }, i) => (
          <FormControlLabel
            key={id}
            value={id}
            label={label}
            control={
              <Radio
                size="small"
                autoFocus={autoFocus && i === 0}
                slotProps={{ input: i === 0 ? { ref: box.inputRef } : {} }}
                sx={{ py: 0.5 }}
              />
            }
          />
        ))}
      </RadioGroup>
      {error && <FormHelperText>{error}</FormHelperText>}
    </FormControl>
  );
}
