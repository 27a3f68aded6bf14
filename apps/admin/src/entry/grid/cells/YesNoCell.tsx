/** A question of yes or no: two buttons that behave like radio buttons, with `c` and `k`, 1 and 0, the space bar, or pasted. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { isBlock, isReported, no, yes, type Cell } from '@vlis/domain';
import { useT } from '../../../i18n/useT.js';
import type { Row, RowMark } from '../../../submission/grid/rows.js';
import { cellId, remarksId } from '../../../submission/grid/shown.js';
import { toneOf } from '../../../submission/grid/tones.js';
import { inputOf, typed } from '../../../submission/sheet/input.js';
import { useEntry } from '../../EntryContext.js';
import { useCellKeys } from './useCellKeys.js';

interface ChoiceProps {
  readonly id?: string;
  readonly checked: boolean;
  readonly reachable: boolean;
  readonly word: string;
  readonly onChoose: () => void;
  readonly onFocus: () => void;
}

function Choice({ checked, reachable, word, onChoose, ...rest }: ChoiceProps) {
  const { vlis } = useTheme();
  return (
    <ButtonBase
      {...rest}
      role="radio"
      aria-checked={checked}
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
      sx={{
        flex: 1,
        fontFamily: 'inherit',
        height: { xs: 46, sm: 32 },
        fontSize: { xs: '1rem', sm: '0.9375rem' },
        fontWeight: checked ? 600 : 400,
        color: checked ? vlis.accentStrong : 'text.primary',
        backgroundColor: checked ? vlis.accentSoft : vlis.surface,
        '& + &': { borderLeft: `1px solid ${vlis.line}` },
      }}
    >
      {checked ? `✓ ${word}` : word}
    </ButtonBase>
  );
}

interface Props {
  readonly row: Row;
  readonly label: string;
  readonly mark: RowMark;
}

export function YesNoCell({ row, label, mark }: Props) {
  const { session, attend, paste } = useEntry();
  const t = useT();
  const theme = useTheme();
  const { code } = row.item;
  const { press } = useCellKeys(row);
  const answer = isReported(row.cell) && row.typed === undefined ? !row.cell.value.isZero() : undefined;
  const group = useRef<HTMLDivElement>(null);
  // The cursor follows the answer, as it does between radio buttons.
  useLayoutEffect(() => {
    if (group.current?.contains(document.activeElement)) document.getElementById(cellId(code))?.focus();
  }, [answer, code]);
  const put = (cell: Cell) => session.put(new Map([[code, inputOf(cell)]]));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      put(event.key === 'ArrowLeft' ? yes : no);
    } else {
      press(event, { kind: 'yes-no', fresh: true, edited: false, readings: 0 });
    }
  };
  /** A pasted "Có" or "Không" is the answer, a pasted block begins at this row, and any other text becomes an error in the row. */
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (isBlock(pasted)) paste(pasted, code);
    else if (pasted.trim()) session.put(new Map([[code, typed(pasted.trim())]]));
  };
  const choice = (checked: boolean, cell: Cell, word: string, first: boolean) => (
    <Choice
      {...(first && { id: cellId(code) })}
      checked={checked}
      reachable={answer === undefined ? cell === yes : checked}
      word={word}
      onChoose={() => put(cell)}
      onFocus={() => attend(code)}
    />
  );
  return (
    <Box
      ref={group}
      role="radiogroup"
      aria-label={label}
      aria-invalid={mark === 'error'}
      aria-describedby={remarksId(code)}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      sx={{
        display: 'flex',
        flex: 1,
        minWidth: 0,
        overflow: 'hidden',
        border: `1px solid ${toneOf(theme, mark)?.border ?? theme.vlis.lineStrong}`,
        borderRadius: '6px 0 0 6px',
      }}
    >
      {choice(answer === true, yes, t('submission.yes'), answer !== false)}
      {choice(answer === false, no, t('submission.no'), answer === false)}
    </Box>
  );
}
