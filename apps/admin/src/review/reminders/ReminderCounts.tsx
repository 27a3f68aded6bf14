/** How many libraries the system has reminded, and how many not yet; each a filter of the list below. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { ReminderProgressDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { RoundLine } from '../../obligations/choose.js';
import { useFreshly } from '../useFreshly.js';
import type { QueueAddress } from '../useQueue.js';

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
  const sum = (already: boolean): number =>
    counts.filter(({ times }) => times > 0 === already).reduce((all, { libraries }) => all + libraries, 0);
  return (
    <Box
      role="group"
      aria-label={t('review.reminders.group')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 2, pt: 1 }}
    >
      {[false, true].map((already) => (
        <Chip
          key={String(already)}
          size="small"
          label={t(already ? 'review.reminders.already' : 'review.reminders.notYet', { count: f.count(sum(already)) })}
          variant={reminded === already ? 'filled' : 'outlined'}
          color={reminded === already ? 'primary' : 'default'}
          aria-pressed={reminded === already}
          onClick={() => change({ reminded: reminded === already ? '' : String(already) })}
        />
      ))}
    </Box>
  );
}
