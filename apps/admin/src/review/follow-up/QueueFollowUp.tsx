/** What was done last about a submission that has not come, and the button that notes more. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { dayOf } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { useCounted } from '../../parts/useCounted.js';
import type { QueueRow } from '../queue-row.js';
import { ReminderTimes } from '../reminders/ReminderTimes.js';
import { wordsOf } from './words.js';

interface Props {
  readonly row: QueueRow;
  /** Undefined: whoever looks may not. */
  readonly onRecord?: ((row: QueueRow) => void) | undefined;
}

/** Nothing where there is no follow-up yet. */
export function LastFollowUp({ row: { followUp } }: Pick<Props, 'row'>) {
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const today = useToday();
  const latest = followUp?.latest;
  if (!latest) return <>{t('review.followUp.none')}</>;
  const { at, outcome, promisedUntil } = latest;
  const broken = outcome === 'PROMISED' && promisedUntil != null && promisedUntil < today;
  return (
    <>
      <div>{`${f.dayMonth(dayOf(new Date(at)))} · ${wordsOf(latest, f.language)}`}</div>
      {broken && <Box sx={{ color: (theme) => theme.vlis.block, fontWeight: 600 }}>{t('review.followUp.broken')}</Box>}
      {followUp.count > 1 && <div>{t('review.followUp.times', counted(followUp.count))}</div>}
    </>
  );
}

/** Stands out where the library must be asked today. */
export function RecordButton({ row, onRecord }: Props) {
  const f = useFormat();
  const t = useT();
  if (!onRecord) return null;
  return (
    <Button
      size="small"
      variant={row.mustBeChased ? 'outlined' : 'text'}
      onClick={() => onRecord(row)}
      aria-label={t('review.followUp.recordOf', { name: f.words(row.library.name) })}
    >
      {t('review.followUp.record')}
    </Button>
  );
}

export function QueueFollowUp({ row, onRecord }: Props) {
  return (
    <Box sx={{ display: 'grid', justifyItems: 'start', gap: 0.5, maxWidth: 300 }}>
      <div>
        <LastFollowUp row={row} />
        <ReminderTimes row={row} />
      </div>
      <RecordButton {...{ row, onRecord }} />
    </Box>
  );
}
