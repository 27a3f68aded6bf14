/** How often the system has reminded the library of a line; nothing where it has not. */
import { dayOf } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { QueueRow } from '../queue-row.js';

export function ReminderTimes({ row: { reminders } }: { readonly row: QueueRow }) {
  const t = useT();
  const f = useFormat();
  if (!reminders?.lastAt) return null;
  const at = f.dayMonth(dayOf(new Date(reminders.lastAt)));
  return <div>{t('review.reminders.times', { count: f.count(reminders.times), at })}</div>;
}
