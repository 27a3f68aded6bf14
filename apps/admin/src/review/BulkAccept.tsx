/** [Nhận n báo cáo không có cờ]: what is taken, what is left out and why, then the exact result. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { QueueOrderDocument, type ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { Round } from '../rounds/choose.js';
import { statesOf, type Level } from '../rounds/progress.js';
import { BulkOutcome } from './BulkOutcome.js';
import { queueFilter, waitingPart } from './queue-url.js';
import { useBulk } from './useBulk.js';
import type { QueueAddress } from './useQueue.js';
import { useCounted } from '../parts/useCounted.js';

function useCount(filter: ObligationFilter, enabled: boolean): number {
  const reading = useOperation(
    QueueOrderDocument,
    { filter, sort: 'NAME', page: { limit: 1 } },
    { enabled, fresh: 0, keep: true },
  );
  return reading.data?.obligations.total ?? 0;
}

const actionOf = (level: Level) => (level === 'province' ? 'review.accept-at-province' : 'review.accept-at-ministry');

export function BulkAccept({
  round,
  address: { level, queue },
}: {
  readonly round: Round;
  readonly address: QueueAddress;
}) {
  const t = useT();
  const counted = useCounted();
  const may = useMe().permissions.includes(actionOf(level));
  const [open, setOpen] = useState(false);
  const waiting = {
    ...queueFilter({ ...queue, overdue: false }, round.id),
    states: [...statesOf(waitingPart(level), level)],
  };
  const clean = { ...waiting, flagged: false };
  const count = useCount(clean, may);
  const flagged = useCount({ ...waiting, flagged: true }, may && open);
  const { state, run, forget } = useBulk(level, clean);
  if (!may) return null;
  const close = () => {
    setOpen(false);
    forget();
  };
  const number = counted(count);
  const begun = state.running || state.result !== undefined;
  return (
    <>
      <Button variant="contained" disabled={count === 0} onClick={() => setOpen(true)}>
        {t('review.bulk', number)}
      </Button>
      <Dialog
        open={open}
        onClose={state.running ? undefined : close}
        maxWidth="sm"
        fullWidth
        aria-labelledby="bulk-title"
      >
        <DialogTitle id="bulk-title">{t(begun ? 'review.title' : 'review.bulkTitle', number)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          {!begun && <Typography>{t('review.bulkText')}</Typography>}
          {!begun && flagged > 0 && <Alert severity="warning">{t('review.bulkExcluded', counted(flagged))}</Alert>}
          {!begun && level === 'ministry' && <Typography>{t('review.bulkMinistry')}</Typography>}
          {state.running && <LinearProgress aria-label={t('review.bulkRunning', { done: '', total: '' })} />}
          <BulkOutcome state={state} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={state.running}>
            {t(begun ? 'app.close' : 'review.cancel')}
          </Button>
          {!begun && (
            <Button variant="contained" autoFocus onClick={run}>
              {t('review.bulkGo', number)}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
