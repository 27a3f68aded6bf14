/** A day that a form asks for, with its weekday and one plain sentence that says what hangs on it. */
import Box from '@mui/material/Box';
import type { IsoDate } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { DayInput } from './DayInput.js';
import { HelperText } from './HelperText.js';

interface Props {
  readonly label: string;
  readonly means: string;
  readonly value: IsoDate | '';
  /** What the day is called, where it is a day off. */
  readonly note: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (day: IsoDate | '') => void;
}

export function DayField({ label, means, value, note, error, onChange }: Props) {
  const f = useFormat();
  const helperText = (
    <>
      {value && (
        <Box component="span" sx={{ display: 'block', color: 'text.primary' }}>
          {[f.weekday(value), note].filter(Boolean).join(', ')}
        </Box>
      )}
      <HelperText error={error} means={means} />
    </>
  );
  return <DayInput required fullWidth {...{ label, value, onChange, helperText }} error={Boolean(error)} />;
}
