/** The kinds of no-number, each with when it is the right one, chosen with the arrows, with 1 to 4 or by their words. The cursor goes back to the cell. */
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import { keyOf } from '../../../keys/key-of.js';
import { KeyCap } from '../../../keys/KeyCap.js';
import { cellId } from '../../../submission/grid/shown.js';
import { reasonMeans, reasonWord } from '../../../submission/remarks/sentence.js';
import { BLANK, none, type Input } from '../../../submission/sheet/input.js';
import { REASONS, reasonBegun } from '../../../submission/sheet/reason-words.js';

interface Props {
  readonly code: string | undefined;
  readonly onChoose: (input: Input) => void;
  readonly onClose: () => void;
}

export function ReasonsMenu({ code, onChoose, onClose }: Props) {
  const { language } = useFormat();
  const t = useT();
  const anchor = code === undefined ? null : document.getElementById(cellId(code));
  const word = useRef('');
  useEffect(() => {
    word.current = '';
  }, [code]);
  /** Letters go to the reason that begins with them; in English all but one begin with the n that opened this menu. */
  const spell = (letter: string, menu: Element) => {
    word.current += letter;
    const why = reasonBegun(word.current) ?? reasonBegun(`n${word.current}`);
    const at = REASONS.findIndex((one) => one === why);
    menu.querySelectorAll<HTMLElement>('[role=menuitem]')[at]?.focus();
  };
  const isSpelling = (key: string) => /^\p{L}$/u.test(key) || (key === ' ' && word.current !== '');
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event);
    const why = REASONS[Number(key) - 1];
    if (!why && !isSpelling(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (why) onChoose(none(why));
    else spell(key, event.currentTarget);
  };
  // A blank between two words would press the line it stands on.
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ' && word.current !== '') event.stopPropagation();
  };
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      onKeyDownCapture={onKeyDown}
      onKeyUpCapture={onKeyUp}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ list: { 'aria-label': t('entry.reasons') }, transition: { timeout: 0 } }}
    >
      {REASONS.map((why, i) => (
        <MenuItem key={why} onClick={() => onChoose(none(why))} sx={{ gap: 1.5 }}>
          <KeyCap name={`${i + 1}`} />
          <ListItemText
            primary={reasonWord(why, language)}
            secondary={reasonMeans(why, language)}
            sx={{ maxWidth: 380, whiteSpace: 'normal', my: 0 }}
          />
        </MenuItem>
      ))}
      <MenuItem onClick={() => onChoose(BLANK)} sx={{ color: 'text.secondary' }}>
        {t('entry.clear')}
      </MenuItem>
    </Menu>
  );
}
