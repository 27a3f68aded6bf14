/**
 * One of several answers: the browser's own list, which every keyboard, screen reader and phone knows. Enter goes on to the
 * next row; a pasted text that names an option chooses it.
 */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ClipboardEvent } from 'react';
import { isBlock } from '@vlis/domain';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import type { Row, RowMark } from '../../../submission/grid/rows.js';
import { cellId, remarksId } from '../../../submission/grid/shown.js';
import { toneOf } from '../../../submission/grid/tones.js';
import { typed } from '../../../submission/sheet/input.js';
import { useEntry } from '../../EntryContext.js';
import { useCellKeys } from './useCellKeys.js';

interface Props {
  readonly row: Row;
  readonly label: string;
  readonly mark: RowMark;
}

export function ChoiceCell({ row: { item, cell, typed: unread }, row, label, mark }: Props) {
  const { session, attend, paste } = useEntry();
  const theme = useTheme();
  const f = useFormat();
  const t = useT();
  const { press } = useCellKeys(row);
  const { code, type } = item;
  const options = type.kind === 'choice' ? type.options : [];
  const chosen = cell.kind === 'choice' && unread === undefined ? cell.key : '';
  const put = (text: string) => session.put(new Map([[code, typed(text)]]));
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    event.preventDefault();
    if (isBlock(pasted)) paste(pasted, code);
    else if (pasted.trim()) put(pasted.trim());
  };
  return (
    <Box
      component="select"
      id={cellId(code)}
      value={chosen}
      aria-label={label}
      aria-invalid={mark === 'error' || mark === 'conflict'}
      aria-describedby={remarksId(code)}
      onChange={(event) => put(event.currentTarget.value)}
      onFocus={() => attend(code)}
      onKeyDown={(event) => press(event, { kind: 'choice', fresh: true, edited: false, readings: 0 })}
      onPaste={onPaste}
      sx={{
        flex: 1,
        minWidth: 0,
        width: 1,
        height: { xs: 48, sm: 34 },
        px: 0.5,
        font: 'inherit',
        fontSize: { xs: '1rem', sm: '0.9375rem' },
        color: 'text.primary',
        backgroundColor: theme.vlis.surface,
        border: `1px solid ${toneOf(theme, mark)?.border ?? theme.vlis.lineStrong}`,
        borderRadius: '6px 0 0 6px',
        '&:focus': { outline: `2px solid ${theme.vlis.accent}`, outlineOffset: 0, zIndex: 1, position: 'relative' },
      }}
    >
      <option value="">{unread ?? t('entry.choose')}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {f.words(option.label)}
        </option>
      ))}
    </Box>
  );
}
