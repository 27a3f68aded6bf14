/**
 * The button of a mutation, and the state of a press that cannot be carried out yet: what it waits for, that a
 * change has taken it back, or why what it needs is not there, with a way to try again.
 */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useId, type ReactNode } from 'react';
import { unreadAs } from '../api/form-issue.js';
import type { PressState } from '../api/press.js';
import { useT } from '../i18n/useT.js';

interface Kept {
  readonly state: PressState;
  readonly again: () => void;
}

interface PressStatusProps {
  readonly press: Kept;
  /** What it needs, in the middle of a sentence: "the map of 01/07/2025". */
  readonly waitsFor: string;
  /** Something that was filled in is to be sent: what becomes of it is shown too. */
  readonly sends?: boolean;
  readonly id?: string;
}

export function PressStatus({ press: { state, again }, waitsFor, sends = false, id }: PressStatusProps) {
  const t = useT();
  return (
    <>
      <Box id={id} role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {state.kind === 'waiting' && t('form.waits', { what: waitsFor })}
        {state.kind === 'waiting' && sends && ` ${t('form.waitsUnchanged')}`}
        {state.kind === 'taken-back' && t('form.takenBack')}
      </Box>
      {state.kind === 'failed' && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={again}>
              {t('app.again')}
            </Button>
          }
        >
          {t('form.notThere', { what: waitsFor })} {unreadAs(state.failure, t)}
          {sends && ` ${t('form.unsent')}`}
        </Alert>
      )}
    </>
  );
}

type PressButtonProps = Omit<ButtonProps, 'loading'> & { readonly state: PressState };

/** While a press is kept the button turns, and keeps the cursor. */
export function PressButton({ state: { kind }, startIcon, ...rest }: PressButtonProps) {
  const waiting = kind === 'waiting';
  return (
    <Button
      {...rest}
      startIcon={waiting ? <CircularProgress color="inherit" size={16} aria-hidden /> : startIcon}
      aria-busy={waiting}
      loading={kind === 'doing'}
    />
  );
}

interface SendBarProps {
  readonly press: Kept;
  readonly waitsFor: string;
  /** Says on the button what is done. */
  readonly label: string;
  /** Other ways out. */
  readonly children: ReactNode;
}

/** The end of a form. */
export function SendBar({ press, waitsFor, label, children }: SendBarProps) {
  const statusId = useId();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <PressStatus sends id={statusId} {...{ press, waitsFor }} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PressButton type="submit" variant="contained" state={press.state} aria-describedby={statusId}>
          {label}
        </PressButton>
        {children}
      </Box>
    </Box>
  );
}
