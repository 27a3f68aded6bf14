/** How many libraries the system has reminded how often, and how many not yet; each a filter of the list below. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { ReminderProgressDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { RoundLine } from '../../obligations/choose.js';
import { useFreshly } from '../useFreshly.js';
import { TIMES } from '../queue-url.js';
import type { QueueAddress } from '../useQueue.js';

/** By how often. */
const NAMES = ['never', 'once', 'twice', 'often'] as const;

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

export function ReminderCounts({ round, address: { queue, change } }: Props) {
  const t = useT();
  const f = useFormat();
  const { provinceId, types, reminded } = queue;
  const asked = { roundId: round.id, provinceId, ...(types.length && { types: [...types] }) };
  const reading = useOperation(ReminderProgressDocument, asked, { keep: true, fresh: 0 });
  useFreshly(reading.again);
  const counts = reading.data?.reminderProgress ?? [];
  const shown = TIMES.flatMap((times) => {
    const libraries = counts.find((one) => one.times === times)?.libraries ?? 0;
    return libraries || times === 0 || times === reminded ? [{ times, libraries }] : [];
  });
  return (
    <Box
      role="group"
      aria-label={t('review.reminders.group')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 2, pt: 1 }}
    >
      {shown.map(({ times, libraries }) => (
        <Chip
          key={times}
          size="small"
          label={t(`review.reminders.counts.${NAMES[times]}`, { count: f.count(libraries) })}
          variant={reminded === times ? 'filled' : 'outlined'}
          color={reminded === times ? 'primary' : 'default'}
          aria-pressed={reminded === times}
          onClick={() => change({ reminded: reminded === times ? '' : String(times) })}
        />
      ))}
    </Box>
  );
}
