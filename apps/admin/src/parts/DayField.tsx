/**
 * A day, with one plain sentence that says what hangs on it. Browsers write days in the order of their own language, so
 * what was entered is said once more as the country writes it, with its weekday.
 */
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { IsoDate } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { Said } from './Said.js';

interface Props {
  readonly label: string;
  readonly means: string;
  readonly value: IsoDate | '';
  readonly error: string | undefined;
  readonly onChange: (day: IsoDate | '') => void;
}

export function DayField({ label, means, value, error, onChange }: Props) {
  const f = useFormat();
  return (
    <TextField
      type="date"
      required
      fullWidth
      label={label}
      value={value}
      error={Boolean(error)}
      helperText={
        <>
          {value && (
            <Box component="span" sx={{ display: 'block', color: 'text.primary' }}>
              {f.weekday(value)}
            </Box>
          )}
          <Said error={error} means={means} />
        </>
      }
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: '9999-12-31' } }}
    />
  );
}
