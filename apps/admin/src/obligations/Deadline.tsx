/** A due day and how far away it is: `hạn 25/05 · còn 6 ngày`. Amber in the last week, red only when it has passed. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { daysBetween } from '../format/date.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import { toneColor } from '../parts/MarkLabel.js';

interface Props {
  readonly dueOn: string;
  /** The obligation is done: only the date. */
  readonly settled?: boolean;
  /** Under a heading that already says what day it is. */
  readonly bare?: boolean;
  /** How long only, where there is no room for the day: on a phone. */
  readonly brief?: boolean;
}

export function Deadline({ dueOn, settled = false, bare = false, brief = false }: Props) {
  const t = useT();
  const f = useFormat();
  const theme = useTheme();
  const left = daysBetween(useToday(), dueOn);
  const date = bare ? f.date(dueOn) : t('obligations.dueOn', { date: f.date(dueOn) });
  if (settled) return <span>{date}</span>;
  const text =
    left > 0
      ? t('obligations.daysLeft', { count: f.count(left) })
      : left === 0
        ? t('obligations.lastDay')
        : t('obligations.daysOver', { count: f.count(-left) });
  const color = left < 0 ? toneColor(theme, 'block') : left <= 7 ? toneColor(theme, 'ask') : undefined;
  return (
    <span>
      <Box component="span" sx={{ whiteSpace: 'nowrap', ...(brief ? { display: { xs: 'none', sm: 'inline' } } : {}) }}>
        {date} ·
      </Box>{' '}
      <Box component="span" sx={{ color, fontWeight: color ? 600 : 400, whiteSpace: 'nowrap' }}>
        {text}
      </Box>
    </span>
  );
}
