/** The kinds of no-number, chosen with the arrows or with 1 to 4. The cursor goes back to the cell. */
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { MISSING_REASONS } from '@vlis/domain';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { KeyCap } from '../../../keys/KeyCap.js';
import { BLANK, none, type Input } from '../../desk/input.js';
import { reasonWord } from '../../desk/sentence.js';
import type { Answer } from '../../desk/wire.js';
import { cellId } from './shown.js';

const REASONS = MISSING_REASONS.filter((why): why is Answer => why !== 'not-yet');

interface Props {
  readonly code: string | undefined;
  readonly onChoose: (input: Input) => void;
  readonly onClose: () => void;
}

export function ReasonsMenu({ code, onChoose, onClose }: Props) {
  const { language } = useFormat();
  const t = useT();
  const anchor = code === undefined ? null : document.getElementById(cellId(code));
  const onKeyDown = (event: KeyboardEvent) => {
    const why = REASONS[Number(event.key) - 1];
    if (!why) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(none(why));
  };
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      onKeyDownCapture={onKeyDown}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ list: { 'aria-label': t('entry.reasons') }, transition: { timeout: 0 } }}
    >
      {REASONS.map((why, i) => (
        <MenuItem key={why} onClick={() => onChoose(none(why))} sx={{ gap: 1.5 }}>
          <KeyCap name={`${i + 1}`} />
          {reasonWord(why, language)}
        </MenuItem>
      ))}
      <MenuItem onClick={() => onChoose(BLANK)} sx={{ color: 'text.secondary' }}>
        {t('entry.clear')}
      </MenuItem>
    </Menu>
  );
}
