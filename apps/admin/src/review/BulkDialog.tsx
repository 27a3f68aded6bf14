/**
 * What is taken, what is left out and why, then the exact result. Reports that move a total of the province by much are
 * left out too, unless the reviewer wants them in; so is what has changed or come since the dialog has counted.
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
import { failedAs } from '../api/trouble.js';
import type { ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';
import type { Round } from '../rounds/choose.js';
import { isHeavy } from './bulk.js';
import { BulkOutcome } from './BulkOutcome.js';
import { BulkScope } from './BulkScope.js';
import { useBulk } from './useBulk.js';
import { useBulkList } from './useBulkList.js';
import { useCount } from './useCount.js';
import type { QueueAddress } from './useQueue.js';

interface Props {
  readonly round: Round;
  readonly address: QueueAddress;
  readonly clean: ObligationFilter;
  readonly onClose: () => void;
}

export function BulkDialog({ round, address, clean, onClose }: Props) {
  const t = useT();
  const counted = useCounted();
  const { list, failure, again } = useBulkList(clean);
  const flagged = useCount({ ...clean, flagged: true }) ?? 0;
  const [leave, setLeave] = useState(true);
  const { state, run } = useBulk(address.level, clean);
  const all = list ?? [];
  const heavy = all.filter(isHeavy).length;
  const taken = leave ? all.filter((one) => !isHeavy(one)) : all;
  const begun = state.running || state.result !== undefined;
  return (
    <Dialog open onClose={state.running ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby="bulk-title">
      <DialogTitle id="bulk-title">
        {begun || !list ? t('review.title') : t('review.bulkTitle', counted(list.length))}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        {failure && (
          <Alert severity="error" action={<Button onClick={again}>{t('app.again')}</Button>}>
            {failedAs(failure, t)}
          </Alert>
        )}
        {!list && !failure && <LinearProgress aria-label={t('review.bulkCounting')} />}
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
        {!begun && address.level === 'ministry' && <Typography>{t('review.bulkMinistry')}</Typography>}
        {state.running && <LinearProgress aria-label={t('review.bulkRunning', { done: '', total: '' })} />}
        <BulkOutcome state={state} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={state.running}>
          {t(begun ? 'app.close' : 'review.cancel')}
        </Button>
        {!begun && (
          // Nothing is accepted that has not been counted and shown. Anew when the list is there: only then it can take the cursor.
          <Button
            key={`${list !== undefined}`}
            variant="contained"
            autoFocus
            disabled={taken.length === 0}
            onClick={() => run(taken, all)}
          >
            {list ? t('review.bulkGo', counted(taken.length)) : t('review.bulkCounting')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
