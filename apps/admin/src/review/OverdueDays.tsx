/** The deadline of somebody who has not sent anything, and by how many days it has passed. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { daysBetween } from '../format/date.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { useCounted } from '../parts/useCounted.js';

export function OverdueDays({ dueOn, overdue }: { readonly dueOn: string; readonly overdue: boolean }) {
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const { vlis } = useTheme();
  const days = Math.max(1, daysBetween(dueOn, useToday()));
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {f.date(dueOn)} ·{' '}
      {overdue ? (
        <Box component="span" sx={{ color: vlis.block, fontWeight: 600 }}>
          {t('review.overdueDays', counted(days))}
        </Box>
      ) : (
        t('review.onTime')
      )}
    </Box>
  );
}
