/** The bare input of a cell: digits aligned to the right and words to the left, large under a thumb, its border in the tone of its row. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { InputHTMLAttributes, Ref } from 'react';
import type { RowMark } from '../../../submission/grid/rows.js';
import { toneOf } from '../../../submission/grid/tones.js';
import { numeric } from '../../../theme/theme.js';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly ref: Ref<HTMLInputElement>;
  readonly mark: RowMark;
  /** The text is a reason for having no number, not a number. */
  readonly reason: boolean;
  /** It takes words, which begin at the left. */
  readonly words?: boolean;
}

export function CellInput({ mark, reason, words = false, ...input }: Props) {
  const theme = useTheme();
  const tone = toneOf(theme, mark);
  return (
    <Box
      component="input"
      type="text"
      inputMode="decimal"
      enterKeyHint="next"
      autoComplete="off"
      spellCheck={false}
      {...input}
      sx={{
        ...numeric,
        width: 1,
        minWidth: 0,
        boxSizing: 'border-box',
        height: { xs: 48, sm: 34 },
        px: 1,
        textAlign: reason || words ? 'left' : 'right',
        font: 'inherit',
        fontFamily: numeric.fontFamily,
        fontStyle: reason ? 'italic' : 'normal',
        // The longest reason fits a cell of the table.
        fontSize: { xs: '1.125rem', sm: reason ? '0.8125rem' : '0.9375rem' },
        color: reason ? 'text.secondary' : 'text.primary',
        backgroundColor: theme.vlis.surface,
        border: `1px solid ${tone?.border ?? theme.vlis.lineStrong}`,
        borderRadius: '6px 0 0 6px',
        '&:focus': { outline: `2px solid ${theme.vlis.accent}`, outlineOffset: 0, zIndex: 1, position: 'relative' },
      }}
    />
  );
}
