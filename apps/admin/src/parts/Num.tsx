/** A number in aligned digits; `null` is shown as "no number", never as zero. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';

interface Props {
  readonly value: string | number | null | undefined;
  readonly decimals?: number;
  /** There is a number, and it is kept from this person: neither a number nor "no number". */
  readonly withheld?: boolean;
}

/** Giữ kín; the same sign in both languages, as in the workbooks. */
export const WITHHELD_SIGN = '(k)';

export function Num({ value, decimals, withheld = false }: Props) {
  const f = useFormat();
  const t = useT();
  if (value === null || value === undefined) {
    return (
      <Box
        component="span"
        sx={{ color: 'text.secondary' }}
        title={t(withheld ? 'app.withheld' : 'app.noNumber')}
        aria-label={t(withheld ? 'app.withheld' : 'app.noNumber')}
        role="img"
      >
        {withheld ? WITHHELD_SIGN : '–'}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ ...numeric, whiteSpace: 'nowrap' }}>
      {f.number(String(value), decimals)}
    </Box>
  );
}
