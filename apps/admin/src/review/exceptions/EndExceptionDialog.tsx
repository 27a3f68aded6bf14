/** Before an exception is ended: from then on two people are needed again; what was accepted stays accepted. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { request } from '../../api/line.js';
import { useDeed } from '../../api/useDeed.js';
import { EndReviewExceptionDocument, type ExceptionLineFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { FormTrouble } from '../../parts/FormTrouble.js';

interface Props {
  readonly exception: ExceptionLineFragment;
  readonly onClose: () => void;
}

export function EndExceptionDialog({ exception: { id, account }, onClose }: Props) {
  const t = useT();
  const notify = useNotify();
  const deed = useDeed();
  const { name } = account;
  const end = async () => {
    const done = await deed.run(async () => (await request(EndReviewExceptionDocument, { id })).endReviewException);
    if (!done) return;
    notify(t('review.exception.ended', { name }), { type: 'success' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="end-exception-title">
      <DialogTitle id="end-exception-title">{t('review.exception.endTitle', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <FormTrouble trouble={deed.trouble} />
        <Typography>{t('review.exception.endNext')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button variant="contained" autoFocus loading={deed.working} onClick={() => void end()}>
          {t('review.exception.end')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
