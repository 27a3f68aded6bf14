/**
 * [Nhận n báo cáo không có cờ]: what is taken, what is left out and why, then the exact result. Reports that move a total
 * of the province by much are left out too, unless the reviewer wants them in.
 */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { QueueOrderDocument, type ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { Round } from '../rounds/choose.js';
import type { Level } from '../rounds/progress.js';
import { BulkOutcome } from './BulkOutcome.js';
import { BulkScope } from './BulkScope.js';
import { bulkFilter } from './queue-url.js';
import { useBulk } from './useBulk.js';
import { useHeavy } from './useHeavy.js';
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

interface Props {
  readonly round: Round;
  readonly address: QueueAddress;
}

/** Only beside a list of which it takes something. */
export function BulkAccept({ round, address }: Props) {
  const may = useMe().permissions.includes(actionOf(address.level));
  const clean = bulkFilter(address.queue, round.id, address.level);
  return may && clean ? <Offer {...{ round, address, clean }} /> : null;
}

function Offer({ round, address, clean }: Props & { readonly clean: ObligationFilter }) {
  const { level } = address;
  const t = useT();
  const counted = useCounted();
  const [open, setOpen] = useState(false);
  const count = useCount(clean, true);
  const flagged = useCount({ ...clean, flagged: true }, open);
  const { heavy, ready } = useHeavy(clean, open);
  const [leave, setLeave] = useState(true);
  const { state, run, forget } = useBulk(level, clean);
  const close = () => {
    setOpen(false);
    forget();
  };
  const number = counted(count);
  const taken = leave ? Math.max(0, count - heavy) : count;
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
          {!begun && <BulkScope {...{ round, address }} />}
          {!begun && heavy > 0 && (
            <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
              {t('review.bulkHeavy', counted(heavy))}
              <FormControlLabel
                sx={{ display: 'flex' }}
                control={<Checkbox size="small" checked={leave} onChange={(_, checked) => setLeave(checked)} />}
                label={t('review.bulkLeave', counted(heavy))}
              />
            </Alert>
          )}
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
            // Anew when the count is there: only then it can take the cursor.
            <Button
              key={`${ready}`}
              variant="contained"
              autoFocus
              disabled={!ready || taken === 0}
              onClick={() => run(leave)}
            >
              {t('review.bulkGo', counted(taken))}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
