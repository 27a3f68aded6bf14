/** Before a role is ended: until when it holds, and what stays. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import { EndRoleDocument, type LibraryPersonLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FormTrouble } from '../parts/FormTrouble.js';

interface Props {
  readonly person: LibraryPersonLineFragment;
  readonly onClose: () => void;
}

export function EndRoleDialog({ person: { roleId, account }, onClose }: Props) {
  const t = useT();
  const notify = useNotify();
  const deed = useDeed();
  const { name } = account;
  const end = async () => {
    const done = await deed.run(async () => (await request(EndRoleDocument, { roleId })).endRole);
    if (!done) return;
    notify(t('libraries.ended', { name }), { type: 'success' });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="end-role-title">
      <DialogTitle id="end-role-title">{t('libraries.endTitle', { name })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1 }}>
        <FormTrouble trouble={deed.trouble} />
        <Typography>{t('libraries.endNext', { name })}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('form.cancel')}</Button>
        <Button variant="contained" autoFocus loading={deed.working} onClick={() => void end()}>
          {t('libraries.endRole')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
