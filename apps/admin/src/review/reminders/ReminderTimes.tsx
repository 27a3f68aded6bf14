/** How often the system has reminded the library of a line, and whether the mail arrived; nothing where it has not. */
import Box from '@mui/material/Box';
import { dayOf } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { QueueRow } from '../queue-row.js';

export function ReminderTimes({ row: { reminders } }: { readonly row: QueueRow }) {
  const t = useT();
  const f = useFormat();
  if (!reminders?.lastAt) return null;
  const at = f.dayMonth(dayOf(new Date(reminders.lastAt)));
  const { times, lost, doubtful } = reminders;
  return (
    <>
      <div>{t('review.reminders.times', { count: f.count(times), at })}</div>
      {lost > 0 && (
        <Box sx={{ color: (theme) => theme.vlis.block, fontWeight: 600 }}>
          {t('review.reminders.lost', { count: f.count(lost) })}
        </Box>
      )}
      {doubtful > 0 && <div>{t('review.reminders.doubtful', { count: f.count(doubtful) })}</div>}
    </>
  );
}
