/** Signing out while something could not be saved: it stays here until a day, or goes, or one stays. Nothing is lost unasked. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';
import { keptUntil, type DraftHere } from './drafts-here.js';

interface Props {
  /** At least one. */
  readonly drafts: readonly DraftHere[];
  readonly onStay: () => void;
  readonly onLeave: (how: 'keep' | 'drop') => void;
}

export function LeaveDialog({ drafts, onStay, onLeave }: Props) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const count = drafts.reduce((sum, draft) => sum + draft.count, 0);
  const until = f.dateTime(keptUntil(drafts[0]!).toISOString());
  return (
    <Dialog open onClose={onStay} maxWidth="sm" aria-labelledby="leave-title" aria-describedby="leave-text">
      <DialogTitle id="leave-title">{t('drafts.leave')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="leave-text">{t('drafts.leaveNext', { ...counted(count), until })}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        <Button onClick={onStay}>{t('drafts.stay')}</Button>
        <Button color="error" onClick={() => onLeave('drop')}>
          {t('drafts.dropAndLeave')}
        </Button>
        <Button variant="contained" autoFocus onClick={() => onLeave('keep')}>
          {t('drafts.keepAndLeave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
