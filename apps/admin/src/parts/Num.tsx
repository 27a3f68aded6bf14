/** A number in aligned digits; `null` is shown as "no number", never as zero. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';

interface Props {
  readonly value: string | number | null | undefined;
  readonly decimals?: number;
}

export function Num({ value, decimals }: Props) {
  const f = useFormat();
  const t = useT();
  if (value === null || value === undefined) {
    return (
      <Box
        component="span"
        sx={{ color: 'text.secondary' }}
        title={t('figures.noNumber')}
        aria-label={t('figures.noNumber')}
        role="img"
      >
        –
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ ...numeric, whiteSpace: 'nowrap' }}>
      {f.number(String(value), decimals)}
    </Box>
  );
}
