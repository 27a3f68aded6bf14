/** In the queue: until when a returned submission is open to its library, or that this day has passed. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { IsoDate } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';

export function OpenUntil({ until }: { readonly until: IsoDate | null | undefined }) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const today = useToday();
  if (!until) return null;
  const over = today > until;
  return (
    <Box
      component="span"
      sx={{
        display: 'block',
        fontSize: '0.875rem',
        whiteSpace: 'nowrap',
        ...(over && { color: vlis.block, fontWeight: 600 }),
      }}
    >
      {t(over ? 'review.backWas' : 'review.backUntil', { date: f.date(until) })}
    </Box>
  );
}
