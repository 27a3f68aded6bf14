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
import { useT } from '../i18n/useT.js';
import type { SessionState } from './session.js';
import { theSession } from './the-session.js';

const TEXTS = {
  live: ['session.endedTitle', 'session.ended'], // while it closes
  ended: ['session.endedTitle', 'session.ended'],
  'second-factor': ['session.secondFactorTitle', 'session.secondFactor'],
  left: ['session.leftTitle', 'session.left'],
} as const satisfies Readonly<Record<SessionState, readonly string[]>>;

export function SessionDialog() {
  const t = useT();
  const session = theSession();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [title, text] = TEXTS[state];
  return (
    <Dialog open={state !== 'live'} aria-labelledby="session-title" aria-describedby="session-text" maxWidth="xs">
      <DialogTitle id="session-title">{t(title)}</DialogTitle>
      <DialogContent>
        <DialogContentText id="session-text">{t(text)}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={() => void session.logInAgain()}>
          {t('session.again')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
