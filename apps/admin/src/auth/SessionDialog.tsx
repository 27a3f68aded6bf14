/**
 * The login has ended while somebody was working: nothing is closed, one button leads through the login and back here. After
 * a sign-out, here or in another tab, nothing is left behind it.
 */
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
  const left = state === 'left';
  return (
    <Dialog open={state !== 'live'} aria-labelledby="session-title" aria-describedby="session-text" maxWidth="xs">
      <DialogTitle id="session-title">{t(left ? 'session.leftTitle' : 'session.endedTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="session-text">{t(left ? 'session.left' : 'session.ended')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => void session.logInAgain()}>
          {t('session.again')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
