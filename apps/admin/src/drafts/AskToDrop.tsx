/** Whoever drops a draft is asked once: nobody else has it. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';

interface Props {
  readonly count: number;
  readonly onStay: () => void;
  readonly onDrop: () => void;
}

export function AskToDrop({ count, onStay, onDrop }: Props) {
  const t = useT();
  const counted = useCounted();
  return (
    <Dialog open onClose={onStay} maxWidth="xs" aria-labelledby="drop-title" aria-describedby="drop-text">
      <DialogTitle id="drop-title">{t('drafts.askDrop')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="drop-text">{t('drafts.dropNext', counted(count))}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onStay} autoFocus>
          {t('form.cancel')}
        </Button>
        <Button color="error" onClick={onDrop}>
          {t('drafts.drop')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
