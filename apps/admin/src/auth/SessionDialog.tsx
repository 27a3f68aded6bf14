/** The login has ended while somebody was working: nothing is closed, one button leads through the login and back here. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useSyncExternalStore } from 'react';
import { theSession } from '../api/line.js';
import { useT } from '../i18n/useT.js';

export function SessionDialog() {
  const t = useT();
  const session = theSession();
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <Dialog open={state === 'ended'} aria-labelledby="session-title" aria-describedby="session-text" maxWidth="xs">
      <DialogTitle id="session-title">{t('session.endedTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="session-text">{t('session.ended')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => void session.logInAgain()}>
          {t('session.again')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
