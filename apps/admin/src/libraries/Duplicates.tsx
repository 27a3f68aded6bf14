/** The province has libraries of this name: which ones, each a look away, and the way on for who is sure. */
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { PressState } from '../api/press.js';
import type { Refused } from '../api/refusal.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { PressButton } from '../parts/KeptPress.js';
import { TextLink } from '../parts/RouteLink.js';
import { librariesAddress } from './address.js';

interface Props {
  readonly refused: Refused;
  readonly state: PressState;
  readonly onConfirm: () => void;
}

export function Duplicates({ refused, state, onConfirm }: Props) {
  const t = useT();
  const f = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refused]);
  const known = (refused.refusal.issues ?? []).map(({ message, params = [] }) => ({
    identifier: params.find(({ name }) => name === 'identifier')?.value ?? '',
    message: message[f.language],
  }));
  return (
    <Alert ref={box} tabIndex={-1} severity="warning" sx={{ alignItems: 'flex-start' }}>
      <AlertTitle>{t('libraries.sameName')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
        {known.map(({ identifier, message }) => (
          <li key={identifier}>
            <TextLink to={librariesAddress({ q: identifier })} target="_blank" color="inherit" underline="always">
              {message}
            </TextLink>
          </li>
        ))}
      </Box>
      {t('libraries.sameNameNext')}
      <Box sx={{ mt: 1.5 }}>
        <PressButton variant="outlined" color="inherit" state={state} onClick={onConfirm}>
          {t('libraries.anotherOne')}
        </PressButton>
      </Box>
    </Alert>
  );
}
