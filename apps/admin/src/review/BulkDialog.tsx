/**
 * What is taken, what is left out and why, then the exact result. Submissions with a cell to look at are left out, and so is what has
 * changed or come since the dialog has counted.
 */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { failedAs } from '../api/form-issue.js';
import type { ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { useCounted } from '../parts/useCounted.js';
import { BulkOutcome } from './BulkOutcome.js';
import { BulkScope } from './BulkScope.js';
import { useBulk } from './useBulk.js';
import { useBulkList } from './useBulkList.js';
import { useCount } from './useCount.js';
import type { QueueAddress } from './useQueue.js';

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
  readonly clean: ObligationFilter;
  /** @param done whether something was accepted, or tried */
  readonly onClose: (done: boolean) => void;
}

interface Before extends Pick<Props, 'round' | 'address'> {
  /** Submissions that are left out, because a cell of theirs is to be looked at. */
  readonly toLookAt: number;
}

/** What will be taken and what left out. */
function BeforeBulk({ round, address, toLookAt }: Before) {
  const t = useT();
  const counted = useCounted();
  return (
    <>
      <Typography>{t('review.bulkText')}</Typography>
      <BulkScope {...{ round, address }} />
      {toLookAt > 0 && <Alert severity="warning">{t('review.bulkExcluded', counted(toLookAt))}</Alert>}
      {address.side.own?.toGo === 1 && <Typography>{t('review.bulkOfficial')}</Typography>}
    </>
  );
}

export function BulkDialog({ round, address, clean, onClose }: Props) {
  const t = useT();
  const counted = useCounted();
  const { list, failure, again } = useBulkList(clean);
  const toLookAt = useCount({ ...clean, toLookAt: true }) ?? 0;
  const { state, run } = useBulk(address.side, clean);
  const all = list ?? [];
  const begun = state.running || state.result !== undefined;
  return (
    <Dialog
      open
      onClose={state.running ? undefined : () => onClose(begun)}
      maxWidth="sm"
      fullWidth
      aria-labelledby="bulk-title"
    >
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
        {!begun && <BeforeBulk {...{ round, address, toLookAt }} />}
        {state.running && <LinearProgress aria-label={t('review.bulkRunning', { done: '', total: '' })} />}
        <BulkOutcome state={state} />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onClose(begun)} disabled={state.running}>
          {t(begun ? 'app.close' : 'review.cancel')}
        </Button>
        {!begun && (
          // Nothing is accepted that has not been counted and shown. Anew when the list is there: only then it can take the cursor.
          <Button
            key={`${list !== undefined}`}
            variant="contained"
            autoFocus
            disabled={all.length === 0}
            onClick={() => run(all)}
          >
            {list ? t('review.bulkGo', counted(all.length)) : t('review.bulkCounting')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
